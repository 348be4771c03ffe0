import type { PageDrift } from '../model/drift.ts';
import type { Finding } from '../model/finding.ts';
import { visible, visibleLines } from '../model/visible.ts';
import type { DriftReport, InitReport, Report, StatusReport } from '../model/report.ts';
import type { LocaleTotal } from '../model/status.ts';
import { leftOut } from './bounded.ts';
import { findingsOf } from './findings-of.ts';
import { layoutLine } from './pretty/init.ts';
import { count, type ReportOptions } from './report-options.ts';

/**
 * For a job summary or a comment on a pull request. The first line is seen by nobody: by it a later run finds the comment that it
 * replaces.
 */
export function markdown(report: Report, options?: ReportOptions): string {
  return `<!-- lockstep ${report.command} -->\n${markdownOf(report, options)}`;
}

function markdownOf(report: Report, options?: ReportOptions): string {
  if (report.command === 'drift' || report.command === 'status') return markdownDrift(report, options) + unread(report.findings);
  if (report.command === 'init') return markdownInit(report);
  return markdownFindings(report.command, findingsOf(report, options));
}

/** GitHub refuses a comment of more than 65,536 characters: two reports go into one. More rows help nobody, either. */
const room = { characters: 30_000, rows: 200 };

/** What is not current, the most work first, or as it was asked for; and how much that is, whatever is shown. */
function markdownDrift(report: DriftReport | StatusReport, options?: ReportOptions): string {
  const pages = report.command === 'drift' ? report.pages : report.pages.flatMap(({ targets }) => targets);
  const shownPages = pages.filter(({ state }) => state !== 'current');
  const totals = report.totals.map((total) => ({ ...total, behind: sum(Object.values(total.states)) - total.states.current }));
  const behind = sum(totals.map((total) => total.behind));
  const isSince = report.command === 'drift' && report.since !== undefined;
  const current = sum(totals.map(({ states }) => states.current));
  const told = isSince
    ? `${count(behind, 'translation')} to bring up to date`
    : `${current} of ${current + behind} translations are current`;
  const heading = `### lockstep ${report.command}: ${told}\n`;
  if (behind === 0) return heading;
  const sorted = options?.sorted ? shownPages : shownPages.toSorted((a, b) => (b.wordsToTranslate ?? -1) - (a.wordsToTranslate ?? -1));
  const { text, shown } = table(['locale', 'source', 'state', 'segments that differ', 'words'], sorted, driftRow);
  const words = sum(totals.map(({ wordsToTranslate }) => wordsToTranslate)) - wordsIn(sorted.slice(0, shown));
  const rest = shown < behind ? `\n…and ${behind - shown} more, with ${count(words, 'word')} to translate.\n` : '';
  return `${heading}\n${byLocale(totals)}\n\n${text}${rest}`;
}

const wordsIn = (pages: readonly PageDrift[]): number => sum(pages.map(({ wordsToTranslate }) => wordsToTranslate ?? 0));

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

/** So many locales are named. */
const mostLocales = 40;

/** `fr`: 3 pages, 120 words; `ja`: 1 page, 40 words */
function byLocale(totals: readonly (LocaleTotal & { behind: number })[]): string {
  const sorted = totals.filter(({ behind }) => behind > 0).toSorted((a, b) => b.wordsToTranslate - a.wordsToTranslate);
  const parts = sorted.slice(0, mostLocales).map(({ locale, behind, wordsToTranslate }) => {
    return `${code(locale)}: ${count(behind, 'page')}, ${count(wordsToTranslate, 'word')}`;
  });
  return parts.join('; ') + (sorted.length > mostLocales ? `; …and ${sorted.length - mostLocales} more locales` : '');
}

function driftRow({ locale, source, state, segments, wordsToTranslate }: PageDrift): string[] {
  const differ = segments && segments.changed + segments.added + segments.removed + segments.moved + segments.untranslated;
  return [code(locale), code(source), state, known(differ), known(wordsToTranslate)];
}

/** So many pages that can't be read are named. */
const mostUnread = 20;

function unread(findings: readonly Finding[]): string {
  const lines = findings
    .slice(0, mostUnread)
    .map(({ path, line, column, message }) => `- ${code(`${path}:${line}:${column}`)}: ${cell(message)}\n`);
  const rest = findings.length > mostUnread ? `- …and ${leftOut(findings.slice(mostUnread))}\n` : '';
  return lines.length === 0 ? '' : `\n${lines.join('')}${rest}`;
}

const known = (number: number | null): string => (number === null ? 'unknown' : String(number));

function markdownFindings(command: string, findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const heading = `### lockstep ${command}: ${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}\n`;
  if (findings.length === 0) return heading;
  const sorted = findings.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  const { text, shown } = table(['', 'where', 'what', 'check'], sorted, findingRow);
  const rest = shown < sorted.length ? `\n…and ${leftOut(sorted.slice(shown))}.\n` : '';
  return `${heading}\n${text}${rest}`;
}

const findingRow = ({ severity, path, line, column, message, check }: Finding): string[] => [
  severity,
  code(`${path}:${line}:${column}`),
  cell(message),
  code(check),
];

/** Text of settings may hold fences: the block's is longer than all of them. */
function markdownInit({ file, text, layouts, notes }: InitReport): string {
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
  const lines = [...layouts.map(layoutLine), ...notes].map((line) => `- ${cell(line)}\n`);
  return `### lockstep init: ${code(file)}\n\n${fence}json\n${visibleLines(text.replaceAll('\r\n', '\n')).replace(/\n?$/, '\n')}${fence}\n\n${lines.join('')}`;
}

/** A GitHub table, as long as there is room for it; the cells are Markdown already. `shown`: so many rows are in it. */
function table<Row>(head: readonly string[], rows: readonly Row[], cellsOf: (row: Row) => string[]): { text: string; shown: number } {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  let text = line(head) + line(head.map(() => '---'));
  for (const [shown, row] of rows.slice(0, room.rows).entries()) {
    const next = line(cellsOf(row));
    if (text.length + next.length > room.characters) return { text, shown };
    text += next;
  }
  return { text, shown: Math.min(rows.length, room.rows) };
}

/**
 * Untrusted text as Markdown that shows it and does nothing: `see **@team**` -> ``see `**@team**` ``. A backslash is no help, since
 * GitHub looks for mentions, issue numbers and addresses in what was rendered, but for code. So whatever is no plain word is code.
 */
function cell(text: string): string {
  const words = visible(text.replace(/\s+/g, ' ').trim()).split(' ');
  return runsOf(words)
    .map(({ plain, text: run, end }) => (plain ? run : code(run)) + end)
    .join(' ');
}

/** A path, an id: the whole of it as code. A pipe would end the cell, also in code: it stands between two pieces as an entity. */
function code(text: string): string {
  const pieces = visible(text.replace(/\s+/g, ' ')).split('|');
  return pieces.map((piece) => spanOf(piece.trim())).join('&#124;');
}

/** In more backticks than it holds, and not against them. */
function spanOf(piece: string): string {
  if (piece === '') return '';
  const fence = '`'.repeat(1 + Math.max(0, ...[...piece.matchAll(/`+/g)].map(([ticks]) => ticks.length)));
  return fence.length === 1 ? `\`${piece}\`` : `${fence} ${piece} ${fence}`;
}

interface Run {
  plain: boolean;
  text: string;
  /** The sign of the sentence behind code: `</b>,` is code up to its comma. */
  end: string;
}

function runsOf(words: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (const word of words) {
    const last = runs.at(-1);
    const plain = isPlain(word);
    const end = plain ? '' : (/[^\s"'”’.,;:](["”’]?[,;:]|["”’])$/u.exec(word)?.[1] ?? '');
    const text = word.slice(0, word.length - end.length);
    if (last?.plain === plain && last.end === '') Object.assign(last, { text: `${last.text} ${text}`, end });
    else runs.push({ plain, text, end });
  }
  return runs;
}

/**
 * Letters or digits between what is put around words. Not `GH-1` or `JIRA-7`, which name issues, nor what may be a commit's id.
 * Digits with a point after them would begin a list.
 */
const isPlain = (word: string): boolean =>
  /^["'(“‘]*[\p{L}\p{M}\p{N}]+(?:['’-]\p{L}[\p{L}\p{M}]*)*["')”’]*[,;:.…!?]*$/u.test(word) && !/[\da-f]{7}|^\d+[.)]/i.test(word);
