import type { Finding, Spot } from '../model/finding.ts';
import { numberedFingerprints } from '../model/fingerprint.ts';
import { visible } from '../model/visible.ts';
import { lineOf } from '../model/quote.ts';
import type { Report } from '../model/report.ts';
import { boundedTo, leftOut } from './bounded.ts';
import { findingsOf } from './findings-of.ts';
import { jsonText } from './json.ts';
import { mostOfService, type ReportOptions } from './report-options.ts';

/** SARIF 2.1.0, for code scanning and editors: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export function sarif(report: Report, options?: ReportOptions): string {
  const { shown, left } = boundedTo(mostOfService, findingsOf(report, options));
  const ids = [...new Set(shown.map(({ check }) => check))].toSorted();
  const fingerprints = numberedFingerprints(shown);
  const run = {
    tool: { driver: { name: 'lockstep', rules: ids.map((id) => ruleOf(id, options)) } },
    columnKind: 'utf16CodeUnits',
    ...(left.length > 0 && { invocations: [invocationWith(left)] }),
    results: shown.map((finding, index) => resultOf(finding, ids.indexOf(finding.check), fingerprints[index]!)),
  };
  return jsonText({ $schema: schema, version: '2.1.0', runs: [run] });
}

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

/** What code scanning shows beside a result: https://docs.github.com/code-security/reference/code-scanning/sarif-support-for-code-scanning */
function ruleOf(id: Finding['check'], { rules, reference }: Partial<ReportOptions> = {}): object {
  const address = reference === undefined ? {} : { helpUri: `${reference}#${id}` };
  if (!rules) return { id, ...address };
  const { about, why, severity } = rules[id];
  return {
    id,
    shortDescription: { text: about },
    help: { text: `${about} ${why}`, markdown: `${about} ${why}` },
    ...address,
    defaultConfiguration: { level: severity },
  };
}

const invocationWith = (left: readonly Finding[]): object => ({
  executionSuccessful: true,
  toolExecutionNotifications: [{ level: 'warning', message: { text: `…and ${leftOut(left)}: --format json tells all` } }],
});

/** The fingerprint goes by what the page says there: without one, GitHub calls every finding new where lines were put in above. */
function resultOf(finding: Finding, ruleIndex: number, fingerprint: string): object {
  const { check, severity, message, related } = finding;
  return {
    ruleId: check,
    ruleIndex,
    level: severity,
    message: { text: visible(message) },
    locations: [{ physicalLocation: placeOf(finding) }],
    ...(related && { relatedLocations: [{ id: 1, physicalLocation: placeOf(related), message: { text: 'The source' } }] }),
    partialFingerprints: { 'content/v1': fingerprint },
  };
}

function placeOf({ path, line, column, endLine, endColumn, quote }: Spot): object {
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return {
    artifactLocation: { uri: uriOf(path) },
    region: quote?.exact ? { ...region, snippet: { text: visible(quote.exact) } } : region,
    ...(lineOf(quote) && { contextRegion: { startLine: line, snippet: { text: visible(lineOf(quote)) } } }),
  };
}

/** `docs/a b.md` as `docs/a%20b.md`. Half a surrogate pair has no place in an address. */
const uriOf = (path: string): string =>
  path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
