import type { Comparable } from '../model/page.ts';
import type { Aligned } from './align-segments.ts';
import { rowsIn } from './tables.ts';

/** Less sure than this, a cell says nothing of its row. */
const sureEnough = 0.75;

/**
 * Whether a cell of the target is told by its row to translate one of the base: it stands in the same column of a row as wide, and that row is
 * known by another of its cells, and by none to be another one.
 */
export function rowTells(
  base: readonly Comparable[],
  target: readonly Comparable[],
  aligned: readonly (Aligned | null)[],
): (index: number) => boolean {
  let known: [ReadonlyMap<number, readonly number[]>, ReadonlyMap<number, readonly number[]>] | undefined;
  return (index) => {
    const place = aligned[index];
    if (!place || base[index]!.kind !== 'cell') return false;
    const [then, there] = (known ??= [rowOfEach(base), rowOfEach(target)]);
    const [own, row] = [then.get(index) ?? [], there.get(place.target) ?? []];
    if (own.length !== row.length || own.indexOf(index) !== row.indexOf(place.target)) return false;
    const others = own.flatMap((cell) => (cell === index ? [] : (aligned[cell] ?? [])));
    return others.some(({ confidence }) => confidence >= sureEnough) && others.every((one) => row.includes(one.target));
  };
}

const rowOfEach = (segments: readonly Comparable[]): Map<number, readonly number[]> =>
  new Map(rowsIn(segments).flatMap((row) => row.map((cell) => [cell, row] as const)));
