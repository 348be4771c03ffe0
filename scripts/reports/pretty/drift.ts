import { addTo } from '../../model/lists/add-to.ts';
import { type DriftState, driftStates, type PageDrift, type SegmentChange } from '../../model/drift.ts';
import type { DriftReport } from '../../model/report.ts';
import { excerpt, excerpts } from '../excerpt.ts';
import { formChange, isBehindLines, whatIsKnown } from '../findings-of.ts';
import { count, type ReportOptions } from '../report-options.ts';
import { prettyFindings } from './findings.ts';
import { type Cell, lineWith, type Style, table } from './table.ts';
import { totalsTable } from './totals.ts';

export function prettyDrift(report: DriftReport, options: ReportOptions): string {
  const shown = report.pages.filter(({ state }) => !options.quiet || state !== 'current');
  const rows = table(columns, shown.map(rowOf), options);
  const changes = shown.map((page) => changesOf(page, options));
  const found = prettyFindings(report.findings, options);
  return [rows, ...changes, notesOf(shown, options), found, summaryOf(report, options)].filter(Boolean).join('\n');
}

const columns = [
  { title: 'locale' },
  { title: 'page', cut: 'start' },
  { title: 'state' },
  { title: 'what is known', cut: 'end' },
  { title: 'words', align: 'right' },
] as const;

const rowOf = (page: PageDrift): Cell[] => [
  page.locale,
  page.source,
  { text: page.state, style: stateStyle[page.state] },
  whatIsKnown(page),
  page.wordsToTranslate === null ? '?' : String(page.wordsToTranslate),
];

function changesOf({ source, target, changes = [] }: PageDrift, options: ReportOptions): string {
  if (changes.length === 0) return '';
  const line = lineWith(options);
  return [line`${{ text: `${target} (${source})`, style: 'bold' }}`, ...changes.map((change) => changeLines(change, line))].join('');
}

function changeLines(change: SegmentChange, line: ReturnType<typeof lineWith>): string {
  const { kind, class: of, base, source, form, sourceLines, targetLines } = change;
  const where =
    targetLines && isBehindLines(change)
      ? `after line ${targetLines[1]}`
      : targetLines
        ? `line ${targetLines[0]}`
        : sourceLines
          ? `source line ${sourceLines[0]}`
          : 'place unknown';
  const isAlone = base === null || kind === 'moved' || kind === 'untranslated' || (form && base === source);
  const [was, is] = isAlone || source === null ? [base, source].map((text) => text && excerpt(text)) : excerpts(base, source);
  const old = isAlone ? [] : [line`${{ text: `    - ${was}`, style: 'red' }}`];
  const now = source === null ? [] : [line`${{ text: `    + ${is}`, style: 'green' }}`];
  return [line`  ${where}: ${kind} (${of}${form ? `: ${formChange(form)}` : ''})`, ...old, ...now].join('');
}

const mostNotes = 10;

/** Each note once, with the targets that it is about. */
function notesOf(pages: readonly PageDrift[], options: ReportOptions): string {
  const line = lineWith(options);
  const targets = new Map<string, string[]>();
  for (const { notes, target, state } of pages) {
    for (const note of state === 'orphaned' ? [] : notes) addTo(targets, note, target);
  }
  const lines = [...targets].map(
    ([note, [first, ...more]]) => line`${first!}${more.length > 0 ? ` and ${more.length} more` : ''}: ${note}`,
  );
  const rest = lines.length > mostNotes ? `and ${lines.length - mostNotes} more notes (--format json)\n` : '';
  return lines.slice(0, mostNotes).join('') + rest;
}

/** Of all targets, and of each locale where there are several; and how many of them are shown. */
function summaryOf({ pages, totals }: DriftReport, options: ReportOptions): string {
  const number = (state: DriftState): number => totals.reduce((sum, { states }) => sum + states[state], 0);
  const all = driftStates.reduce((sum, state) => sum + number(state), 0);
  const known = driftStates.filter((state) => number(state) > 0).map((state) => `${number(state)} ${state}`);
  const words = totals.reduce((sum, { wordsToTranslate }) => sum + wordsToTranslate, 0);
  const unknown = totals.reduce((sum, { wordsUnknown }) => sum + wordsUnknown, 0);
  const rest = unknown > 0 ? ` (unknown for ${count(unknown, 'target')})` : '';
  const shown = pages.length < all ? `; ${pages.length} shown` : '';
  const last = `${count(all, 'target')}${known.length > 0 ? `: ${known.join(', ')}` : ''}; ${count(words, 'word')} to translate${rest}${shown}\n`;
  return totals.length > 1 && all > 0 ? `${totalsTable(totals, options)}\n${last}` : last;
}

/** The colour of a state. */
const stateStyle: Record<DriftState, Style> = {
  current: 'green',
  stale: 'yellow',
  incomplete: 'yellow',
  kept: 'green',
  missing: 'cyan',
  orphaned: 'red',
  'base-missing': 'red',
  untracked: 'magenta',
};
