import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Comparable } from '../../model/page.ts';
import { pageOf } from '../page.ts';
import { loadParser } from '../parser/parser.ts';
import { segmentsOf } from '../segments/segments.ts';
import { type SourceWords, sourceWords } from './source-words.ts';

const parse = await loadParser();

const segmentsIn = (text: string) => segmentsOf(pageOf('a.md', text), parse).filter(({ translate }) => translate);

/** What of a target, all of which its source has, counts as left in the source's language. */
function leftOf(text: string, from: string, to: string): string[] {
  const words = sourceWords(from, to);
  return segmentsIn(text).flatMap((segment) => words?.sentencesOf(segment).filter((sentence) => words.isLeft(sentence, true)) ?? []);
}

describe('what reads as its source does', () => {
  test.each([
    ['is prose', 'You can then choose one of the packages.\n'],
    ['is a list item of prose', '- whether the number of them is 0\n'],
    ['is prose around code', 'Most files in `templates/` are treated as if they were manifests.\n'],
    ['is a heading of prose', '## How to use it in a page\n'],
    ['is prose with a number that is compared', 'It has a public key of a length >= 2048 bits.\n'],
  ])('%s', (_, text) => expect(leftOf(text, 'en', 'fr')).toHaveLength(1));

  test.each([
    ['a name', 'Azure Active Directory Identity Protection\n'],
    ['a label', '## Overview\n'],
    ['a label of some words', '- Getting started with Rust\n'],
    ['code', '`git commit --amend --no-edit` `npm run build`\n'],
    ['numbers', '| 1.2.3 | 4.5 | 100 % | 2026-01-02 |\n| --- | --- | --- | --- |\n'],
    ['an address', '<https://example.org/this/is/the/way/to/it>\n'],
    ['a condition', 'if the length of it is >= the limit and it = 5\n'],
    ['a quotation', '"We have been waiting for this for a long time, and it works."\n'],
    ['what a page elsewhere is called', '- [How we moved all of it to the cloud](https://a.example)\n'],
    ['a list of people', '@who-then, @all, @that-is[bot], @some and @the-others\n'],
    [
      'what a page elsewhere is called, in HTML',
      '<p markdown="1">\n— @a, ["How we moved: all of it to the cloud"](https://a.example)\n</p>\n',
    ],
    ['the name of a picture', '![How the parts of it are connected to each other](a.png)\n'],
  ])('is no prose where it is %s', (_, text) => expect(leftOf(text, 'en', 'fr')).toEqual([]));

  test('says nothing in another locale of the same language', () => {
    expect(sourceWords('en-US', 'en-GB')).toBeNull();
    expect(sourceWords('en-US', 'ar-XB')).toBeNull();
    expect(sourceWords('en-US', 'ar-SA')).not.toBeNull();
  });

  test.each([
    ['zh', 'en', '你可以在这里选择其中一个软件包。\n', 1],
    ['zh', 'en', '[简体中文](a.md)\n', 0],
    ['ja', 'zh', 'このページでは、それをどのように使うかを説明します。\n', 1],
    ['zh', 'ja', '你可以在这里选择其中一个软件包。\n', 0],
    ['fr', 'de', 'Vous pouvez ensuite choisir un des paquets de la liste qui suit.\n', 1],
    ['fr', 'de', 'Voir aussi la liste\n', 0],
  ])('of %s in %s: %s', (from, to, text, count) => expect(leftOf(text, from, to)).toHaveLength(count));
});

test('what is in no source is foreign where the language has letters of its own', () => {
  const words = sourceWords('en', 'ja')!;
  expect(words.isForeign('Klicken Sie auf die Liste und wählen Sie dann das Paket aus.')).toBe(true);
  expect(words.isForeign('uname, lshw, lsblk, lscpu, lsusb, hdparam, free')).toBe(false);
  expect(words.isForeign('@anna, @berta, @clara, @dora, @emma, @frieda, @gerda')).toBe(false);
  expect(words.isForeign('Klicken Sie auf die Liste (一覧) und wählen Sie dann das Paket aus.')).toBe(false);
  expect(sourceWords('en', 'fr')!.isForeign('Klicken Sie auf die Liste und wählen Sie dann das Paket aus.')).toBe(false);
});

describe('a segment that may have something left', () => {
  /** Texts in which words are put together and taken apart in all ways. */
  const piece = fc.constantFrom(
    ...'the is of to you can **t**he Open list package. Liste wählen. 一覧 を。 Klicken Sie dann und aus "quoted" `code` [a](b.md) [to](https://a.example) it\'s K e\u0301 '.split(
      ' ',
    ),
  );
  const texts = fc.array(piece, { maxLength: 24 }).map((pieces) => `${pieces.join(' ').trim()}\n`);

  test.each([
    ['en', 'fr'],
    ['en', 'ja'],
    ['zh', 'en'],
    ['fr', 'de'],
  ])('is never passed over: %s in %s', (from, to) => {
    const words = sourceWords(from, to)!;
    fc.assert(fc.property(texts, (text) => segmentsIn(text).every((segment) => words.mayBeLeft(segment) || !hasLeft(segment, words))));
  });

  test('most have not, and their words tell', () => {
    const words = sourceWords('en', 'fr')!;
    const mayBe = (text: string) => segmentsIn(text).map(words.mayBeLeft);
    expect(mayBe('Vous pouvez ensuite choisir un des paquets.\n\nOn a choisi a.\n\nYou can then choose one of them.\n')).toEqual([
      false,
      false,
      true,
    ]);
  });

  const hasLeft = (segment: Comparable, words: SourceWords): boolean =>
    words.sentencesOf(segment).some((sentence) => words.isLeft(sentence, true));
});
