import { expect, test } from 'vitest';
import type { Finding } from '../model/finding.ts';
import { rules } from '../commands/line/rules.ts';
import { findingWith as finding } from '../testing/finding-with.ts';
import { sarif } from './sarif.ts';

const reportOf = (...findings: Finding[]) => JSON.parse(sarif({ command: 'check', version: 1, pages: 1, findings })) as unknown;

test('a run with its rules and results', () => {
  const found = [
    finding({ check: 'readable', severity: 'error', line: 3, column: 2, endLine: 4, endColumn: 5 }),
    finding({ check: 'line-ends' }),
  ];
  expect(reportOf(...found, finding({ check: 'line-ends' }))).toEqual({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'lockstep', rules: [{ id: 'line-ends' }, { id: 'readable' }] } },
        columnKind: 'utf16CodeUnits',
        results: [
          {
            ruleId: 'readable',
            ruleIndex: 1,
            level: 'error',
            message: { text: 'Unexpected a, expected b' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'docs/a.md' },
                  region: { startLine: 3, startColumn: 2, endLine: 4, endColumn: 5 },
                },
              },
            ],
            partialFingerprints: { 'content/v1': expect.stringMatching(/^[0-9a-f]{64}$/) },
          },
          expect.objectContaining({ ruleId: 'line-ends', level: 'warning' }),
          expect.objectContaining({ ruleId: 'line-ends', level: 'warning' }),
        ],
      },
    ],
  });
});

test('a path becomes an address, its folders stay folders', () => {
  const text = sarif({ command: 'check', version: 1, pages: 1, findings: [finding({ path: '../docs/é #1?.md' })] });
  expect(text).toContain('"uri": "../docs/%C3%A9%20%231%3F.md"');
});

test('a rule says what its finding is about', () => {
  const findings = [finding({ check: 'span-id' })];
  const text = sarif({ command: 'check', version: 1, pages: 1, findings }, { color: false, columns: 80, quiet: false, rules });
  const { about, why } = rules['span-id'];
  expect(JSON.parse(text)).toMatchObject({
    runs: [
      {
        tool: {
          driver: {
            rules: [
              {
                id: 'span-id',
                shortDescription: { text: about },
                help: { text: `${about} ${why}` },
                defaultConfiguration: { level: 'warning' },
              },
            ],
          },
        },
      },
    ],
  });
});

test('a finding is known again by what the page says there, and stands beside its source', () => {
  const quote = { prefix: 'See ', exact: 'la page', suffix: '.' };
  const related = { path: 'docs/é.md', line: 4, column: 1, endLine: 4, endColumn: 9, quote: { prefix: '', exact: 'See it.', suffix: '' } };
  const resultAt = (line: number) => reportOf(finding({ line, quote, related })) as { runs: { results: object[] }[] };
  const [before, after] = [resultAt(3), resultAt(30)].map(({ runs }) => runs[0]!.results[0] as { partialFingerprints: object });
  expect(after!.partialFingerprints).toEqual(before!.partialFingerprints);
  expect(before).toMatchObject({
    locations: [{ physicalLocation: { region: { snippet: { text: 'la page' } }, contextRegion: { snippet: { text: 'See la page.' } } } }],
    relatedLocations: [{ physicalLocation: { artifactLocation: { uri: 'docs/%C3%A9.md' }, region: { startLine: 4 } } }],
  });
});

test('where the address of the reference is known, a rule has its own', () => {
  const options = { color: false, columns: 80, quiet: false, rules, reference: 'https://example.org/checks.md' };
  const text = sarif({ command: 'check', version: 1, pages: 1, findings: [finding({ check: 'span-id' })] }, options);
  expect(text).toContain('"helpUri": "https://example.org/checks.md#span-id"');
});

test('nothing found is a run without results', () => {
  expect(reportOf()).toMatchObject({ runs: [{ results: [], tool: { driver: { rules: [] } } }] });
});
