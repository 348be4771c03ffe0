import type { SyncedPage, SyncReport } from '../../model/report.ts';
import type { ReportOptions } from '../report-options.ts';
import { count } from '../count.ts';
import { type Cell, table } from './table.ts';
import { visible } from '../../model/visible.ts';

export function prettySync({ pages, written }: SyncReport, options: ReportOptions): string {
  const shown = pages.filter(({ changed, state }) => changed || state !== 'done');
  const rows = shown.length > 0 ? `${table(columns, shown.map(rowOf), options)}\n` : '';
  const notes = shown.flatMap((page) => page.notes.map((note) => `${visible(`${page.target}: ${note}`)}\n`)).join('');
  return `${rows}${notes}${notes && '\n'}${summaryOf(pages, written)}`;
}

const columns = [
  { title: 'locale' },
  { title: 'page', cut: 'start' },
  { title: 'kept', align: 'right' },
  { title: 'moved', align: 'right' },
  { title: 'new', align: 'right' },
  { title: 'removed', align: 'right' },
  { title: 'to do', align: 'right' },
  { title: 'words', align: 'right' },
] as const;

const rowOf = ({ locale, source, state, kept, moved, inserted, removed, pending, wordsToTranslate }: SyncedPage): Cell[] => {
  const numbers = [kept, moved, inserted, removed, pending, wordsToTranslate];
  return [locale, source, ...numbers.map((number) => (state === 'unknown' ? '?' : String(number)))];
};

function summaryOf(pages: readonly SyncedPage[], written: boolean): string {
  const changed = count(pages.filter((page) => page.changed).length, 'target');
  const pending = pages.reduce((sum, page) => sum + page.pending, 0);
  const filled = pages.reduce((sum, page) => sum + page.filled, 0);
  const known = filled > 0 ? `${count(filled, 'segment')} filled from memory, ` : '';
  return `${changed} ${written ? 'written' : 'would change (--write)'}; ${known}${count(pending, 'segment')} left to translate\n`;
}
