import type { Finding } from '../model/finding.ts';
import { visible } from '../model/visible.ts';
import { lineOf } from '../model/quote.ts';
import type { Report } from '../model/report.ts';
import { leftOut } from './bounded.ts';
import { excerpt } from './excerpt.ts';
import { findingsOf } from './findings-of.ts';
import { byPath, type ReportOptions } from './report-options.ts';

/** GitHub shows ten errors and ten warnings of a step: more files than these help nobody. */
const mostFiles = 100;

/**
 * GitHub workflow commands, which show as annotations of a pull request. GitHub shows at most ten errors and ten
 * warnings of a step, so a file gets one line, for the worst that it holds, and errors come first.
 */
export function github(report: Report, options?: ReportOptions): string {
  const files = [...byPath(findingsOf(report, options)).values()].map((list) => list.toSorted(worstFirst(options?.rules)));
  const sorted = files.toSorted(([a], [b]) => rank(a!) - rank(b!));
  const left = sorted.slice(mostFiles).flat();
  const rest = left.length === 0 ? '' : `::notice title=lockstep::…and ${leftOut(left)} in ${sorted.length - mostFiles} other files\n`;
  return sorted.slice(0, mostFiles).map(annotation).join('') + rest;
}

/** Of what a translation breaks, what may harm those who read it, or build it, comes first. */
const worstFirst =
  (rules: ReportOptions['rules']) =>
  (a: Finding, b: Finding): number =>
    rank(a) - rank(b) || harm(a, rules) - harm(b, rules) || a.line - b.line || a.column - b.column;

const harm = ({ check }: Finding, rules: ReportOptions['rules']): number => (rules?.[check]?.guards === 'readers' ? 0 : 1);

const rank = ({ severity }: Finding): number => (severity === 'error' ? 0 : 1);

/** `::error file=docs/a.md,line=3,col=1,endLine=3,endColumn=9,title=check::message` */
function annotation([worst, ...others]: Finding[]): string {
  const { severity, path, line, column, endLine, endColumn, check, message, related } = worst!;
  const source = related ? `%0A${data(`Source, ${related.path}:${related.line}: ${excerpt(lineOf(related.quote))}`)}` : '';
  const more = others.length > 0 ? `%0A…and ${others.length} more in this file` : '';
  const place = `file=${property(path)},line=${line},col=${column},endLine=${endLine},endColumn=${endColumn},title=${property(check)}`;
  return `::${severity} ${place}::${data(message)}${source}${more}\n`;
}

/** On one line, with the percent signs that GitHub's runner decodes: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
const data = (text: string): string => visible(text).replaceAll('%', '%25');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
