import type { Judged } from '../../drift/input.ts';
import type { Compared } from '../../drift/judge/judge-matches.ts';
import type { Comparable } from '../../model/page.ts';
import { predecessorsOf } from '../settle/predecessors.ts';
import { gridsIn } from './table-changes.ts';

/** Which of some segments that went each of some that came takes the place of. */
export type PredecessorFinder = (came: readonly Judged[], went: readonly Judged[]) => Map<Judged, Judged>;

/**
 * Tells which of the cells that went each of those that came takes the place of: one of its own column, in the row that its row was. Of
 * a row that is new as a whole that is one that went as a whole; a new row beside old ones takes the place of none.
 *
 * @param matches all of them: what of a row was there already tells which one it was
 */
export function cellPredecessorFinder(matches: readonly Judged[], pages: Compared): PredecessorFinder {
  let known: Rows | undefined;
  return (came, went) => (went.length === 0 ? new Map() : predecessorsIn(came, went, (known ??= rowsIn(matches, pages)), pages));
}

/** The rows of both pages by each of their cells, looked up once for all stretches of a page. */
interface Rows {
  ofSource: ReadonlyMap<number, Row>;
  ofBase: ReadonlyMap<number, Row>;
  /** Of segments of the source those of the base. */
  baseOf: ReadonlyMap<number, number>;
}

function rowsIn(matches: readonly Judged[], pages: Compared): Rows {
  const pairs = matches.flatMap(({ source, base }) => (source !== null && base !== null ? [[source, base] as const] : []));
  return { ofSource: rowsOf(pages.source), ofBase: rowsOf(pages.base), baseOf: new Map(pairs) };
}

function predecessorsIn(
  came: readonly Judged[],
  went: readonly Judged[],
  { ofSource, ofBase, baseOf }: Rows,
  pages: Compared,
): Map<Judged, Judged> {
  const goneAt = new Map(went.map((match) => [match.base!, match]));
  const cameAt = new Map(came.map((match) => [match.source!, match]));
  const rows = distinct(came.map((match) => ofSource.get(match.source!)));
  const isWhole = (row: Row, known: ReadonlyMap<number, Judged>): boolean => row.every((index) => known.has(index));
  const gone = distinct(went.map((match) => ofBase.get(match.base!))).filter((row) => isWhole(row, goneAt));
  const fresh = rows.filter((row) => isWhole(row, cameAt));
  const heads = predecessorsOf(
    fresh.map((row) => cameAt.get(row[0]!)!),
    gone.map((row) => goneAt.get(row[0]!)!),
    pages,
  );
  const rowOf = (row: Row): Row | undefined => {
    const known = row.map((index) => baseOf.get(index)).find((base) => base !== undefined);
    return ofBase.get(known ?? heads.get(cameAt.get(row[0]!)!)?.base ?? -1);
  };
  return new Map(
    rows.flatMap((row) => {
      const was = rowOf(row);
      if (was?.length !== row.length) return [];
      return row.flatMap((index, column) => {
        const [match, old] = [cameAt.get(index), goneAt.get(was[column]!)];
        return match && old ? [[match, old] as const] : [];
      });
    }),
  );
}

type Row = readonly number[];

const distinct = (rows: readonly (Row | undefined)[]): Row[] => [...new Set(rows)].filter((row) => row !== undefined);

/** By each of its cells. */
const rowsOf = (segments: readonly Comparable[]): Map<number, Row> =>
  new Map(gridsIn(segments).flatMap(({ rows }) => rows.flatMap((row) => row.map((index) => [index, row] as const))));
