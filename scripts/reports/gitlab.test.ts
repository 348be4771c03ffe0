import { expect, test } from 'vitest';
import type { Finding } from '../model/finding.ts';
import { findingWith as finding } from '../testing/finding-with.ts';
import { gitlab } from './gitlab.ts';

interface Issue {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: string;
  location: { path: string; lines: { begin: number; end: number } };
}

const issuesOf = (...findings: Finding[]) => JSON.parse(gitlab({ command: 'check', version: 1, pages: 1, findings })) as Issue[];

test('a finding is an issue', () => {
  const [error, warning] = issuesOf(finding({ severity: 'error', line: 3, endLine: 4 }), finding({}));
  expect(error).toEqual({
    description: 'Unexpected a, expected b',
    check_name: 'line-ends',
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    severity: 'major',
    location: { path: 'docs/a.md', lines: { begin: 3, end: 4 } },
  });
  expect(warning!.severity).toBe('minor');
});

test('a fingerprint stays where lines move, and no two are the same', () => {
  const before = issuesOf(finding({ line: 3 }), finding({ line: 9 })).map(({ fingerprint }) => fingerprint);
  const after = issuesOf(finding({ line: 4 }), finding({ line: 10 })).map(({ fingerprint }) => fingerprint);
  expect(after).toEqual(before);
  expect(new Set(before).size).toBe(2);
  expect(before).not.toContain(issuesOf(finding({ path: 'docs/b.md' }))[0]!.fingerprint);
});

test('nothing found is an empty list', () => {
  expect(issuesOf()).toEqual([]);
});
