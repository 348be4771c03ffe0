import { expect, test } from 'vitest';
import type { PageDrift } from '../model/drift.ts';
import { findingWith } from '../testing/finding-with.ts';
import { markdown } from './markdown.ts';

/** The cells of a finding's row: its place, and what it says. */
function cellsOf(path: string, message: string): string[] {
  const findings = [findingWith({ path, message, line: 1, column: 1 })];
  const row = markdown({ command: 'check', version: 1, pages: 1, findings }).trimEnd().split('\n').at(-1)!;
  return row.split(' | ').slice(1, -1);
}

test.each([
  ['Unexpected "it’s", expected (that)!', 'Unexpected "it’s", expected (that)!'],
  ['ask @team in #12 or GH-12 now', 'ask `@team` in `#12` or `GH-12` now'],
  ['at 1234567, pay $1 $2', 'at `1234567`, pay `$1 $2`'],
  ['see www.a.b or https://a.b/c', 'see `www.a.b` or `https://a.b/c`'],
  ['<img src=x>\n\n[c](javascript:d)', '`<img src=x> [c](javascript:d)`'],
  ['a | b', 'a &#124; b'],
  ['run `a`, **not** \\*b', 'run `` `a` ``, `**not** \\*b`'],
  ['1. one', '`1.` one'],
  ['a\u202eb', '`a\\u202eb`'],
])('what is no plain word is code: %#', (text, markdownText) => {
  expect(cellsOf('a.md', text)[1]).toBe(markdownText);
});

test('a path is code as a whole', () => {
  expect(['a b.md', 'a|b.md', 'a`b.md'].map((path) => cellsOf(path, '')[0])).toEqual([
    '`a b.md:1:1`',
    '`a`&#124;`b.md:1:1`',
    '`` a`b.md:1:1 ``',
  ]);
});

test('findings, errors first', () => {
  const place = { path: 'a.md', line: 1, column: 1, endLine: 1, endColumn: 1, actual: null, expected: null, fixable: false };
  const findings = [
    { ...place, check: 'line-ends' as const, severity: 'warning' as const, message: 'two' },
    { ...place, check: 'readable' as const, severity: 'error' as const, message: 'one' },
  ];
  expect(markdown({ command: 'check', version: 1, pages: 1, findings })).toBe(
    '<!-- lockstep check -->\n### lockstep check: 1 error, 1 warning\n\n|  | where | what | check |\n| --- | --- | --- | --- |\n| error | `a.md:1:1` | one | `readable` |\n| warning | `a.md:1:1` | two | `line-ends` |\n',
  );
});

test('drift, the most work first; what is not known is said', () => {
  const base = { by: 'none', commit: null, hash: null, hashMatches: null } as const;
  const page = (part: Partial<PageDrift>): PageDrift => ({
    locale: 'fr',
    source: 'a.md',
    target: 'fr/a.md',
    state: 'stale',
    base,
    commitsBehind: null,
    renamedFrom: null,
    notes: [],
    sourceReconstructed: false,
    segments: null,
    wordsToTranslate: null,
    ...part,
  });
  const segments = { unchanged: 9, changed: 2, added: 1, removed: 0, moved: 0, untranslated: 0 };
  const pages = [page({}), page({ source: 'b.md', segments, wordsToTranslate: 30 }), page({ source: 'c.md', state: 'current' })];
  const states = { current: 1, stale: 2, incomplete: 0, kept: 0, missing: 0, orphaned: 0, 'base-missing': 0, untracked: 0 };
  const totals = [{ locale: 'fr', pages: 3, states, wordsToTranslate: 30, wordsUnknown: 1 }];
  expect(markdown({ command: 'drift', version: 1, findings: [], pages, totals })).toBe(
    '<!-- lockstep drift -->\n### lockstep drift: 1 of 3 translations are current\n\n`fr`: 2 pages, 30 words\n\n| locale | source | state | segments that differ | words |\n| --- | --- | --- | --- | --- |\n| `fr` | `b.md` | stale | 3 | 30 |\n| `fr` | `a.md` | stale | unknown | unknown |\n',
  );
});

test('of drift it says how much there is, whatever is shown', () => {
  const states = { current: 1, stale: 7, incomplete: 2, kept: 0, missing: 0, orphaned: 0, 'base-missing': 0, untracked: 0 };
  const totals = [{ locale: 'fr', pages: 10, states, wordsToTranslate: 90, wordsUnknown: 0 }];
  expect(markdown({ command: 'drift', version: 1, findings: [], pages: [], totals })).toContain(
    '1 of 10 translations are current\n\n`fr`: 9 pages, 90 words\n',
  );
  expect(markdown({ command: 'drift', version: 1, findings: [], pages: [], totals })).toContain('…and 9 more, with 90 words to translate.');
});

test('of a change of the source it says what is to be done, and in whose locale', () => {
  expect(markdown({ command: 'drift', version: 1, findings: [], pages: [], totals: [], since: 'origin/main' })).toBe(
    '<!-- lockstep drift -->\n### lockstep drift: 0 translations to bring up to date\n',
  );
});
