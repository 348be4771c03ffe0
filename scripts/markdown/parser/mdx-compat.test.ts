import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ParseError, type Segment } from '../../model/page.ts';
import { pageOf } from '../page.ts';
import { segmentsOf } from '../segments/segments.ts';
import { loadParser } from './parser.ts';
import { strictMdx } from './strict-mdx.ts';

const parse = await loadParser();
const read = (text: string): Segment[] => segmentsOf(pageOf('a.mdx', text), parse);
const shown = (text: string) => read(text).map(({ kind, text: said, lines }) => [kind, said, lines]);

const fence = '```';

describe('what Docusaurus allows beside MDX is read as it reads it', () => {
  it.each<[name: string, text: string, segments: unknown[]]>([
    [
      'a comment',
      '# A\n\n<!-- b {c} `d` -->\n\ne\n',
      [
        ['heading-1', 'A', [1, 1]],
        ['comment', '<!-- b {c} `d` -->', [3, 3]],
        ['paragraph', 'e', [5, 5]],
      ],
    ],
    [
      'one of several paragraphs',
      '<!--\n\n- a\n\n<B>\n\n*/ -->\n\nc\n',
      [
        ['comment', '<!-- - a <B> */ -->', [1, 7]],
        ['paragraph', 'c', [9, 9]],
      ],
    ],
    [
      'one in a list and a quote',
      '- a\n\n  <!-- b\n  c -->\n\n> <!-- d\n> e -->\n',
      [
        ['list-item', 'a', [1, 1]],
        ['comment', '<!-- b c -->', [3, 4]],
        ['comment', '<!-- d > e -->', [6, 7]],
      ],
    ],
    ['one in a sentence', 'a <!-- b --> c\n', [['paragraph', 'a <!-- b --> c', [1, 1]]]],
    [
      'one in an element',
      '<Tabs>\n<!-- a -->\n\nb\n\n</Tabs>\n',
      [
        ['mdx', '<Tabs>', [1, 1]],
        ['comment', '<!-- a -->', [2, 2]],
        ['paragraph', 'b', [4, 4]],
        ['mdx', '</Tabs>', [6, 6]],
      ],
    ],
    ['the id of a heading', '## é `b` {#c-d}\n', [['heading-2', 'é `b` {#c-d}', [1, 1]]]],
    ['the id behind a mark', '## **`b`**{#c}\n', [['heading-2', '**`b`**{#c}', [1, 1]]]],
    [
      'a tag that nothing closes',
      'a<br>b <img alt="c > d" src={e}> f\n',
      [
        ['paragraph', 'a<br>b <img alt="" src={e}> f', [1, 1]],
        ['alt', 'c > d', [1, 1]],
      ],
    ],
    [
      'one by itself',
      'a\n\n<hr >\n\nb\n',
      [
        ['paragraph', 'a', [1, 1]],
        ['mdx', '<hr >', [3, 3]],
        ['paragraph', 'b', [5, 5]],
      ],
    ],
  ])('%s', (_, text, segments) => {
    expect(shown(text)).toEqual(segments);
    expect(shown(text.replaceAll('\n', '\r\n'))).toEqual(segments);
  });
});

describe('and code stays what it is', () => {
  it.each([
    ['a code block', `${fence}html\n<!-- a -->\n<br> {b}\n${fence}\n`],
    ['one in a list', `- a\n\n  ${fence}\n  <!-- a -->\n  ${fence}\n\n<!-- b -->\n`],
    ['inline code', 'a `<!-- b -->` and ``<br>`` <!-- c -->\n'],
    ['inline code over two lines', 'a `b\n<br>` c\n\n<!-- d -->\n'],
    ['a comment that is open in a code block', `${fence}\n<!--\n${fence}\n\n<!-- a -->\n`],
    ['a comment of MDX', '{/* <!-- a --> */}\n\n<!-- b -->\n'],
    ['an expression', 'a {"<br>"} b\n'],
    ['an escape', 'a \\<br> b \\<!-- c\n'],
  ])('%s', (_, text) => {
    const raw = read(text).flatMap(({ content }) => content.flatMap((part) => (part.kind === 'code' ? [part.raw, part.equiv] : [])));
    for (const code of raw) expect(text.replaceAll(/\n {2}/g, '\n')).toContain(code.replaceAll(/\n {2}/g, '\n'));
    expect(
      read(text)
        .filter(({ kind }) => kind === 'code')
        .map(({ text: said }) => said),
    ).toEqual(
      segmentsOf(pageOf('a.md', text), parse)
        .filter(({ kind }) => kind === 'code')
        .map(({ text: said }) => said),
    );
  });
});

describe('what it allows nowhere is refused at its place', () => {
  it.each([
    ['a {#b} c\n', 1, 6],
    ['# A\n\nb <p> c\n', 3, 3],
    ['<!-- a\n', 1, 1],
    ['<!--> a -->\n', 1, 1],
    ['# A\n\nb</br>\n', 3, 2],
  ])('%j', (text, line, column) => {
    const page = pageOf('a.mdx', text);
    const refused = thrownBy(() => segmentsOf(page, parse));
    expect(page.place(refused.range)).toMatchObject({ line, column });
  });
});

test('the page keeps its length and its line ends, and every character that is not rewritten', () => {
  const parts = fc.constantFrom(
    '<!-- ',
    ' -->',
    '{#a}',
    '# ',
    '<br>',
    '<img a="b">',
    '`',
    '```\n',
    '\n',
    '\r\n',
    'é😀',
    '> ',
    '- ',
    '{/*',
    '*/}',
    '\\',
    'a ',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const { text: strict, rewritten } = strictMdx(text, new Set());
      expect(strict).toHaveLength(text.length);
      expect(strict.replaceAll(/[^\r\n]/g, '')).toBe(text.replaceAll(/[^\r\n]/g, ''));
      expect(strictMdx(text, new Set(rewritten)).text.length).toBe(text.length);
      if (rewritten.length === 0) expect(strict).toBe(text);
    }),
  );
});

test('a page is read in one pass, whatever is open', () => {
  for (const open of ['<!-- ', '{/* ', '<br ', '<img a="', '`a ``b ', '# {#', '<br>', `${fence}\n<!--`])
    expect(strictMdx(open.repeat(100_000), new Set()).text.length).toBe(open.length * 100_000);
});

function thrownBy(action: () => unknown): ParseError {
  try {
    action();
  } catch (error) {
    if (error instanceof ParseError) return error;
    throw error;
  }
  throw new Error('Unexpected page that is read, expected one that is refused');
}
