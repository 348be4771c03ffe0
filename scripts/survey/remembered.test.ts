import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteFrom } from '../testing/site-from.ts';
import { passages } from './passages.ts';
import { status } from './status.ts';

const files = {
  'lockstep.config.json': JSON.stringify({
    sourceLocale: 'en',
    locales: ['fr'],
    pages: [{ source: 'docs/{path}', target: 'i18n/{locale}/{path}' }],
  }),
  'docs/a.md': '# The first page\n\nA paragraph of it.\n',
  'docs/b.md': '# The second page\n\nAnother paragraph.\n',
  'i18n/fr/a.md': '# La première page\n\nUn paragraphe.\n',
  'i18n/fr/b.md': '# La deuxième page\n\nUn autre paragraphe.\n',
};

const keptIn = (cwd: string, madeBy?: string) => (madeBy === undefined ? {} : { kept: { folder: join(cwd, 'kept'), madeBy } });

/** What is remembered says something else from now on: who takes it from there is seen to. */
function tamper(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(from, to));
}

test('status takes pages of which nothing changed from the last run that was told the same', async () => {
  const cwd = siteFrom(files);
  const titles = async (madeBy?: string) => (await status({ cwd, ...keptIn(cwd, madeBy) })).pages.map(({ targets }) => targets[0]!.title);
  expect(await titles('1')).toEqual(await titles());
  tamper(join(cwd, 'kept/status.json'), 'La première page', 'La première page, kept');
  expect(await titles('1')).toEqual(['La première page, kept', 'La deuxième page']);
  writeFileSync(join(cwd, 'i18n/fr/b.md'), '# Une autre\n');
  expect(await titles('1')).toEqual(['La première page, kept', 'Une autre']);
  expect(await titles('2')).toEqual(['La première page', 'Une autre']);
});

test('so do passages', async () => {
  const cwd = siteFrom(files);
  const texts = async (madeBy?: string) =>
    (await passages({ cwd, locale: 'fr', ...keptIn(cwd, madeBy) })).map((page) => page.passages.at(-1)!.text);
  expect(await texts('1')).toEqual(await texts());
  tamper(join(cwd, 'kept/passages-fr.json'), 'paragraphe.', 'paragraphe, kept.');
  writeFileSync(join(cwd, 'docs/b.md'), '# The second page\n\nWhat it says now.\n');
  expect(await texts('1')).toEqual(['Un paragraphe, kept.', 'Un autre paragraphe.']);
});
