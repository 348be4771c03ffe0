import type { PageDrift } from '../../model/page-drift.ts';
import type { DriftReport, StatusReport } from '../../model/report.ts';
import { cell } from './cell.ts';
import { table } from './table.ts';

const mostRows = 500;

/** What is not current, the most work first, then what is. */
export function markdownDrift(report: DriftReport | StatusReport): string {
  const pages = report.command === 'drift' ? report.pages : report.pages.flatMap(({ targets }) => targets);
  const behind = pages.filter(({ state }) => state !== 'current');
  const heading = `### lockstep ${report.command}: ${pages.length - behind.length} of ${pages.length} translations are current\n`;
  if (behind.length === 0) return heading;
  const rows = behind
    .toSorted((a, b) => (b.wordsToTranslate ?? -1) - (a.wordsToTranslate ?? -1))
    .slice(0, mostRows)
    .map(rowOf);
  const rest = behind.length > mostRows ? `\n…and ${behind.length - mostRows} more.\n` : '';
  return `${heading}\n${table(['locale', 'source', 'state', 'segments that differ', 'words'], rows)}${rest}`;
}

function rowOf({ locale, source, state, segments, wordsToTranslate }: PageDrift): string[] {
  const differ = segments && segments.changed + segments.added + segments.removed + segments.moved;
  return [cell(locale), cell(source), state, known(differ), known(wordsToTranslate)];
}

const known = (number: number | null): string => (number === null ? 'unknown' : String(number));
