import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { wordsFor } from './words.ts';

test.each(['sv', 'sv-SE', 'sv-FI', 'SV'])('%s has the words of its language', (locale) => {
  expect(wordsFor(locale)['lockstep.notice.label']).toBe('Om översättningen');
});

test.each(['en', 'en-US', 'ja', 'svx'])('%s has none: the theme is in English', (locale) => expect(wordsFor(locale)).toEqual({}));

/** All modules that files run. */
function modulesOf(files: readonly string[], seen = new Set<string>()): Set<string> {
  for (const file of files.filter((one) => !seen.has(one))) {
    seen.add(file);
    const imported = [...readFileSync(file, 'utf8').matchAll(/^import (?!type)[^;]* from '(\.[^']+)'/gm)].map(([, path]) =>
      join(dirname(file), path!),
    );
    modulesOf(
      imported.filter((path) => path.startsWith('src')),
      seen,
    );
  }
  return seen;
}

test('a site is given the words that the theme says, and no others', () => {
  const folder = 'src/docusaurus/theme';
  const theme = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
  const texts = [...modulesOf(theme.map((name) => join(folder, name)))].map((file) => readFileSync(file, 'utf8'));
  const said = texts.flatMap((text) => [...text.matchAll(/\bid(?:: |=)['"]([a-z]+(?:\.[a-z-]+)+)['"]/g)].map(([, id]) => id!));
  expect(said.length).toBeGreaterThan(80);
  expect(Object.keys(wordsFor('fr')).toSorted()).toEqual([...new Set(said)].toSorted());
});
