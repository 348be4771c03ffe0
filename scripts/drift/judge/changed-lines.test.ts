import { expect, test } from 'vitest';
import { pageOf } from '../../markdown/page.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { segmentsOf } from '../../markdown/segments/segments.ts';
import { changedLines } from './changed-lines.ts';

const parse = await loadParser();

/** The lines of the first block of three pages that a change concerns: in the source, in the target. */
function linesOf(before: string, now: string, target: string, name = 'a.md') {
  const [base, source, own] = [before, now, target].map((text) => segmentsOf(pageOf(name, text), parse)[0]!);
  const lines = changedLines(base!, source!, own!);
  return [lines.source, lines.target];
}

const member = (head: string, ...lines: string[]) => [head, ...lines, '</Member>', ''].join('\n');
const body = ['  <b>One</b>', '  two', '  three'];

test.each<[name: string, pages: [before: string, now: string, target: string], source: number[], target: number[]]>([
  [
    'an attribute that came',
    [
      member('<Member name="A">', ...body),
      member('<Member name="A" of="B">', ...body),
      member('<Member name="A">', '  <b>Un</b>', '  deux', '  trois'),
    ],
    [1, 1],
    [1, 1],
  ],
  [
    'the same, where the target has fewer lines',
    [member('<Member name="A">', ...body), member('<Member name="A" of="B">', ...body), member('<Member name="A">', '  <b>Un</b> deux')],
    [1, 1],
    [1, 1],
  ],
  [
    'an attribute of a tag inside',
    [
      member('<Member>', ...body),
      member('<Member>', '  <b id="x">One</b>', '  two', '  three'),
      member('<Member>', '  <b>Un</b>', '  deux', '  trois'),
    ],
    [2, 2],
    [2, 2],
  ],
  [
    'a paragraph of a comment',
    ['<!--\none\n\ntwo\n\nthree\n-->\n', '<!--\none\n\nTWO\n\nthree\n-->\n', '<!--\nun\n\ndeux\n\ntrois\n-->\n'],
    [4, 4],
    [4, 4],
  ],
  ['lines that came', ['<!--\none\n-->\n', '<!--\none\ntwo\nthree\n-->\n', '<!--\nun\n-->\n'], [3, 4], [3, 3]],
  ['lines that went', ['<!--\none\ntwo\n-->\n', '<!--\none\n-->\n', '<!--\nun\ndeux\n-->\n'], [3, 3], [3, 3]],
  ['all of a block', ['<p>\nA\n', '<div>\nB\n', '<p>\nC\n'], [1, 2], [1, 2]],
  [
    'the middle, where the target is built otherwise',
    ['<ul>\n<li>a</li>\n</ul>\n', '<ul>\n<li class="x">a</li>\n</ul>\n', '<ul><li>\na</li></ul>\n'],
    [2, 2],
    [1, 2],
  ],
])('%s', (_, pages, source, target) => {
  expect(linesOf(...pages)).toEqual([source, target]);
});

test('a paragraph and a code block are concerned as a whole', () => {
  expect(linesOf('a\nb\n', 'a\nc\n', 'a\nd\n')).toEqual([
    [1, 2],
    [1, 2],
  ]);
  expect(linesOf('~~~\na\nb\n~~~\n', '~~~\na\nc\n~~~\n', '~~~\na\nb\n~~~\n')).toEqual([
    [1, 4],
    [1, 4],
  ]);
});

test('of an element of MDX its tags are blocks by themselves', () => {
  const page = (head: string) => `${head}\n\ntext\n\n</Member>\n`;
  expect(linesOf(page('<Member\n  name="A"\n>'), page('<Member\n  name="B"\n>'), page('<Member\n  name="A"\n>'), 'a.mdx')).toEqual([
    [2, 2],
    [2, 2],
  ]);
});
