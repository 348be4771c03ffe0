import { expect, test } from 'vitest';
import type { PageDrift, SegmentChange } from '../model/drift.ts';
import type { Report } from '../model/report.ts';
import { findingsOf } from './findings-of.ts';

const page = (part: Partial<PageDrift>): PageDrift => ({
  locale: 'fr',
  source: 'docs/a.md',
  target: 'i18n/fr/a.md',
  state: 'stale',
  base: { by: 'commit', commit: 'c0ffee', hash: null, hashMatches: null },
  commitsBehind: 2,
  renamedFrom: null,
  sourceReconstructed: false,
  segments: { unchanged: 3, changed: 1, added: 0, removed: 0, moved: 0, untranslated: 0 },
  wordsToTranslate: 12,
  notes: [],
  ...part,
});

const change = (part: Partial<SegmentChange>): SegmentChange => ({
  kind: 'changed',
  class: 'text',
  similarity: 0.8,
  base: 'Old text.',
  source: 'New text.',
  target: 'Texte.',
  sourceLines: [5, 6],
  targetLines: [7, 8],
  confidence: 1,
  ...part,
});

const linesOf = (...pages: PageDrift[]) =>
  findingsOf({ command: 'drift', version: 1, pages, totals: [], findings: [] }).map(
    ({ check, severity, path, line, endLine, message }) => `${path}:${line}-${endLine}: ${severity}: ${message} (${check})`,
  );

test('a state that makes the run fail is an error, and no other', () => {
  const pages = [page({ changes: [change({})] }), page({ state: 'missing' })];
  const found = findingsOf({ command: 'drift', version: 1, pages, totals: [], findings: [] }, { failOn: ['stale'] });
  expect(found.map(({ check, severity }) => [check, severity])).toEqual([
    ['drift-changed', 'error'],
    ['drift-missing', 'warning'],
  ]);
});

test('what --check fails for is an error, with --check only', () => {
  const stripped: Report = { command: 'strip', version: 1, pages: [markup('a.md', true), markup('b.md', false)], findings: [] };
  expect(findingsOf(stripped)).toEqual([]);
  expect(findingsOf(stripped, { check: true }).map(({ severity, path, message }) => `${path}: ${severity}: ${message}`)).toEqual([
    'a.md: error: Unexpected bilingual markup (1 pair), expected a clean page: lockstep strip --write',
  ]);
});

const markup = (path: string, changed: boolean) => ({ path, pairs: 1, unpaired: 0, changed });

test('drift warns of each target that is not current, of what is stale first', () => {
  expect(linesOf(page({ state: 'orphaned', wordsToTranslate: null }), page({ state: 'current' }), page({}))).toEqual([
    'i18n/fr/a.md:1-1: warning: fr is stale: 2 commits behind; 1 changed; 12 words to translate (drift-stale)',
    'i18n/fr/a.md:1-1: warning: fr is orphaned: its source is gone (drift-orphaned)',
  ]);
});

test('of a page that is missing the source is named: there is no other file', () => {
  expect(linesOf(page({ state: 'missing', wordsToTranslate: 1 }))).toEqual([
    'docs/a.md:1-1: warning: fr is missing: no translation; 1 word to translate (drift-missing)',
  ]);
});

test('changes stand at their lines, what is new behind the segment before it', () => {
  const changes = [
    change({}),
    change({ kind: 'added', base: null }),
    change({ kind: 'removed', source: null }),
    change({ kind: 'moved', targetLines: null }),
    change({ base: null }),
  ];
  expect(linesOf(page({ changes }))).toEqual([
    'i18n/fr/a.md:7-8: warning: The source said "Old text.", and now says "New text." (drift-changed)',
    'i18n/fr/a.md:8-8: warning: The source has this as well, behind here: "New text." (drift-added)',
    'i18n/fr/a.md:7-8: warning: The source has this no longer: "Old text." (drift-removed)',
    'i18n/fr/a.md:1-1: warning: The source has this elsewhere: "New text." (drift-moved)',
    'i18n/fr/a.md:7-8: warning: The source said something else, and now says "New text." (drift-changed)',
  ]);
});

test('what only stands otherwise is said so', () => {
  const form = { base: 'list -', source: '' };
  const changes = [change({ base: 'New text.', form }), change({ form })];
  expect(linesOf(page({ changes }))).toEqual([
    'i18n/fr/a.md:7-8: warning: The source has "New text." in another form: list - -> alone (drift-changed)',
    'i18n/fr/a.md:7-8: warning: The source said "Old text.", and now says "New text." (list - -> alone) (drift-changed)',
  ]);
});

test('long text is cut, at a whole sign', () => {
  const [line] = linesOf(page({ changes: [change({ base: `${'b'.repeat(198)}😀${'b'.repeat(300)}` })] }));
  expect(line).toContain(`"${'b'.repeat(198)}…"`);
});
