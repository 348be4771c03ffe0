import type { Finding } from '../../model/finding.ts';
import type { CheckReport, StripReport } from '../../model/report.ts';
import { count, type ReportOptions } from '../report-options.ts';
import { lineWith } from './table.ts';

/** `path:line:column  error  message  check`, a line each, in the order of paths and places. */
export function prettyFindings(findings: readonly Finding[], options: ReportOptions): string {
  const line = lineWith(options);
  return findings
    .filter(({ severity }) => !options.quiet || severity === 'error')
    .toSorted((a, b) => compare(a.path, b.path) || a.line - b.line || a.column - b.column)
    .map((finding) => {
      const where = `${finding.path}:${finding.line}:${finding.column}`;
      const severity = { text: finding.severity, style: finding.severity === 'error' ? 'red' : 'yellow' } as const;
      return line`${{ text: where, style: 'bold' }}: ${severity}: ${finding.message} ${{ text: `(${finding.check})`, style: 'dim' }}`;
    })
    .join('');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function prettyCheck({ findings, pages }: CheckReport, options: ReportOptions): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const summary = `${count(pages, 'page')} checked: ${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}\n`;
  const list = prettyFindings(findings, options);
  return list === '' ? summary : `${list}\n${summary}`;
}

/** What could not be paired, then the pages that hold markup, then the sums. */
export function prettyStrip({ pages, findings }: StripReport, options: ReportOptions): string {
  const changed = pages.filter((page) => page.changed);
  const line = lineWith(options);
  const list = options.quiet
    ? []
    : changed.map(({ path, pairs, unpaired }) => line`${{ text: path, style: 'bold' }}: ${sums(pairs, unpaired)}`);
  const pairs = pages.reduce((sum, page) => sum + page.pairs, 0);
  const unpaired = pages.reduce((sum, page) => sum + page.unpaired, 0);
  const verb = changed.length === 1 ? 'holds' : 'hold';
  const summary = `${changed.length} of ${count(pages.length, 'page')} ${verb} bilingual markup: ${sums(pairs, unpaired)}\n`;
  return [prettyFindings(findings, options), list.join(''), summary].filter(Boolean).join('\n');
}

const sums = (pairs: number, unpaired: number): string =>
  unpaired === 0 ? count(pairs, 'pair') : `${count(pairs, 'pair')}, ${unpaired} unpaired`;
