import type { Finding } from '../model/finding.ts';
import { visible } from '../model/visible.ts';
import { lineOf } from '../model/quote.ts';
import type { Report } from '../model/report.ts';
import { boundedTo, leftOut } from './bounded.ts';
import { findingsOf } from './findings-of.ts';
import { byPath, mostOfService, type ReportOptions } from './report-options.ts';

/**
 * JUnit's XML as CI servers read it: a suite for each file, a case for each finding. An error is a failure; a warning is
 * a case that passed, with its message as output. Cases are told apart by their names, so these hold no line. Where nothing
 * was found one case passed: Jenkins fails a build for results without any.
 */
export function junit(report: Report, options?: ReportOptions): string {
  const { shown, left } = boundedTo(mostOfService, findingsOf(report, options));
  const suites = byPath(shown);
  if (suites.size === 0) return nothingFound(`lockstep ${report.command}`);
  const lines = [...suites].flatMap(([path, findings]) => [
    `  <testsuite name="${escape(path)}" ${countsOf(findings)} errors="0">`,
    ...findings.map(caseOf),
    '  </testsuite>',
  ]);
  const start = `<testsuites name="lockstep ${report.command}" ${countsOf(shown)}>`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', start, ...lines, ...restOf(left), '</testsuites>', ''].join('\n');
}

/** A suite without cases: what is left out has failed or passed as what is shown has. */
function restOf(left: readonly Finding[]): string[] {
  if (left.length === 0) return [];
  const said = `…and ${leftOut(left)}: --format json tells all`;
  return [`  <testsuite name="left out" ${countsOf([])} errors="0"><system-out>${escape(said)}</system-out></testsuite>`];
}

const nothingFound = (name: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${name}" tests="1" failures="0">
  <testsuite name="${name}" tests="1" failures="0" errors="0">
    <testcase classname="${name}" name="nothing found"/>
  </testsuite>
</testsuites>
`;

const countsOf = (findings: readonly Finding[]): string =>
  `tests="${findings.length}" failures="${findings.filter(({ severity }) => severity === 'error').length}"`;

function caseOf({ check, severity, path, line, column, message, quote, related }: Finding): string {
  const places = [quote && `> ${lineOf(quote)}`, related && `source, ${related.path}:${related.line}: ${lineOf(related.quote)}`];
  const said = [`${path}:${line}:${column}: ${message}`, ...places]
    .filter(Boolean)
    .map((text) => escape(text!))
    .join('\n');
  const outcome =
    severity === 'error'
      ? `<failure type="${escape(check)}" message="${escape(message)}">${said}</failure>`
      : `<system-out>${said}</system-out>`;
  return `    <testcase classname="${escape(path)}" name="${escape(`${check}: ${message}`)}">${outcome}</testcase>`;
}

/** Pages are untrusted: what XML can't hold is shown by a sign, what it would read as markup is spelled. */
const escape = (text: string): string => visible(text).replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
