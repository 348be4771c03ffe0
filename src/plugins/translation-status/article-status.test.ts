import { expect, test } from 'vitest';
import type { Status, StatusPage } from '../../../scripts/model/status.ts';
import type { WithheldPage } from '../articles/withheld-pages.ts';
import { articleStatusOf, dashboardData } from './article-status.ts';

const target = (locale: string, state: string) => ({
  locale,
  state,
  target: `i18n/${locale}/a.md`,
  title: null,
  commitsBehind: null,
  segments: null,
  wordsToTranslate: state === 'current' ? 0 : null,
  changes: [{ kind: 'added' }],
});

const page = {
  path: 'a.md',
  source: 'docs/a.md',
  title: 'A',
  words: null,
  sourceReconstructed: true,
  targets: [target('fr-FR', 'stale'), target('nl-NL', 'missing')],
} as unknown as StatusPage;

const standing = (locale: string, kind: string, places: number | null = null) => ({ locale, kind, places, isBehind: false });

const status: Status = { version: 1, sourceLocale: 'en-US', locales: ['fr-FR', 'nl-NL'], pages: [page], totals: [], findings: [] };

const both = {
  path: 'a.md',
  sourceLocale: 'en-US',
  availableLocales: ['en-US', 'fr-FR'],
  standings: [standing('en-US', 'origin'), standing('fr-FR', 'differs'), standing('nl-NL', 'missing')],
  sourceReconstructed: true,
  withheld: false,
};

test.each([
  ['the source', 'docs/a.md', 'en-US', { ...both, contentLocale: 'en-US', target: null }],
  ['a translation', 'i18n/fr-FR/a.md', 'fr-FR', { ...both, contentLocale: 'fr-FR', target: page.targets[0] }],
  ['a fallback', 'docs/a.md', 'nl-NL', { ...both, contentLocale: 'en-US', target: null }],
  [
    'a page that the status does not know',
    'docs/b.md',
    'fr-FR',
    {
      path: 'docs/b.md',
      sourceLocale: 'en-US',
      availableLocales: ['en-US'],
      standings: [standing('en-US', 'origin'), standing('fr-FR', 'missing'), standing('nl-NL', 'missing')],
      sourceReconstructed: false,
      withheld: false,
      contentLocale: 'en-US',
      target: null,
    },
  ],
])('of %s', (_, file, locale, expected) => {
  expect(articleStatusOf(file, { status, locale })).toEqual({ file, ...expected });
});

test('a page that is kept in the source’s language is the source’s in every locale, be there a copy of it or not', () => {
  const segments = { unchanged: 3, changed: 0, added: 0, removed: 0, moved: 0, untranslated: 0 };
  const targets = [{ ...target('fr-FR', 'kept'), segments }, target('nl-NL', 'kept')];
  const kept = { ...status, pages: [{ ...page, targets } as unknown as StatusPage] };
  const standings = [standing('en-US', 'origin'), standing('fr-FR', 'kept'), standing('nl-NL', 'kept')];
  const shown = { availableLocales: ['en-US'], contentLocale: 'en-US', target: null, standings };
  expect(articleStatusOf('docs/a.md', { status: kept, locale: 'nl-NL' })).toMatchObject(shown);
  expect(articleStatusOf('i18n/fr-FR/a.md', { status: kept, locale: 'fr-FR' })).toMatchObject(shown);
  const { pages, totals } = dashboardData({ ...kept, totals: [counted('fr-FR', { kept: 1 })] });
  expect(pages[0]!.targets.map(({ standing: { kind }, title }) => [kind, title])).toEqual([
    ['kept', null],
    ['kept', null],
  ]);
  expect(totals).toMatchObject([{ kinds: { kept: 1 } }]);
});

const counted = (locale: string, states: object) => ({
  locale,
  pages: 1,
  states: states as never,
  wordsToTranslate: 0,
  wordsUnknown: 0,
});

test('a translation that can’t be published is none, in every locale', () => {
  const withheld = [{ target: 'i18n/fr-FR/a.md' }] as WithheldPage[];
  const shown = { contentLocale: 'en-US', availableLocales: ['en-US'], target: null };
  expect(articleStatusOf('docs/a.md', { status, locale: 'fr-FR', withheld })).toMatchObject({ ...shown, withheld: true });
  expect(articleStatusOf('docs/a.md', { status, locale: 'en-US', withheld })).toMatchObject({ ...shown, withheld: false });
  expect(dashboardData(status, { withheld }).pages[0]!.targets.map((one) => one.standing.kind)).toEqual(['damaged', 'missing']);
});

test('a current translation that can’t be published counts as such, and as no current one', () => {
  const current = { ...page, targets: [target('fr-FR', 'current'), target('nl-NL', 'current')] } as unknown as StatusPage;
  const all = { ...status, pages: [current], totals: [counted('fr-FR', { current: 1 }), counted('nl-NL', { current: 1 })] };
  expect(dashboardData(all, { withheld: [{ target: 'i18n/fr-FR/a.md' }] as WithheldPage[] }).totals).toEqual([
    { locale: 'fr-FR', pages: 1, kinds: { damaged: 1 }, wordsToTranslate: 0, wordsUnknown: 0 },
    { locale: 'nl-NL', pages: 1, kinds: { current: 1 }, wordsToTranslate: 0, wordsUnknown: 0 },
  ]);
});

test('a page that holds passages of the source is partly translated wherever it is told of, and no current one', () => {
  const current = { ...page, targets: [target('fr-FR', 'current'), target('nl-NL', 'current')] } as unknown as StatusPage;
  const all = { ...status, pages: [current], totals: [counted('fr-FR', { current: 1 }), counted('nl-NL', { current: 1 })] };
  const untranslated = (path: string) => Number(path === 'i18n/fr-FR/a.md');
  const { pages, totals } = dashboardData(all, { untranslated });
  const told = ['part 1', 'current null'];
  expect(pages[0]!.targets.map(({ standing: { kind, places } }) => `${kind} ${places}`)).toEqual(told);
  expect(totals.map(({ kinds }) => kinds)).toEqual([{ part: 1 }, { current: 1 }]);
  const { standings } = articleStatusOf('docs/a.md', { status: all, locale: 'en-US', untranslated });
  expect(standings.slice(1).map(({ kind, places }) => `${kind} ${places}`)).toEqual(told);
});

test('the dashboard carries no text of changes, and keeps what is not known unknown', () => {
  const [row] = dashboardData(status).pages;
  expect(row).toMatchObject({ route: '/a/', words: null });
  expect(row!.targets[0]).toEqual({
    locale: 'fr-FR',
    standing: standing('fr-FR', 'differs'),
    title: null,
    wordsToTranslate: null,
  });
});
