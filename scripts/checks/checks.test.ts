import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaults } from '../config/config.ts';
import { pageOf } from '../markdown/page.ts';
import { loadParser } from '../markdown/parser/parser.ts';
import { segmentsOf, segmentsOrNull } from '../markdown/segments/segments.ts';
import type { FindingId } from '../model/findings.ts';
import type { Page } from '../model/page.ts';
import { dialects } from '../provenance/index.ts';
import { formsOf } from '../provenance/record-names.ts';
import { linkedFiles } from '../testing/linked-files.ts';
import type { Check, Example } from './check.ts';
import { noHabits } from './front-matter/habits.ts';
import { configuredChecks } from './settings/configured.ts';
import { checks } from './index.ts';
import { type Checked, runChecks } from './run-checks.ts';
import { type Origin, translationOf } from './translation/translation.ts';

const parse = await loadParser();

test('every check of the list stands in a file that is named like its id', () => {
  const names = new Set(readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).map((path) => basename(path)));
  expect(checks.map(({ id }) => `${id}.ts`).filter((name) => !names.has(name))).toEqual([]);
});

describe.each(checks)('$id', (check) => {
  test('shows what passes and what does not', () => {
    expect(check.examples.some(({ findings }) => findings.length === 0)).toBe(true);
    expect(check.examples.some(({ findings }) => findings.length > 0)).toBe(true);
  });

  test('says whether it mends, as its examples show', () => {
    const fixes = check.examples.flatMap((example) => checked(check, example).fixes);
    expect(fixes.length > 0).toBe(check.fixable ?? false);
  });

  test.each(check.examples)('example $#', (example) => {
    expect(findingsOf(check, example)).toEqual(example.findings);
  });

  // A harder way: what the author's editor did to the file must not change what is found, but by the check that is about it.
  const withLf = check.id === 'line-ends' ? [] : check.examples.filter(({ page }) => !page.includes('\r') && page !== '');
  test.each(withLf)('example $# with CRLF', (example) => {
    const found = findingsOf(check, { ...example, page: crlf(example.page), ...(example.source && { source: crlf(example.source) }) });
    expect(found).toEqual(example.findings);
  });

  const withoutMark = check.id === 'byte-order-mark' ? [] : check.examples.filter(({ page }) => page.startsWith('---'));
  test.each(withoutMark)('example $# behind a byte order mark', (example) => {
    const found = findingsOf(check, { ...example, page: `\ufeff${example.page}` });
    expect(found.map(withoutPlace)).toEqual(example.findings.map(withoutPlace));
  });
});

function findingsOf(check: Check<FindingId>, example: Example): string[] {
  return checked(check, example).findings.map(
    ({ line, column, severity, message }) => `${line}:${column} ${severity === check.severity ? '' : `${severity}: `}${message}`,
  );
}

function checked(check: Check<FindingId>, example: Example): Checked {
  const page = pageOf('page.md', example.page);
  const source = example.source === undefined ? null : pageOf('source.md', example.source);
  const segments = segmentsOrNull(page, parse);
  const translation = source && segments && translationOf(originOf(example, source), segments);
  const asked = { [check.id]: { ...(check.off && { severity: check.severity }), ...example.options } };
  return runChecks(configuredChecks([check], [asked]), {
    page,
    role: example.targets ? 'source' : source || example.locale ? 'target' : 'loose',
    locale: example.locale ?? null,
    sourceLocale: 'en-US',
    source,
    base: example.base === undefined ? null : pageOf('base.md', example.base),
    sourceIsBase: example.sourceIsBase ?? null,
    targets: Object.entries(example.targets ?? {}).map(([locale, text]) => ({ locale, page: pageOf(`${locale}.md`, text) })),
    segments: () => segments,
    translation: () => translation,
    site: example.files ? linkedFiles(example.files) : null,
    record: example.record ? { unknown: null, unearned: null, ...example.record } : null,
    habits: () => noHabits,
    rules: { ...defaults.frontMatter, ...example.rules },
    dialects,
    forms: formsOf(dialects),
    today: new Date('2020-06-01T00:00:00Z'),
  });
}

function originOf({ base }: Example, source: Page): Origin {
  const now = segmentsOf(source, parse);
  if (base === undefined) return { base: now, source: null, basis: 'recorded' };
  return { base: segmentsOf(pageOf('source.md', base), parse), source: now, basis: 'recorded' };
}

const crlf = (text: string): string => text.replaceAll('\n', '\r\n');

const withoutPlace = (finding: string): string => finding.replace(/^\d+:\d+ /, '');
