import { expect, test } from 'vitest';
import { wordsFor } from './words.ts';

test.each(['sv', 'sv-SE', 'sv-FI', 'SV'])('%s has the words of its language', (locale) => {
  expect(wordsFor(locale)['notice.label']).toBe('Om översättningen');
});

test.each(['en', 'en-US', 'ja', 'svx'])('%s has none: the theme is in English', (locale) => expect(wordsFor(locale)).toEqual({}));

test('words of another theme are left to it', () => {
  expect(Object.keys(wordsFor('fr')).filter((id) => id.startsWith('theme.'))).toEqual([]);
});
