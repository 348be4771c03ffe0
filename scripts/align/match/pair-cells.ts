import type { Comparable } from '../../model/page.ts';
import { similarity, wordsOf } from '../similarity.ts';
import { rowsIn } from '../tables.ts';

/** A cell of the base, and what it became. Indices in the lists that were compared. */
interface CellPair {
  base: number;
  source: number;
  similarity: number;
}

/**
 * Of the cells that nothing was matched with those that stand in one place of a row: where `| 3 | No |` became `| 3 | Yes |`,
 * `No` and `Yes`. Rows are the same where the first cell is, or half of them, or all of them read alike.
 *
 * @param matched pairs of indices that are known, ascending in both
 */
export function pairCells(
  bases: readonly Comparable[],
  sources: readonly Comparable[],
  matched: readonly { base: number; source: number }[],
): CellPair[] {
  const placeOf = new Map(matched.map(({ base, source }) => [source, base]));
  const taken = new Set(placeOf.values());
  const isLeft = ({ kind }: Comparable, isTaken: boolean): boolean => kind === 'cell' && !isTaken;
  if (!bases.some((one, index) => isLeft(one, taken.has(index))) || !sources.some((one, index) => isLeft(one, placeOf.has(index))))
    return [];
  const [before, after] = [rowsIn(bases), rowsIn(sources)];
  const rowOf = new Map(before.flatMap((row) => row.map((index) => [index, row] as const)));
  return after.flatMap((row) => {
    const was = sameRow(row, [bases, sources], placeOf, rowOf);
    return was
      ? inRow(was, row, placeOf, taken).map(([base, source]) => ({ base, source, similarity: alike(bases[base]!, sources[source]!) }))
      : [];
  });
}

const alike = (a: Comparable, b: Comparable): number => similarity(wordsOf(a.text), wordsOf(b.text));

type Row = readonly number[];
type Places = ReadonlyMap<number, number>;
type Sides = readonly [readonly Comparable[], readonly Comparable[]];

/** The row that all of its cells that are known come from; what is empty says nothing. */
function sameRow(row: Row, [bases, sources]: Sides, placeOf: Places, rowOf: ReadonlyMap<number, Row>): Row | null {
  const known = row.filter((index) => sources[index]!.text !== '' && placeOf.has(index));
  const rows = new Set(known.map((index) => rowOf.get(placeOf.get(index)!)));
  const [was] = rows;
  if (rows.size !== 1 || !was) return null;
  const isFirst = known[0] === row[0] && placeOf.get(row[0]!) === was[0];
  return isFirst || 2 * known.length >= Math.min(row.length, was.length) || readsAlike() ? was : null;

  function readsAlike(): boolean {
    return row.length === was!.length && row.every((index, at) => sources[index]!.text === bases[was![at]!]!.text);
  }
}

/** Between two neighbours that are known as many as there were, in their order. */
function inRow(was: Row, row: Row, placeOf: Places, taken: ReadonlySet<number>): [number, number][] {
  const pairs: [number, number][] = [];
  let [came, from]: [number[], number] = [[], 0];
  for (const index of [...row, null]) {
    const place = index === null ? undefined : placeOf.get(index);
    if (index !== null && place === undefined) {
      came.push(index);
      continue;
    }
    const to = place === undefined ? was.length : was.indexOf(place);
    const went = was.slice(from, to).filter((base) => !taken.has(base));
    if (went.length === came.length) pairs.push(...went.map((base, at): [number, number] => [base, came[at]!]));
    [came, from] = [[], to + 1];
  }
  return pairs;
}
