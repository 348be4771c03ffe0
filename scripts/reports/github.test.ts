import { expect, test } from 'vitest';
import type { Finding } from '../model/finding.ts';
import { findingWith as finding } from '../testing/finding-with.ts';
import { github } from './github.ts';
import type { ReportOptions } from './report-options.ts';

const report = (...findings: Finding[]) => github({ command: 'check', version: 1, pages: 1, findings });

test('one line a file, worst first', () => {
  const lines = report(finding({}), finding({ path: 'docs/b.md', line: 9 }), finding({ path: 'docs/b.md', severity: 'error', line: 7 }))
    .trimEnd()
    .split('\n');
  expect(lines).toEqual([
    '::error file=docs/b.md,line=7,col=1,endLine=1,endColumn=2,title=line-ends::Unexpected a, expected b%0A…and 1 more in this file',
    '::warning file=docs/a.md,line=1,col=1,endLine=1,endColumn=2,title=line-ends::Unexpected a, expected b',
  ]);
});

test('of what breaks in one file, what may harm somebody comes first', () => {
  const findings = [
    finding({ severity: 'error', check: 'code-changed' }),
    finding({ severity: 'error', check: 'active-content', line: 9 }),
  ];
  const rule = { about: 'A', why: 'B', severity: 'error' } as const;
  const rules = { 'code-changed': rule, 'active-content': { ...rule, guards: 'readers' } } as unknown as NonNullable<
    ReportOptions['rules']
  >;
  const options = { color: false, columns: 80, quiet: false, rules };
  expect(github({ command: 'check', version: 1, pages: 1, findings }, options).split('\n')[0]).toContain('title=active-content::');
});

test('files of one rank stay in the order of the report', () => {
  const lines = report(finding({ line: 9 }), finding({ path: 'docs/b.md' })).split('\n');
  expect(lines.map((line) => line.split(',')[0])).toEqual(['::warning file=docs/a.md', '::warning file=docs/b.md', '']);
});

test('untrusted text can not end the line or a property', () => {
  expect(report(finding({ path: 'a:b,c%.md', message: '100%\r\n::error::x' }))).toBe(
    '::warning file=a%3Ab%2Cc%25.md,line=1,col=1,endLine=1,endColumn=2,title=line-ends::100%25\\u000d\\u000a::error::x\n',
  );
});

test('nothing found, nothing said', () => {
  expect(report()).toBe('');
});
