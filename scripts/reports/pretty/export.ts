import type { ExportedPage, ExportReport } from '../../model/report.ts';
import type { ReportOptions } from '../report-options.ts';
import { count } from '../count.ts';
import { prettyFindings } from './findings.ts';
import { type Cell, table } from './table.ts';

/** A line for each page that holds something to translate, then the sums. */
export function prettyExport({ pages, files, findings }: ExportReport, options: ReportOptions): string {
  const open = pages.filter(({ untranslated }) => untranslated > 0);
  const list = options.quiet || open.length === 0 ? '' : table(columns, open.map(rowOf), options);
  const words = pages.reduce((sum, page) => sum + page.words, 0);
  const segments = pages.reduce((sum, page) => sum + page.segments, 0);
  const summary = `${count(pages.length, 'page')}, ${count(segments, 'segment')} in ${count(files, 'file')}; ${count(words, 'word')} to translate\n`;
  return [prettyFindings(findings, options), list, summary].filter(Boolean).join('\n');
}

const columns = [
  { title: 'locale' },
  { title: 'page', cut: 'start' },
  { title: 'segments', align: 'right' },
  { title: 'open', align: 'right' },
  { title: 'with match', align: 'right' },
  { title: 'words', align: 'right' },
] as const;

const rowOf = ({ locale, source, segments, untranslated, matches, words }: ExportedPage): Cell[] => [
  locale,
  source,
  ...[segments, untranslated, matches, words].map(String),
];
