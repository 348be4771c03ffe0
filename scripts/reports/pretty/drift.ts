import { type DriftState, driftStates, type PageDrift, type SegmentChange } from '../../model/drift.ts';
import { visible } from '../../model/finding.ts';
import type { DriftReport } from '../../model/report.ts';
import { excerpt, whatIsKnown } from '../findings-of.ts';
import { count, type ReportOptions } from '../report-options.ts';
import { type Cell, paint, type Style, table } from './table.ts';

export function prettyDrift({ pages }: DriftReport, options: ReportOptions): string {
  const shown = pages.filter(({ state }) => !options.quiet || state !== 'current');
  const rows = table(columns, shown.map(rowOf), options);
  return [rows, ...shown.map((page) => changesOf(page, options)), notesOf(shown), summaryOf(pages)].filter(Boolean).join('\n');
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
  const style = paint(options);
  return [style('bold', visible(`${target} (${source})`)), ...changes.map((change) => changeLines(change, style))]
    .map((line) => `${line}\n`)
    .join('');
}

function changeLines({ kind, class: of, base, source, sourceLines, targetLines }: SegmentChange, style: ReturnType<typeof paint>): string {
  const where =
    targetLines && kind === 'added'
      ? `after line ${targetLines[1]}`
      : targetLines
        ? `line ${targetLines[0]}`
        : sourceLines
          ? `source line ${sourceLines[0]}`
          : 'place unknown';
  const old = base === null || kind === 'moved' ? [] : [style('red', `    - ${excerpt(base)}`)];
  const now = source === null ? [] : [style('green', `    + ${excerpt(source)}`)];
  return [`  ${where}: ${kind} (${of})`, ...old, ...now].join('\n');
}

const mostNotes = 10;

/** Each note once, with the targets that it is about. */
function notesOf(pages: readonly PageDrift[]): string {
  const targets = new Map<string, string[]>();
  for (const { notes, target, state } of pages) {
    for (const note of state === 'orphaned' ? [] : notes) targets.set(note, [...(targets.get(note) ?? []), target]);
  }
  const lines = [...targets].map(
    ([note, [first, ...more]]) => `${visible(`${first}${more.length > 0 ? ` and ${more.length} more` : ''}: ${note}`)}\n`,
  );
  const rest = lines.length > mostNotes ? `and ${lines.length - mostNotes} more notes (--format json)\n` : '';
  return lines.slice(0, mostNotes).join('') + rest;
}

function summaryOf(pages: readonly PageDrift[]): string {
  const states = driftStates.map((state) => ({ state, number: pages.filter((page) => page.state === state).length }));
  const known = states.filter(({ number }) => number > 0).map(({ state, number }) => `${number} ${state}`);
  const words = pages.reduce((sum, { wordsToTranslate }) => sum + (wordsToTranslate ?? 0), 0);
  const unknown = pages.filter(({ wordsToTranslate }) => wordsToTranslate === null).length;
  const rest = unknown > 0 ? ` (unknown for ${count(unknown, 'target')})` : '';
  return `${count(pages.length, 'target')}${known.length > 0 ? `: ${known.join(', ')}` : ''}; ${count(words, 'word')} to translate${rest}\n`;
}

/** The colour of a state. */
const stateStyle: Record<DriftState, Style> = {
  current: 'green',
  stale: 'yellow',
  missing: 'cyan',
  orphaned: 'red',
  'base-missing': 'red',
  untracked: 'magenta',
};
