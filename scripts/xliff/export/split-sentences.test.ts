import { expect, test } from 'vitest';
import type { Inline } from '../../model/page.ts';
import { contentOf, lineOf } from '../../testing/contents.ts';
import { contentSlicer } from '../slots/parts-of.ts';
import { sentenceSplitter } from './sentences.ts';

const locales = { sourceLocale: 'en-US', targetLocale: 'fr-FR' };

function sentencesOf(source: string, target: string | null = null) {
  const content = contentOf(source);
  const slice = contentSlicer(content);
  return sentenceSplitter(locales)(content, target === null ? null : contentOf(target))?.map((range) => [
    lineOf(slice(range)),
    lineOf(range.target),
  ]);
}

test.each([
  [
    'without the blanks around them',
    ' One.  Two? ',
    null,
    [
      ['One.', null],
      ['Two?', null],
    ],
  ],
  [
    'with their translations, where both are cut alike',
    'One. Two.',
    'Un. Deux.',
    [
      ['One.', 'Un.'],
      ['Two.', 'Deux.'],
    ],
  ],
  ['none where the translation is cut otherwise', 'One. Two.', 'Un et deux.', undefined],
  ['none of a single one', 'One.', null, undefined],
])('sentences: %s', (_, source, target, expected) => {
  expect(sentencesOf(source, target)).toEqual(expected);
});

test('a sentence does not end inside of a code, and does at a line break', () => {
  const code = (type: 'code' | 'break', raw: string): Inline => ({
    kind: 'code',
    id: '1',
    role: 'lone',
    type,
    raw,
    equiv: '',
    deletable: false,
    subflows: [],
  });
  const around = (piece: Inline): Inline[] => [{ kind: 'text', text: 'Run ' }, piece, { kind: 'text', text: ' now' }];
  expect(sentenceSplitter(locales)(around(code('code', '`a. B`')), null)).toBeNull();
  expect(sentenceSplitter(locales)(around(code('break', '  \n')), null)).toHaveLength(2);
});
