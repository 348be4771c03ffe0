import { type Table, tablesIn } from '../../align/tables.ts';
import type { Match } from '../../align/match/match-segments.ts';
import type { Comparable, Segment } from '../../model/page.ts';

/** A table of the source, and that of the base which it was. Cells are told by the indices of their segments. */
export interface TableChange {
  source: Grid;
  base: Grid;
  /** For each row of the source the one of the base that it was; null where it is new, or that can't be told. */
  rows: (number | null)[];
  /** The same for each column, of which it can be told for all. */
  columns: (number | null)[];
}

/** Rows of cells, the head first, and the line below the head, as indices of segments. */
export interface Grid {
  columns: number;
  rule: number;
  rows: number[][];
}

/** The tables of a source of which it can be told what their columns were in the base. */
export function tableChanges(matches: readonly Match[], base: readonly Comparable[], source: readonly Segment[]): TableChange[] {
  const bases = gridsIn(base);
  if (bases.length === 0) return [];
  const placeOf = new Map(bases.flatMap((grid) => grid.rows.flatMap((row, at) => row.map((index) => [index, { grid, row: at }] as const))));
  const matchOf = new Map(
    matches.flatMap((match) => (match.source !== null && match.base !== null ? [[match.source, match.base] as const] : [])),
  );
  return gridsIn(source).flatMap((grid): TableChange[] => {
    const places = grid.rows.map((row) =>
      row.flatMap((index) => (source[index]!.text === '' ? [] : (placeOf.get(matchOf.get(index) ?? -1) ?? []))),
    );
    const was = mostFrequent(places.flat().map((place) => place.grid));
    if (!was) return [];
    const rows = places.map((found, at) =>
      at === 0 ? 0 : mostFrequent(found.filter((place) => place.grid === was).map(({ row }) => row)),
    );
    const columns = columnsOf({ source: grid, base: was, rows }, { base, source });
    return columns ? [{ source: grid, base: was, rows, columns }] : [];
  });
}

/** The tables of a page, by the indices of their cells. */
export function gridsIn(segments: readonly Comparable[]): Grid[] {
  const indexOf = new Map(segments.map((segment, index) => [segment, index]));
  const indices = (cells: readonly Comparable[]): number[] => cells.map((cell) => indexOf.get(cell)!);
  return tablesIn(segments).map(({ columns, rule, rows }: Table<Comparable>) => ({
    columns,
    rule: indexOf.get(rule)!,
    rows: rows.map(indices),
  }));
}

function mostFrequent<Item>(items: readonly Item[]): Item | null {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/**
 * What each column was: the one whose head has the same text and no other has, and where the head says nothing, the one whose
 * cells have. Null where two would be one, where rows contradict each other, or where one may have got another head.
 */
function columnsOf(
  { source, base, rows }: Omit<TableChange, 'columns'>,
  texts: { base: readonly Comparable[]; source: readonly Comparable[] },
): (number | null)[] | null {
  const pairs = rows.flatMap((then, now) => (then === null ? [] : [{ now: source.rows[now]!, was: base.rows[then]! }]));
  const columns = Array.from({ length: source.columns }, (_, column) => {
    const votes = pairs.map(({ now, was }) =>
      sameIn(
        texts.source[now[column] ?? -1]?.text ?? '',
        was.map((index) => texts.base[index]!.text),
      ),
    );
    return votes[0] ?? mostFrequent(votes.filter((vote) => vote !== null));
  });
  const known = columns.filter((column) => column !== null);
  const isLost = known.length < Math.min(source.columns, base.columns);
  return isLost || new Set(known).size < known.length ? null : columns;
}

/** Where a text stands in a row, once; null where it does not, or more than once. */
function sameIn(text: string, row: readonly string[]): number | null {
  const at = text === '' ? -1 : row.indexOf(text);
  return at === -1 || row.includes(text, at + 1) ? null : at;
}
