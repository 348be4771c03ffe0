import type { AlignedPage, AlignReport, StatusReport, SyncedPage, SyncReport } from '../../model/report.ts';
import { count, type ReportOptions } from '../report-options.ts';
import { prettyFindings } from './findings.ts';
import { type Cell, lineWith, table } from './table.ts';
import { totalsTable } from './totals.ts';

export function prettyAlign({ pages, findings }: AlignReport, options: ReportOptions): string {
  const shown = pages.filter(({ state }) => !options.quiet || state === 'missing-source');
  return [
    table(alignColumns, shown.map(alignRow), options),
    prettyFindings(findings, options),
    movesOf(pages, options),
    alignSummary(pages),
  ]
    .filter(Boolean)
    .join('\n');
}

const alignColumns = [{ title: 'locale' }, { title: 'page', cut: 'start' }, { title: 'state' }, { title: 'locfileid' }] as const;

const alignRow = ({ locale, source, target, state, locfileid }: AlignedPage): Cell[] => [
  locale,
  state === 'missing-source' ? target : source,
  state === 'paired' ? state : { text: state, style: state === 'missing-source' ? 'red' : 'cyan' },
  locfileid ?? '',
];

/** Where targets without a source belong. */
function movesOf(pages: readonly AlignedPage[], options: ReportOptions): string {
  const line = lineWith(options);
  return pages
    .map(({ target, move }) => (move ? line`${target} belongs to ${move.source}: move it to ${move.target} (by ${move.by})` : ''))
    .join('');
}

function alignSummary(pages: readonly AlignedPage[]): string {
  const number = (state: AlignedPage['state']) => pages.filter((page) => page.state === state).length;
  const missing = `${number('missing-target')} without a target, ${number('missing-source')} without a source`;
  return `${count(number('paired'), 'pair')}, ${missing}\n`;
}

export function prettySync({ pages, findings, written }: SyncReport, options: ReportOptions): string {
  const shown = pages.filter(({ changed, state }) => changed || state !== 'done');
  const rows = shown.length > 0 ? `${table(syncColumns, shown.map(syncRow), options)}\n` : '';
  const line = lineWith(options);
  const notes = shown.flatMap((page) => page.notes.map((note) => line`${page.target}: ${note}`)).join('');
  const found = prettyFindings(findings, options);
  return `${rows}${notes}${notes && '\n'}${found}${found && '\n'}${syncSummary(pages, written)}`;
}

const syncColumns = [
  { title: 'locale' },
  { title: 'page', cut: 'start' },
  { title: 'kept', align: 'right' },
  { title: 'moved', align: 'right' },
  { title: 'new', align: 'right' },
  { title: 'removed', align: 'right' },
  { title: 'to do', align: 'right' },
  { title: 'words', align: 'right' },
] as const;

const syncRow = ({ locale, source, state, kept, moved, inserted, removed, pending, wordsToTranslate }: SyncedPage): Cell[] => {
  const numbers = [kept, moved, inserted, removed, pending, wordsToTranslate];
  return [locale, source, ...numbers.map((number) => (state === 'unknown' ? '?' : String(number)))];
};

function syncSummary(pages: readonly SyncedPage[], written: boolean): string {
  const changed = count(pages.filter((page) => page.changed).length, 'target');
  const pending = pages.reduce((sum, page) => sum + page.pending, 0);
  const filled = pages.reduce((sum, page) => sum + page.filled, 0);
  const known = filled > 0 ? `${count(filled, 'segment')} filled from memory, ` : '';
  return `${changed} ${written ? 'written' : 'would change (--write)'}; ${known}${count(pending, 'segment')} left to translate\n`;
}

export function prettyStatus({ totals, pages, sourceLocale, findings }: StatusReport, options: ReportOptions): string {
  const line = lineWith(options);
  const found = prettyFindings(findings, options);
  const there = pages.filter(({ targets }) => targets.length === 0 || targets.some(({ state }) => state !== 'orphaned'));
  const summary = line`${count(there.length, 'page')} in ${sourceLocale}, ${count(totals.length, 'locale')}`;
  return `${totalsTable(totals, options)}\n${found}${found && '\n'}${summary}`;
}
