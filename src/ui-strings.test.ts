import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import lockstep from '../lockstep.config.json' with { type: 'json' };

type Strings = Record<string, { message: string }>;

const read = (path: string): Strings => JSON.parse(readFileSync(path, 'utf8')) as Strings;

/** Files with the ids that they write: `id: 'lockstep.notice.label'`, `id="lockstep.notice.label"`. */
const places = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
  .flatMap((name) => {
    const ids = readFileSync(join('src', name), 'utf8').matchAll(/\bid(?:: |=)['"]([a-z]+(?:\.[a-z-]+)+)['"]/g);
    return [...ids].map(([, id]) => [name, id!] as const);
  });

const used = new Set(places.map(([, id]) => id));

/** Two places that say the same in time say it differently: what both need is a function of a `…-words.ts`. */
test('every message of the site is written once', () => {
  const own = places.filter(([, id]) => !id.startsWith('theme.'));
  const again = own.filter(([, id], at) => own.findIndex(([, other]) => other === id) !== at);
  expect(again.map((place) => place.join(': '))).toEqual([]);
});

/** `write-translations` reads the code and runs none of it: of a message in a variable it knows nothing, and a new locale would lack it. */
test('every message stands where it is used', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test)\.tsx?$/.test(name));
  const hidden = files.flatMap((name) => readFileSync(join('src', name), 'utf8').match(/\btranslate\(\s*[\w.]+\s*[,)]/g) ?? []);
  expect(hidden).toEqual([]);
});

test('the words of the site are found', () => expect(used.size).toBeGreaterThan(40));

test.each(lockstep.locales)('every word of the site is translated into %s, and no word is left over', (locale) => {
  const strings = read(`i18n/${locale}/code.json`);
  const own = Object.keys(strings).filter((id) => !id.startsWith('theme.'));
  expect(own.toSorted()).toEqual([...used].filter((id) => !id.startsWith('theme.')).toSorted());
  expect(strings).toHaveProperty(['theme.admonition.important']);
});

/** `write-translations` adds about a hundred of them to each file: as they are they say what the theme says without them. */
test.each(lockstep.locales)('words of the theme stand in code.json of %s only where they say something else', (locale) => {
  const theme = (name: string): Record<string, string> =>
    JSON.parse(readFileSync(`node_modules/@docusaurus/theme-translations/locales/${name}/theme-common.json`, 'utf8'));
  const own = { ...theme('base'), ...theme(locale.slice(0, 2)) };
  const same = Object.entries(read(`i18n/${locale}/code.json`)).filter(([id, { message }]) => own[id] === message);
  expect(Object.keys(own).length).toBeGreaterThan(40);
  expect(same.map(([id]) => id)).toEqual([]);
});

test('the translations of a word have the same placeholders and as many plural forms', () => {
  const shapes = lockstep.locales.map((locale) =>
    [...used].toSorted().map((id) => {
      const message = read(`i18n/${locale}/code.json`)[id]?.message ?? '';
      return [id, [...new Set(message.match(/\{\w+\}/g))].toSorted(), message.split('|').length];
    }),
  );
  for (const shape of shapes) expect(shape).toEqual(shapes[0]);
});

test.each(lockstep.locales)('the menus of %s are translated', (locale) => {
  for (const menu of ['navbar', 'footer']) {
    const labels = Object.values(read(`i18n/${locale}/docusaurus-theme-classic/${menu}.json`)).map(({ message }) => message);
    expect(labels).not.toContain('Translations');
  }
});
