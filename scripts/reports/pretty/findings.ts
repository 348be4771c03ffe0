import type { Finding } from '../../model/finding.ts';
import { visible } from '../../model/visible.ts';
import type { ReportOptions } from '../report-options.ts';
import { paint } from './paint.ts';

/** `path:line:column  error  message  check`, a line each, in the order of paths and places. */
export function prettyFindings(findings: readonly Finding[], options: ReportOptions): string {
  const style = paint(options);
  return findings
    .filter(({ severity }) => !options.quiet || severity === 'error')
    .toSorted((a, b) => compare(a.path, b.path) || a.line - b.line || a.column - b.column)
    .map(({ path, line, column, severity, message, check }) => {
      const word = style(severity === 'error' ? 'red' : 'yellow', severity);
      return `${style('bold', `${visible(path)}:${line}:${column}`)}: ${word}: ${visible(message)} ${style('dim', `(${check})`)}\n`;
    })
    .join('');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
