import type { Comparable } from '../../../model/page.ts';
import { type Ledger, placeOf } from '../ledger.ts';

/** Rows of a table without a head, as kramdown has it, that a target lacks, or of which a bar is missing. */
export function headlessRows({ translation, gaps, problems, mayBeNews, text, bodyStart }: Ledger): void {
  for (const { target, sources } of translation.twins) {
    const cells = cellsOf(target);
    if (cells === 0 || sources.some((source) => cellsOf(source) === cells || cellsOf(source) === 0)) continue;
    const [actual, expected] = [String(cells), String(cellsOf(sources[0]!))];
    const message = `Unexpected row of ${actual} cells, expected ${expected}, as in the source`;
    problems.push({ check: 'table-row', problem: { range: target.range, message, actual, expected, spoils: target.range } });
  }
  if (mayBeNews) return;
  for (const gap of gaps) {
    const lost = gap.lost.filter((one) => cellsOf(one) > 0);
    gap.lost = gap.lost.filter((one) => cellsOf(one) === 0);
    if (lost.length === 0) continue;
    const more = lost.length > 1 ? ` (and ${lost.length - 1} more rows)` : '';
    const message = `Unexpected end of the row "${rowOf(lost[0]!)}" of the source, expected its translation behind this one${more}`;
    problems.push({ check: 'table-row', problem: { range: placeOf(gap, { text, bodyStart }), message, expected: rowOf(lost[0]!) } });
  }
}

/** How many cells such a row has; 0 of what is none. */
const cellsOf = (one: Comparable): number => (rowOf(one).match(/(?<!\\)\|/g)?.length ?? 1) - 1;

const rowOf = ({ kind, content: [row] }: Comparable): string =>
  kind === 'directive' && row?.kind === 'code' && row.raw.startsWith('|') ? row.raw : '';
