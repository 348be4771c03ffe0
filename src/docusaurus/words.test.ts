import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { themeModules } from '../testing/theme-modules.ts';
import { wordsFor } from './words.ts';

test.each(['sv', 'sv-SE', 'sv-FI', 'SV'])('%s has the words of its language', (locale) => {
  expect(wordsFor(locale)['lockstep.notice.label']).toBe('Om översättningen');
});

test.each(['en', 'en-US', 'ja', 'svx'])('%s has none: the theme is in English', (locale) => expect(wordsFor(locale)).toEqual({}));

const idsIn = (text: string): string[] => [...text.matchAll(/\bid(?:: |=)['"]([a-z]+(?:\.[a-z-]+)+)['"]/g)].map(([, id]) => id!);

test('a site is given the words that the theme says, and those of Microsoft Learn, and no others', () => {
  const ofMarkdown = idsIn(readFileSync('src/remark/words.ts', 'utf8')).filter((id) => id.startsWith('lockstep.'));
  const said = [...themeModules().flatMap(idsIn), ...ofMarkdown];
  expect(said.length).toBeGreaterThan(80);
  expect(Object.keys(wordsFor('fr')).toSorted()).toEqual([...new Set(said)].toSorted());
});
