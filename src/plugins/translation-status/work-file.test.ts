import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteFrom } from '../../../scripts/testing/site-from.ts';
import type { DashboardData } from './article-status.ts';
import { standingOf } from './standing.ts';
import { workFile, writeWork } from './work-file.ts';

const segments = { changed: 1, added: 1, removed: 0, moved: 0 };

/** A page that stands so in fr-FR. */
function page(path: string, state: string, wordsToTranslate: number | null, title: string | null = null): DashboardData['pages'][number] {
  const told = state === 'stale' ? segments : state === 'incomplete' ? { ...segments, untranslated: 2 } : null;
  const target = { locale: 'fr-FR', state, title, wordsToTranslate, segments: told, commitsBehind: null } as never;
  const shown = { locale: 'fr-FR', state: state as never, title, wordsToTranslate, standing: standingOf(target, false) };
  return { path, source: `docs/${path}`, route: `/${path.replace('.md', '/')}`, title: path, words: 9, targets: [shown] };
}

const data = {
  sourceLocale: 'en-US',
  locales: ['fr-FR'],
  pages: [] as DashboardData['pages'],
  totals: [],
  version: 1,
} satisfies DashboardData;
const i18n = { localeConfigs: { 'fr-FR': { baseUrl: '/fr-FR/' } } } as never;

test('what says something wrong comes before what is missing, and of two that are alike the smaller', () => {
  const pages = [
    page('f.md', 'kept', 0, 'F'),
    page('e.md', 'current', 0, 'E'),
    page('d.md', 'missing', 9),
    page('c.md', 'missing', 3),
    page('a.md', 'stale', 5, 'A'),
    page('b.md', 'incomplete', 4, 'B'),
  ];
  const { pages: rows } = workFile({ ...data, pages }, i18n, 'fr-FR');
  expect(rows.map(({ path, state, lang, address }) => [path, state, lang, address])).toEqual([
    ['a.md', 'differs', 'fr-FR', '/fr-FR/a/#lockstep-c1'],
    ['b.md', 'part', 'fr-FR', '/fr-FR/b/#lockstep-u1'],
    ['c.md', 'missing', 'en-US', '/fr-FR/c/'],
    ['d.md', 'missing', 'en-US', '/fr-FR/d/'],
    ['e.md', 'current', 'fr-FR', '/fr-FR/e/'],
    ['f.md', 'kept', 'fr-FR', '/fr-FR/f/'],
  ]);
});

test.each([
  ['A, "b"', '"A, ""b"""'],
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['@a', "'@a"],
  ['a\nb', '"a\nb"'],
  ['Å', 'Å'],
])('the title %j is %s in a table', (title, cell) => {
  const folder = siteFrom({});
  writeWork(folder, workFile({ ...data, pages: [page('a.md', 'missing', null, title)] }, i18n, 'fr-FR'));
  expect(readFileSync(join(folder, 'fr-FR.csv'), 'utf8')).toBe(
    `path,title,state,places,wordsToTranslate,address\r\na.md,${cell},missing,,,/fr-FR/a/\r\n`,
  );
});
