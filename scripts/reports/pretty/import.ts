import type { ImportedPage, ImportReport } from '../../model/report.ts';
import type { ReportOptions } from '../report-options.ts';
import { count } from '../count.ts';
import { prettyFindings } from './findings.ts';
import { type Cell, table } from './table.ts';

/** What was wrong, a line for each page, then what was written. */
export function prettyImport({ pages, findings, written }: ImportReport, options: ReportOptions): string {
  const list = options.quiet || pages.length === 0 ? '' : table(columns, pages.map(rowOf), options);
  return [prettyFindings(findings, options), list, summaryOf(pages, findings, written)].filter(Boolean).join('\n');
}

const columns = [
  { title: 'locale' },
  { title: 'page', cut: 'start' },
  { title: 'merged', align: 'right' },
  { title: 'unchanged', align: 'right' },
  { title: 'untranslated', align: 'right' },
  { title: 'refused', align: 'right' },
  { title: '' },
] as const;

const rowOf = ({ locale, target, merged, unchanged, untranslated, refused, created, complete }: ImportedPage): Cell[] => [
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
