import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadParser } from '../markdown/parser/parser.ts';
import type { FindingId } from '../model/findings.ts';
import { subjectFrom } from '../testing/subject-from.ts';
import type { Check, Example } from './check.ts';
import { configuredChecks } from './settings/configured.ts';
import { checks } from './index.ts';
import { type Checked, runChecks } from './run-checks.ts';

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
  const asked = { [check.id]: { ...(check.off && { severity: check.severity }), ...example.options } };
  return runChecks(configuredChecks([check], [asked]), subjectFrom(example, parse));
}

const crlf = (text: string): string => text.replaceAll('\n', '\r\n');

const withoutPlace = (finding: string): string => finding.replace(/^\d+:\d+ /, '');
