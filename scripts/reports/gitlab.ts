import { digest } from '../model/digest.ts';
import type { Finding } from '../model/finding.ts';
import { visible } from '../model/visible.ts';
import type { Report } from '../model/report.ts';
import { findingsOf } from './findings-of.ts';
import { jsonText } from './json.ts';
import type { ReportOptions } from './report-options.ts';

/** GitLab's code quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export function gitlab(report: Report, options?: ReportOptions): string {
  const seen = new Map<string, number>();
  const issues = findingsOf(report, options).map((finding) => {
    const text = [finding.path, finding.check, finding.message].join('\n');
    const number = (seen.get(text) ?? 0) + 1;
    seen.set(text, number);
    return issueOf(finding, digest('sha256', `${text}\n${number}`));
  });
  return jsonText(issues);
}

/** GitLab tells new from old findings by the fingerprint: it must not change where the lines above do. */
const issueOf = ({ check, severity, path, line, endLine, message }: Finding, fingerprint: string): object => ({
  description: visible(message),
  check_name: check,
  fingerprint,
  severity: severity === 'error' ? 'major' : 'minor',
  location: { path, lines: { begin: line, end: endLine } },
});
