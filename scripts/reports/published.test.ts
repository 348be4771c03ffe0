import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rules } from '../commands/line/rules.ts';
import type { Finding } from '../model/finding.ts';
import { findingWith as finding } from '../testing/finding-with.ts';
import { reportViolations } from '../testing/report-violations.ts';
import { visibleLines } from '../model/visible.ts';
import { formats, piecesOf } from './index.ts';
import { jsonText } from './json.ts';

const quote = { prefix: 'See ', exact: '[la page](b.md)', suffix: ' ici.' };

const related = { path: 'docs/a.md', line: 7, column: 1, endLine: 7, endColumn: 9, quote: { prefix: '', exact: 'See [it]', suffix: '' } };

/** Names that files may have on a file system, and that each format reads as something of its own. */
const names = [
  'a::b.md',
  'a%0A::error::b.md',
  'a|b.md',
  '@team/a.md',
  'a`b``.md',
  'a\u001b[31m\u202e.md',
  'a\nb.md',
  'a"<&>\'.md',
  'a b#1?.md',
];

const reportOf = (findings: Finding[]) => ({ command: 'check', version: 1, pages: 1, findings }) as const;

const options = { color: false, columns: 100, quiet: false, rules, reference: 'https://example.org/checks.md' };

describe.each(['sarif', 'junit', 'gitlab'] as const)('%s holds to its published schema', (name) => {
  const violations = (...findings: Finding[]) => reportViolations[name](formats[name]!(reportOf(findings), options));

  test('with nothing, with findings, and with all that a finding may have', () => {
    expect(violations()).toEqual([]);
    expect(violations(finding({}), finding({ severity: 'error', quote, related }), finding({ quote: null, related: null }))).toEqual([]);
  });

  test.each(names)('with a file %j', (path) => {
    expect(violations(finding({ path, message: path, quote, related: { ...related, path } }))).toEqual([]);
  });

  test('with more than a service takes', () => {
    expect(violations(...many(5001))).toEqual([]);
  });
});

test('what a schema does not allow is seen', () => {
  expect(reportViolations.sarif('{ "version": "2.1.0", "runs": [{ "tool": {}, "results": [] }] }')).toEqual([
    expect.stringMatching('driver'),
  ]);
  expect(reportViolations.junit('<testsuites><testcase name="a" line="1"/></testsuites>')).toEqual(['testcase in testsuites', 'line']);
  expect(reportViolations.gitlab('[{ "description": "a" }]')).not.toEqual([]);
});

test.each(names)('a file %j keeps its name for programs', (path) => {
  const [sarif, gitlab, json] = ['sarif', 'gitlab', 'json'].map((name) =>
    JSON.parse(formats[name]!(reportOf([finding({ path })]), options)),
  );
  expect(decodeURIComponent(sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri)).toBe(path);
  expect([gitlab[0].location.path, json.findings[0].path]).toEqual([path, path]);
});

describe('100,000 findings', () => {
  const all = many(100_000);

  /** What a terminal, a job summary, a comment, an upload takes, in characters. */
  const most: Record<string, number> = { pretty: 400_000, github: 30_000, markdown: 31_000, gitlab: 3e6, junit: 3e6, sarif: 10e6 };

  test.each(Object.keys(most))('%s stays within what is read, shows every error first, and says what is left out', (name) => {
    const text = formats[name]!(reportOf(all), options);
    expect(text.length).toBeLessThan(most[name]!);
    expect(text).toContain('readable');
    expect(text).toMatch(/…and \d+ more: \d+ line-ends/);
  });

  test('json is printed as JSON.stringify does, whatever it holds', () => {
    const data = fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue()));
    fc.assert(
      fc.property(data, (value) => {
        expect(jsonText(value)).toBe(`${visibleLines(JSON.stringify(value, null, 2))}\n`);
      }),
    );
  });

  test('json holds them all', () => {
    // Fewer: what is tested is that none is left out, and a fifth takes a fifth of the time.
    expect(JSON.parse(formats.json!(reportOf(many(20_000)), options)).findings).toHaveLength(20_000);
  });
});

test('json is given in pieces, none of which is long, and which are its text', () => {
  const report = reportOf(many(2000));
  const pieces = [...piecesOf('json', report, options)];
  expect(pieces.join('')).toBe(formats.json!(report, options));
  expect(pieces.length).toBeGreaterThan(10);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(70_000);
});

/** The one error comes last, in a file of its own. */
function many(number: number): Finding[] {
  const warnings = Array.from({ length: number - 1 }, (_, index) =>
    finding({ path: `docs/${index % 500}.md`, line: index + 1, quote, related }),
  );
  return [...warnings, finding({ check: 'readable', severity: 'error', path: 'docs/z.md' })];
}
