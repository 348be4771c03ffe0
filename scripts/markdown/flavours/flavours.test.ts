import { describe, expect, test } from 'vitest';
import { growthOf } from '../../testing/fuzz/growth.ts';
import { outline } from '../../testing/outline.ts';
import { exchangePage } from '../../testing/exchange-page.ts';
import { pageOf } from '../page.ts';
import { loadParser } from '../parser/parser.ts';
import { extract, segmentsOf } from '../segments/segments.ts';
import { flavours } from './index.ts';
import { readMarkup } from './read-markup.ts';

const parsers = new Map(await Promise.all(flavours.map(async (flavour) => [flavour.id, await loadParser(undefined, flavour)] as const)));
const pages = flavours.flatMap(({ id, examples }) => examples.map(([text, segments]) => ({ id, text, segments })));

describe('an example of', () => {
  test.each(pages)('$id: $text', ({ id, text, segments }) => {
    expect(segmentsOf(pageOf('a.md', text), parsers.get(id)!).map(outline)).toEqual(segments);
    expect(
      segmentsOf(pageOf('a.md', text.replaceAll('\n', '\r\n')), parsers.get(id)!)
        .map(outline)
        .map((line) => line.replaceAll('\r', '')),
    ).toEqual(segments);
  });

  test.each(pages)('$id goes out and comes back translated: $text', ({ id, text }) => {
    const parse = parsers.get(id)!;
    for (const version of ['1.2', '2.0'] as const)
      expect(exchangePage(pageOf('a.md', text), version, parse)).toMatchObject({ identical: true, translated: true });
  });

  test.each(pages)('$id goes through as it is where nobody says whose it is: $text', ({ text }) => {
    const parse = parsers.get('any')!;
    expect(exchangePage(pageOf('a.md', text), '1.2', parse)).toMatchObject({ identical: true, translated: true });
  });
});

test.each([
  ['title: All about {{ product }}', 'All about {variable {{ product }}}'],
  ['title: "{{ a }}: b"', '{variable {{ a }}}: b'],
  ['title: "One {% if a %}two{% endif %}"', 'One {variable {% if a %}}two{variable {% endif %}}'],
  ['title: "{ a } and {{"', '{ a } and {{'],
])('a template in front matter is a code: %s', (field, title) => {
  const page = pageOf('a.md', `---\n${field}\n---\n\nText.\n`);
  for (const parse of parsers.values()) {
    const [first] = segmentsOf(page, parse);
    expect(first && outline(first)).toBe(`front-matter title 2: ${title}`);
  }
});

/** How constructs begin, and never end. */
const open = [
  '{{< a ',
  '{{% /a ',
  '{{< a "',
  '{{ a ',
  '{% a ',
  '{% raw ',
  '$a ',
  '$a_1 ',
  '$$ a_1 ',
  '\\( a_1 ',
  '\\[ a_1 ',
  '[[a ',
  '![[a ',
  '[!a ',
  ':::a ',

  '{#a ',
  '{: a ',
  '{/* a ',
  '@a.b ',
  '%% a ',
  '{a}` ',
  '![a](b =1',
  '![a ',
  '^a ',
  '<!-- ',
  '`` a ` ',
  '(a)=',
  '*[a',
  '<a @b ',
  '<a b="',
  '<code>a ',
  '`a`{b ',
  '] [a ',
  '][a ',
  '[^a ',
  '<p markdown ',
  '::{a ',
  '{a} ',
  "<a b={'c' ",
  '# a {b ',
  '{::a ',
  '[see @a ',
  '@[a](',
  '| a ',
  '[[toc]] ',
];

/** The same on lines of their own, and what ends. */
const lines = [
  '{{< highlight a >}}',
  '{{< a',
  '{% highlight a %}',
  '{% a',
  '{% if a %}',
  '$$',
  '\\[',
  '\\begin{a}',
  '::: mermaid',
  '::: a',
  '/// a',
  '!!! a',
  '=== "a"',

  ': a',
  'a\n: b',
  '*[a]: b',
  '```{note}',
  ':::{note}',
  ':a: b',
  '[[toc]]',
  '--8<-- "a"',
  '{: .a}',
  '[!a] b',
  '> [!a]',
  '(a)=',
  '<div>',
  '    !!! a',
  '</div>\n```',
  '<div>\na\n</div>',
  '<div markdown>',
  '</div>',
  '<b markdown>a</b>',
  '<!-- a --> b',
  '| a |',
  '| a |\n| b |',
  '| a |\n|-- +|',
  '```{toctree}\na <b>',
  '[a]: b\n[c] [a]',
  '```{myst}\n\n---',
  '{% cut "a" %}{b}',
  '+++ a',
  '^',
  '    a\nb',
  '##a',
  'a\n<A>',
];

const pairs = [
  '{{< a >}}',
  '{{ a }}',
  '{% a %}',
  '$a_1$',
  '[[a|b]]',
  '{.a}',
  '{a}`b`',
  '![a](b =1x2)',
  ':::a:::',
  '%%a%%',
  '{{< a "{{< b >}}" >}}',
];

/** They have all constructs between them. */
const widest = ['any', 'diplodoc', 'jekyll', 'mkdocs', 'myst', 'obsidian', 'vitepress'];

describe('so many constructs are read', () => {
  test.each([...open, ...pairs])('10,000 in a line: %j', (one) => {
    for (const id of widest)
      expect(segmentsOf(pageOf('a.markdown', `b ${one.repeat(10_000)}\n`), parsers.get(id)!).length).toBeGreaterThan(0);
  });

  test.each([...open, ...lines, ...pairs])('3,000 on lines: %j', (one) => {
    for (const id of widest) expect(segmentsOf(pageOf('a.markdown', `${one}\n`.repeat(3000)), parsers.get(id)!).length).toBeGreaterThan(0);
  });
});

test('the expressions of a flavour are made once, not for each page', () => {
  for (const parse of parsers.values()) {
    const [first, second] = ['a.markdown', 'b.markdown'].map((path) => extract(pageOf(path, 'Words.\n'), parse).grammar);
    expect(first).toBe(second);
  }
});

/** What is looked at once for each of so many, and again for each of the others, is looked at too often. */
test.each(open)('the time to read a line of %j grows with its length', (one) => {
  for (const { grammars } of parsers.values()) {
    const read = (count: number) => readMarkup(`b ${one.repeat(count)}\n`, 0, grammars.markdown);
    expect(growthOf(read, 16_000)).toBeNull();
  }
});

/** What is read to its end, and is none, or ends long before. */
test.each([
  ['| a', ' ', 'b\n| c |'],
  ['a', ' ', 'b'],
  ['##a', '#', 'b'],
  ['!!! a', ' ', 'é'],
  ['=== ', ' ', 'é'],
  ['| a ', '| a ', '|\n| b |'],
])('the time to read a line grows with its length: %j, %j many times, %j', (before, one, behind) => {
  for (const { grammars } of parsers.values()) {
    const read = (count: number) => readMarkup(`\n${before}${one.repeat(count)}${behind}\n`, 0, grammars.markdown);
    expect(growthOf(read, 16_000)).toBeNull();
  }
});

test.each([
  ['| a | | b |', 'a{other  | }{other | }b'],
  ['| a \t |\t| b |', 'a{other  \t |\t}{other | }b'],
])('a bar of a row has the blanks on both of its sides: %j', (row, cells) => {
  const segments = segmentsOf(pageOf('a.md', `${row}\n| b |\n`), parsers.get('jekyll')!);
  expect(segments.map(outline)).toContain(`title 1: ${cells}`);
});

test.each([...open, ...lines])('%j at the end of a page leaves what is before it', (one) => {
  for (const { id } of flavours) {
    const [first] = segmentsOf(pageOf('a.markdown', `Words.\n\n${one}`), parsers.get(id)!);
    expect(first).toMatchObject({ translate: true, text: 'Words.' });
  }
});
