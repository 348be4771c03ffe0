import type { PageDrift } from '../model/drift.ts';
import type { Finding } from '../model/finding.ts';
import type { DriftReport, InitReport, Report, StatusReport } from '../model/report.ts';
import { findingsOf } from './findings-of.ts';
import { layoutLine } from './pretty/init.ts';
import { count, type ReportOptions } from './report-options.ts';

/** For a job summary or a comment on a pull request. */
export function markdown(report: Report, options?: ReportOptions): string {
  if (report.command === 'drift' || report.command === 'status') return markdownDrift(report);
  if (report.command === 'init') return markdownInit(report);
  return markdownFindings(report.command, findingsOf(report, options));
}

const mostPages = 500;

/** What is not current, the most work first, then what is. */
function markdownDrift(report: DriftReport | StatusReport): string {
  const pages = report.command === 'drift' ? report.pages : report.pages.flatMap(({ targets }) => targets);
  const behind = pages.filter(({ state }) => state !== 'current');
  const heading = `### lockstep ${report.command}: ${pages.length - behind.length} of ${pages.length} translations are current\n`;
  if (behind.length === 0) return heading;
  const rows = behind
    .toSorted((a, b) => (b.wordsToTranslate ?? -1) - (a.wordsToTranslate ?? -1))
    .slice(0, mostPages)
    .map(driftRow);
  const rest = behind.length > mostPages ? `\n…and ${behind.length - mostPages} more.\n` : '';
  return `${heading}\n${table(['locale', 'source', 'state', 'segments that differ', 'words'], rows)}${rest}`;
}

function driftRow({ locale, source, state, segments, wordsToTranslate }: PageDrift): string[] {
  const differ = segments && segments.changed + segments.added + segments.removed + segments.moved;
  return [cell(locale), cell(source), state, known(differ), known(wordsToTranslate)];
}

const known = (number: number | null): string => (number === null ? 'unknown' : String(number));

/** GitHub cuts a summary at 1 MiB: more rows than these help nobody. */
const mostFindings = 200;

function markdownFindings(command: string, findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const heading = `### lockstep ${command}: ${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}\n`;
  if (findings.length === 0) return heading;
  const sorted = findings.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  const rows = sorted
    .slice(0, mostFindings)
    .map(({ severity, path, line, column, message, check }) => [severity, cell(`${path}:${line}:${column}`), cell(message), cell(check)]);
  const rest = findings.length > mostFindings ? `\n…and ${findings.length - mostFindings} more.\n` : '';
  return `${heading}\n${table(['', 'where', 'what', 'check'], rows)}${rest}`;
}

/** Text of settings may hold fences: the block's is longer than all of them. */
function markdownInit({ file, text, layouts, notes }: InitReport): string {
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
  const lines = [...layouts.map(layoutLine), ...notes].map((line) => `- ${cell(line)}\n`);
  return `### lockstep init: ${cell(file)}\n\n${fence}json\n${text.replace(/\n?$/, '\n')}${fence}\n\n${lines.join('')}`;
}

/** A GitHub table; the cells are Markdown already. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
}

/** Untrusted text in a table cell: nothing in it is markup, and it stays on its line. */
export function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#!&~@]/g, '\\$&');
}
