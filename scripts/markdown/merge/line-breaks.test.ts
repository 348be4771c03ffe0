import { expect, test } from 'vitest';
import { splice } from '../text/splice.ts';
import { pageOf } from '../page.ts';
import { loadParser } from '../parser/parser.ts';
import { segmentsOf } from '../segments/segments.ts';
import { mergeSegments } from './merge.ts';

const parse = await loadParser();

/** A page of which the first segment with line breaks gets other words. */
function rewritten(text: string, words: string): string {
  const page = pageOf('a.md', text);
  const { id } = segmentsOf(page, parse).find(({ range }) => text.slice(range.start, range.end).includes('\n'))!;
  return splice(text, mergeSegments(page, new Map([[id, [{ kind: 'text', text: words }]]]), parse).edits);
}

test.each([
  ['what is one line stays one', '# T\n\nOne two. Three.\n\nA\nb.\n', 'One.', '# T\n\nOne two. Three.\n\nOne.\n'],
  [
    'one sentence a line',
    'One two three.\nFour five.\nSix.\n',
    'Un deux. Trois quatre cinq six. Sept.',
    'Un deux.\nTrois quatre cinq six.\nSept.\n',
  ],
  ['a sentence that an abbreviation does not end', 'One two three.\nFour five.\n', 'Un p.ex. deux. Trois.', 'Un p.ex. deux.\nTrois.\n'],
  [
    'breaks at commas, where a line would be longer',
    'One two,\nthree four.\nFive six.\n',
    'Un deux, trois quatre. Cinq, six.',
    'Un deux,\ntrois quatre.\nCinq, six.\n',
  ],
  ['a width', 'aaa bbb ccc\nddd eee\nfff\n', 'ggg hhh iii jjj kkk', 'ggg hhh iii\njjj kkk\n'],
  ['lines before and after what changed', 'aaa bbb\nccc ddd\neee fff\n', 'aaa bbb ccc dd eee fff', 'aaa bbb\nccc dd\neee fff\n'],
  ['no line begins as a block does', 'aaa bbb\nccc ddd\n', 'one two - xx yyy', 'one two -\nxx yyy\n'],
  ['a quote', '> aaa bbb.\n> ccc.\n', 'Un. Deux.', '> Un.\n> Deux.\n'],
  ['a list', '- aaa bbb.\n  ccc.\n- d\n', 'Un. Deux.', '- Un.\n  Deux.\n- d\n'],
  ['CRLF', 'aaa bbb.\r\nccc.\r\n', 'Un. Deux.', 'Un.\r\nDeux.\r\n'],
  [
    'signs that have no blanks between',
    'aaa bbb\nccc ddd\n',
    '日本語の文章は空白で区切られません。',
    '日本語の文章は空白で区切られません。\n',
  ],
])('%s', (_, text, words, expected) => {
  expect(rewritten(text, words)).toBe(expected);
});
