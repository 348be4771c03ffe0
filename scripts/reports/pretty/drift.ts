import { type DriftState, driftStates, type PageDrift, type SegmentChange } from '../../model/drift.ts';
import type { DriftReport } from '../../model/report.ts';
import { excerpt, formChange, isBehindLines, whatIsKnown } from '../findings-of.ts';
import { count, type ReportOptions } from '../report-options.ts';
import { prettyFindings } from './findings.ts';
import { type Cell, lineWith, type Style, table } from './table.ts';

export function prettyDrift({ pages, findings }: DriftReport, options: ReportOptions): string {
  const shown = pages.filter(({ state }) => !options.quiet || state !== 'current');
  const rows = table(columns, shown.map(rowOf), options);
  const changes = shown.map((page) => changesOf(page, options));
  return [rows, ...changes, notesOf(shown, options), prettyFindings(findings, options), summaryOf(pages)].filter(Boolean).join('\n');
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
  const old =
    base === null || kind === 'moved' || kind === 'untranslated' || (form && base === source)
      ? []
      : [line`${{ text: `    - ${excerpt(base)}`, style: 'red' }}`];
  const now = source === null ? [] : [line`${{ text: `    + ${excerpt(source)}`, style: 'green' }}`];
  return [line`  ${where}: ${kind} (${of}${form ? `: ${formChange(form)}` : ''})`, ...old, ...now].join('');
}

const mostNotes = 10;

/** Each note once, with the targets that it is about. */
function notesOf(pages: readonly PageDrift[], options: ReportOptions): string {
  const line = lineWith(options);
  const targets = new Map<string, string[]>();
  for (const { notes, target, state } of pages) {
    for (const note of state === 'orphaned' ? [] : notes) targets.set(note, [...(targets.get(note) ?? []), target]);
  }
  const lines = [...targets].map(
    ([note, [first, ...more]]) => line`${first!}${more.length > 0 ? ` and ${more.length} more` : ''}: ${note}`,
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
  incomplete: 'yellow',
  missing: 'cyan',
  orphaned: 'red',
  'base-missing': 'red',
  untracked: 'magenta',
};
