import type { Finding } from '../model/finding.ts';
import { visible } from '../model/visible.ts';
import type { FindingRule } from '../model/findings.ts';
import type { Report } from '../model/report.ts';
import { findingsOf } from './findings-of.ts';
import { jsonText } from './json.ts';
import type { ReportOptions } from './report-options.ts';

/** SARIF 2.1.0, for code scanning and editors: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export function sarif(report: Report, options?: ReportOptions): string {
  const findings = findingsOf(report, options);
  const ids = [...new Set(findings.map(({ check }) => check))].toSorted();
  const rules = ids.map((id) => ({ id, ...(options?.rules && descriptionOf(options.rules[id])) }));
  const run = { tool: { driver: { name: 'lockstep', rules } }, columnKind: 'utf16CodeUnits', results: findings.map(resultOf) };
  return jsonText({ $schema: schema, version: '2.1.0', runs: [run] });
}

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

/** What code scanning shows beside a result: https://docs.github.com/code-security/reference/code-scanning/sarif-support-for-code-scanning */
const descriptionOf = ({ about, why, severity }: FindingRule): object => ({
  shortDescription: { text: about },
  help: { text: `${about} ${why}`, markdown: `${about} ${why}` },
  defaultConfiguration: { level: severity },
});

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
