import type { Finding } from '../model/finding.ts';
import { numberedFingerprints } from '../model/fingerprint.ts';
import { visible } from '../model/visible.ts';
import type { Report } from '../model/report.ts';
import { boundedTo, leftOut } from './bounded.ts';
import { findingsOf } from './findings-of.ts';
import { jsonText } from './json.ts';
import { mostOfService, type ReportOptions } from './report-options.ts';

/** GitLab's code quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export function gitlab(report: Report, options?: ReportOptions): string {
  const { shown, left } = boundedTo(mostOfService, findingsOf(report, options));
  const fingerprints = numberedFingerprints(shown);
  const issues = shown.map((finding, index) => issueOf(finding, fingerprints[index]!));
  return jsonText(left.length === 0 ? issues : [...issues, restOf(left)]);
}

/** GitLab tells new from old findings by the fingerprint: it must not change where the lines above do. */
const issueOf = ({ check, severity, path, line, endLine, message }: Finding, fingerprint: string): object => ({
  description: visible(message),
  check_name: check,
  fingerprint,
  severity: severity === 'error' ? 'major' : 'minor',
  location: { path, lines: { begin: line, end: endLine } },
});

const restOf = (left: readonly Finding[]): object => ({
  description: `…and ${leftOut(left)}: --format json tells all`,
  check_name: 'lockstep',
  fingerprint: 'lockstep-left-out',
  severity: 'info',
  location: { path: left[0]!.path, lines: { begin: 1, end: 1 } },
});
