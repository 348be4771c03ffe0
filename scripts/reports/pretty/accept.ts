import type { AcceptedPage, AcceptReport } from '../../model/accept-report.ts';
import { count, type ReportOptions } from '../report-options.ts';
import { prettyFindings } from './findings.ts';
import { type Cell, lineWith, table } from './table.ts';

export function prettyAccept({ pages, findings, written }: AcceptReport, options: ReportOptions): string {
  const shown = pages.filter(({ outcome }) => outcome !== 'same');
  const rows = shown.length > 0 && !options.quiet ? table(columns, shown.map(rowOf), options) : '';
  const parts = [rows, notesOf(pages, options), prettyFindings(findings, options), summaryOf(pages, written)];
  return parts.filter(Boolean).join('\n');
}

const columns = [{ title: 'locale' }, { title: 'page', cut: 'start' }, { title: 'was' }, { title: 'record', cut: 'start' }] as const;

const rowOf = ({ locale, source, was, record }: AcceptedPage): Cell[] => [locale, source, was, record ?? { text: 'refused', style: 'red' }];

function notesOf(pages: readonly AcceptedPage[], options: ReportOptions): string {
  const line = lineWith(options);
  return pages
    .flatMap(({ target, note, untranslated, outcome }) => [
      ...(note === null ? [] : [line`${target}: ${note}`]),
      ...(untranslated === 0 || outcome === 'refused' ? [] : [line`${target}: ${incomplete(untranslated)}`]),
    ])
    .join('');
}

const incomplete = (number: number): string =>
  `${number === 1 ? '1 segment is' : `${number} segments are`} missing or in the words of the source: it stays incomplete`;

function summaryOf(pages: readonly AcceptedPage[], written: boolean): string {
  const number = (outcome: AcceptedPage['outcome']): number => pages.filter((page) => page.outcome === outcome).length;
  const recorded = `${count(number('recorded'), 'target')} ${written ? 'accepted' : 'would be accepted (--write)'}`;
  const same = number('same') > 0 ? `, ${number('same')} recorded already` : '';
  return `${recorded}${same}${number('refused') > 0 ? `, ${number('refused')} refused` : ''}\n`;
}
