import type { ExportedPage, ExportReport, ImportedPage, ImportReport, MemoryReport } from '../../model/report.ts';
import { count, type ReportOptions } from '../report-options.ts';
import { prettyFindings } from './findings.ts';
import { type Cell, table } from './table.ts';

/** A line for each page that holds something to translate, then the sums. */
export function prettyExport({ pages, files, findings }: ExportReport, options: ReportOptions): string {
  const open = pages.filter(({ untranslated }) => untranslated > 0);
  const list = options.quiet || open.length === 0 ? '' : table(exportColumns, open.map(exportRow), options);
  const words = pages.reduce((sum, page) => sum + page.words, 0);
  const segments = pages.reduce((sum, page) => sum + page.segments, 0);
  const summary = `${count(pages.length, 'page')}, ${count(segments, 'segment')} in ${count(files, 'file')}; ${count(words, 'word')} to translate\n`;
  return [prettyFindings(findings, options), list, summary].filter(Boolean).join('\n');
}

const exportColumns = [
  { title: 'locale' },
  { title: 'page', cut: 'start' },
  { title: 'segments', align: 'right' },
  { title: 'open', align: 'right' },
  { title: 'with match', align: 'right' },
  { title: 'words', align: 'right' },
] as const;

const exportRow = ({ locale, source, segments, untranslated, matches, words }: ExportedPage): Cell[] => [
  locale,
  source,
  ...[segments, untranslated, matches, words].map(String),
];

/** What was wrong, a line for each page, then what was written. */
export function prettyImport({ pages, findings, written }: ImportReport, options: ReportOptions): string {
  const list = options.quiet || pages.length === 0 ? '' : table(importColumns, pages.map(importRow), options);
  return [prettyFindings(findings, options), list, summaryOf(pages, findings, written)].filter(Boolean).join('\n');
}

const importColumns = [
  { title: 'locale' },
  { title: 'page', cut: 'start' },
  { title: 'merged', align: 'right' },
  { title: 'unchanged', align: 'right' },
  { title: 'untranslated', align: 'right' },
  { title: 'refused', align: 'right' },
  { title: '' },
] as const;

const importRow = ({ locale, target, merged, unchanged, untranslated, refused, created, complete }: ImportedPage): Cell[] => [
  locale,
  target,
  ...[merged, unchanged, untranslated, refused].map(String),
  [created ? 'new page' : '', complete ? 'complete' : ''].filter(Boolean).join(', '),
];

function summaryOf(pages: ImportedPage[], findings: ImportReport['findings'], written: boolean): string {
  const merged = pages.reduce((sum, page) => sum + page.merged, 0);
  const changed = pages.filter((page) => page.merged > 0).length;
  const what = `${count(merged, 'unit')} of ${count(changed, 'page')}`;
  if (written) return `${what} merged\n`;
  const refused = findings.some(({ severity }) => severity === 'error');
  return `${what} would be merged; ${refused ? 'nothing was written: --write --partial merges what is not refused' : '--write merges'}\n`;
}

export function prettyMemory({ units, dropped, findings }: MemoryReport, options: ReportOptions): string {
  const left = `${count(dropped.duplicate, 'duplicate')}, ${dropped.untranslated} equal to their source, ${dropped.codesDiffer} with other codes`;
  const summary = `${count(units, 'translation unit')}; left out: ${left}\n`;
  return [prettyFindings(findings, options), summary].filter(Boolean).join('\n');
}
