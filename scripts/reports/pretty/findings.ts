import type { Finding, Spot } from '../../model/finding.ts';
import { lineOf } from '../../model/quote.ts';
import { visible } from '../../model/visible.ts';
import type { CheckReport, StripReport } from '../../model/report.ts';
import { boundedTo, leftOut } from '../bounded.ts';
import { byPath, count, type ReportOptions } from '../report-options.ts';
import { fittedQuote } from './fitted-quote.ts';
import { lineWith } from './table.ts';
import { oftenHint } from './often-hint.ts';
import { widthOf } from './width.ts';

/** More findings than these nobody reads: who wants them all takes them as data. */
const most = 1000;

/**
 * `path:line:column: error: message (check)`, file by file, in the order of the places. Where it is known what the page says there,
 * the line follows with a mark under it, and the line of the source beside it.
 */
export function prettyFindings(findings: readonly Finding[], options: ReportOptions): string {
  const wanted = findings.filter(({ severity }) => !options.quiet || severity === 'error').toSorted(inOrder);
  const { shown, left } = boundedTo(most, wanted);
  const groups = [...byPath(shown).values()].map((group) => group.map((finding) => findingLines(finding, options)).join(''));
  const rest = left.length === 0 ? '' : lineWith(options)`…and ${leftOut(left)} (--format json tells all)`;
  return groups.join(shown.some(({ quote }) => quote) ? '\n' : '') + rest;
}

const inOrder = (a: Finding, b: Finding): number => compare(a.path, b.path) || a.line - b.line || a.column - b.column;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function findingLines(finding: Finding, options: ReportOptions): string {
  const line = lineWith(options);
  const where = { text: whereOf(finding), style: 'bold' } as const;
  const severity = { text: finding.severity, style: finding.severity === 'error' ? 'red' : 'yellow' } as const;
  const said = line`${where}: ${severity}: ${finding.message} ${{ text: `(${finding.check})`, style: 'dim' }}`;
  return said + shownLine(finding, options) + sourceLine(finding, options);
}

const whereOf = ({ path, line, column }: Spot): string => `${path}:${line}:${column}`;

/** The line of the page, and what is meant marked under it. Both are cut alike where the line is longer. */
function shownLine({ line: number, column, quote, severity }: Finding, options: ReportOptions): string {
  if (!quote || lineOf(quote).trim() === '') return '';
  const line = lineWith(options);
  const gutter = String(number).padStart(6);
  const before = `${column - 1 > quote.prefix.length ? '…' : ''}${quote.prefix}`;
  const { prefix, exact, suffix } = fittedQuote({ ...quote, prefix: before }, Math.max(80, options.columns) - gutter.length - 3);
  const mark = '^'.repeat(Math.max(1, widthOf(visible(exact))));
  const under = `${' '.repeat(gutter.length)} | ${' '.repeat(widthOf(visible(prefix)))}`;
  return [
    line`${{ text: `${gutter} |`, style: 'dim' }} ${prefix + exact + suffix}`,
    line`${{ text: under, style: 'dim' }}${{ text: mark, style: severity === 'error' ? 'red' : 'yellow' }}`,
  ].join('');
}

function sourceLine({ related }: Finding, options: ReportOptions): string {
  if (!related) return '';
  const said = lineOf(related.quote).trim();
  return lineWith(options)`       = source ${whereOf(related)}${said === '' ? '' : `: ${said}`}`;
}

export function prettyCheck({ findings, pages, known, mended }: CheckReport, options: ReportOptions): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const summary = `${count(pages, 'page')} checked: ${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}${knownDebt(known)}${mends(mended)}\n`;
  const list = prettyFindings(findings, options);
  const hint = options.quiet ? '' : oftenHint(findings, options);
  return (list === '' ? summary : `${list}\n${summary}`) + hint;
}

/** `; 12 known, 3 more are gone: write the baseline anew` */
function knownDebt(known: CheckReport['known']): string {
  if (!known) return '';
  const { found, gone } = known;
  return `; ${found} known${gone ? `, ${gone} more ${gone === 1 ? 'is' : 'are'} gone: write the baseline anew` : ''}`;
}

/** `; 84 places of 21 files can be mended: --write does it` */
function mends(mended: CheckReport['mended']): string {
  if (!mended) return '';
  const { places, files, written } = mended;
  if (files === 0) return '; nothing can be mended for certain';
  return `; ${count(places, 'place')} of ${count(files, 'file')} ${written ? 'mended' : 'can be mended: --write does it'}`;
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
