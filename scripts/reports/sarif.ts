import { type Finding, visible } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { findingsOf } from './findings-of.ts';
import { jsonText } from './index.ts';
import type { ReportOptions } from './report-options.ts';

/** SARIF 2.1.0, for code scanning and editors: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export function sarif(report: Report, options?: ReportOptions): string {
  const findings = findingsOf(report, options);
  const rules = [...new Set(findings.map(({ check }) => check))].toSorted().map((id) => ({ id }));
  const run = { tool: { driver: { name: 'lockstep', rules } }, columnKind: 'utf16CodeUnits', results: findings.map(resultOf) };
  return jsonText({ $schema: schema, version: '2.1.0', runs: [run] });
}

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

const resultOf = ({ check, severity, message, path, line, column, endLine, endColumn }: Finding): object => ({
  ruleId: check,
  level: severity,
  message: { text: visible(message) },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: uriOf(path) },
        region: { startLine: line, startColumn: column, endLine, endColumn },
      },
    },
  ],
});

/** `docs/a b.md` as `docs/a%20b.md`. Half a surrogate pair has no place in an address. */
const uriOf = (path: string): string =>
  path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
