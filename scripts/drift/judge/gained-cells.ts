import { rowsIn } from '../../align/tables.ts';
import type { Comparable } from '../../model/page.ts';
import type { Judged } from '../input.ts';

/**
 * Cells that came to rows which were there: such a row has changed, and nothing was added to the page.
 *
 * @returns each with a match of its row that has a base, the one before it where there is one
 */
export function gainedCells(matches: readonly Judged[], sources: readonly Comparable[]): Map<Judged, Judged> {
  const came = matches.filter(({ kind, base, source }) => kind === 'added' && base === null && sources[source!]!.kind === 'cell');
  if (came.length === 0) return new Map();
  const rowOf = new Map(rowsIn(sources).flatMap((row) => row.map((index) => [index, row] as const)));
  const matchOf = new Map(matches.flatMap((match) => (match.source === null ? [] : [[match.source, match] as const])));
  return new Map(
    came.flatMap((match) => {
      const mate = mateOf(match, rowOf.get(match.source!) ?? []);
      return mate ? [[match, mate] as const] : [];
    }),
  );

  /** Only of a row whose first cell was there, or more than half of them: an empty one or a `Yes` is found anywhere. */
  function mateOf({ source }: Judged, row: readonly number[]): Judged | null {
    const known = row.map((index) => matchOf.get(index)!).filter((one) => one.base !== null && sources[one.source!]!.text !== '');
    if (known[0]?.source !== row[0] && 2 * known.length <= row.length) return null;
    return known.findLast((one) => one.source! < source!) ?? known[0] ?? null;
  }
}
