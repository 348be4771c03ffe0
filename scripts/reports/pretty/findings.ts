import { type Finding, visible } from '../../model/finding.ts';
import type { CheckReport, StripReport } from '../../model/report.ts';
import { count, type ReportOptions } from '../report-options.ts';
import { paint } from './table.ts';

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

export function prettyCheck({ findings, pages }: CheckReport, options: ReportOptions): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const summary = `${count(pages, 'page')} checked: ${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}\n`;
  const list = prettyFindings(findings, options);
  return list === '' ? summary : `${list}\n${summary}`;
}

/** What could not be paired, then the pages that hold markup, then the sums. */
export function prettyStrip({ pages, findings }: StripReport, options: ReportOptions): string {
  const changed = pages.filter((page) => page.changed);
  const style = paint(options);
  const list = options.quiet
    ? []
    : changed.map(({ path, pairs, unpaired }) => `${style('bold', visible(path))}: ${sums(pairs, unpaired)}\n`);
  const pairs = pages.reduce((sum, page) => sum + page.pairs, 0);
  const unpaired = pages.reduce((sum, page) => sum + page.unpaired, 0);
  const verb = changed.length === 1 ? 'holds' : 'hold';
  const summary = `${changed.length} of ${count(pages.length, 'page')} ${verb} bilingual markup: ${sums(pairs, unpaired)}\n`;
  return [prettyFindings(findings, options), list.join(''), summary].filter(Boolean).join('\n');
}

const sums = (pairs: number, unpaired: number): string =>
  unpaired === 0 ? count(pairs, 'pair') : `${count(pairs, 'pair')}, ${unpaired} unpaired`;
