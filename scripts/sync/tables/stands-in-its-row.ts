import type { Aligned } from '../../align/align-segments.ts';
import type { Comparable } from '../../model/page.ts';
import { gridsIn } from './table-changes.ts';

/**
 * Whether a cell of the target that is said to translate one of the base stands where that would: in the same column, and in the row in
 * which the other cells of its row are translated. Of what is no cell it does.
 */
export function standsInItsRow(
  base: readonly Comparable[],
  target: readonly Comparable[],
  aligned: readonly (Aligned | null)[],
): (index: number) => boolean {
  let known: [ReadonlyMap<number, Cell>, ReadonlyMap<number, Cell>] | undefined;
  return (index) => {
    const place = aligned[index];
    if (!place || base[index]!.kind !== 'cell') return true;
    const [then, there] = (known ??= [cellsIn(base), cellsIn(target)]);
    const [own, found] = [then.get(index), there.get(place.target)];
    if (!own || !found || own.column !== found.column) return false;
    const others = own.row.flatMap((one) => (one === index ? [] : (there.get(aligned[one]?.target ?? -1) ?? [])));
    return others.every(({ row }) => row === found.row);
  };
}

interface Cell {
  row: readonly number[];
  column: number;
}

const cellsIn = (segments: readonly Comparable[]): Map<number, Cell> =>
  new Map(gridsIn(segments).flatMap(({ rows }) => rows.flatMap((row) => row.map((index, column) => [index, { row, column }] as const))));
