import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import type { Finding } from '../model/finding.ts';
import { findingWith as finding } from '../testing/finding-with.ts';
import { junit } from './junit.ts';

const reportOf = (...findings: Finding[]) => junit({ command: 'check', version: 1, pages: 1, findings });

test('a suite for each file, a case for each finding; only errors fail', () => {
  const found = [
    finding({ line: 7 }),
    finding({ path: 'docs/b.md' }),
    finding({ severity: 'error', check: 'content-locale', line: 2, column: 3 }),
  ];
  expect(reportOf(...found)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="lockstep check" tests="3" failures="1">
  <testsuite name="docs/a.md" tests="2" failures="1" errors="0">
    <testcase classname="docs/a.md" name="line-ends: Unexpected a, expected b"><system-out>docs/a.md:7:1: Unexpected a, expected b</system-out></testcase>
    <testcase classname="docs/a.md" name="content-locale: Unexpected a, expected b"><failure type="content-locale" message="Unexpected a, expected b">docs/a.md:2:3: Unexpected a, expected b</failure></testcase>
  </testsuite>
  <testsuite name="docs/b.md" tests="1" failures="0" errors="0">
    <testcase classname="docs/b.md" name="line-ends: Unexpected a, expected b"><system-out>docs/b.md:1:1: Unexpected a, expected b</system-out></testcase>
  </testsuite>
</testsuites>
`);
});

test('whatever a page says, the report is well-formed and says it', () => {
  const message = `"<b>&amp;</b>" ]]> \u0000\u001b[31m \ud800 \uffff 😀`;
  const said: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ attributes }) => said.push(attributes.message ?? ''));
  parser.write(reportOf(finding({ severity: 'error', message, path: 'a"<&.md' }))).close();
  expect(said.join('')).toBe('"<b>&amp;</b>" ]]> \\u0000\\u001b[31m \\ud800 \\uffff 😀');
});

test('where nothing was found one case passed: Jenkins fails a build for none', () => {
  expect(reportOf()).toContain(
    '<testsuite name="lockstep check" tests="1" failures="0" errors="0">\n    <testcase classname="lockstep check" name="nothing found"/>',
  );
});
