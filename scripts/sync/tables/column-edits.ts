import type { Compared } from '../../drift/judge/judge-matches.ts';
import type { Comparable, Range } from '../../model/page.ts';
import { linesOf, type Sides } from '../block-edits.ts';
import type { Insertion } from '../insertions.ts';
import { rowCells } from './row-cells.ts';
import { type Grid, gridsIn, type TableChange, tableChanges } from './table-changes.ts';

interface Wanted {
  /** Whether a new column comes, by the segments of the source that stand in it. */
  comes(cells: readonly number[]): boolean;
  /** Whether columns that went or moved do so here. */
  follows: boolean;
  /** Lines of the target that are taken out, or to another place. */
  gone: readonly (readonly [number, number])[];
  moved: readonly (readonly [number, number])[];
}

/**
 * What gives the tables of a target the columns of their source: a new one comes into every row, between its neighbours, with the
 * text of the source; one that went goes, and one that moved moves with its translations. Where it can't be told for all of a
 * table which column is which, that is left as it is.
 */
export function columnEdits(sides: Sides, base: Compared['base'], wanted: Wanted): Insertion[] {
  const { source, target, matches } = sides;
  const grids = gridsIn(target.segments);
  return tableChanges(matches, base, source.segments).flatMap((change): Insertion[] => {
    const there = gridOf(change, sides, grids);
    if (!there || isSame(change.columns, change.base.columns)) return [];
    const isBrought = change.columns.map((was, column) => was !== null || comesWhole(change.source, column, sides, wanted));
    const kept = new Set(change.columns);
    const went = Array.from({ length: change.base.columns }, (_, column) => column).filter((column) => !kept.has(column));
    const order = change.columns.filter((was) => was !== null);
    const isRewritten = went.length > 0 || order.some((was, at) => at > 0 && was < order[at - 1]!);
    if (isRewritten && !(wanted.follows && isBrought.every(Boolean))) return [];
    return (
      rowEdits(
        {
          change,
          there,
          isBrought,
          isRewritten,
          realigned: wanted.follows ? realignedIn(change, there.grid, sides, base) : new Set<number>(),
        },
        sides,
        wanted,
      ) ?? []
    );
  });
}

const isSame = (columns: readonly (number | null)[], count: number): boolean =>
  columns.length === count && columns.every((was, column) => was === column);

/** Less sure than this, a cell of the target translates another one. */
const sureEnough = 0.5;

/** A table of the target that has the columns of the base, and for each row of the source the one there that translates it. */
interface There {
  grid: Grid;
  /** By the rows of the target: the row of the source; null where it is none's. */
  rows: (number | null)[];
}

function gridOf({ base, rows }: TableChange, { aligned }: Sides, grids: readonly Grid[]): There | null {
  const placeOf = new Map(
    grids.flatMap((grid) => grid.rows.flatMap((row, at) => row.map((index, column) => [index, { grid, at, column }] as const))),
  );
  const places = base.rows.map((row) =>
    row.map((index) => {
      const place = aligned[index];
      return place && place.confidence >= sureEnough ? (placeOf.get(place.target) ?? null) : null;
    }),
  );
  const grid = places.flat().find((place) => place !== null)?.grid;
  const isRight = places.every((row) => row.every((place, column) => !place || (place.grid === grid && place.column === column)));
  if (!grid || !isRight || grid.columns !== base.columns) return null;
  const rowOfBase = new Map(places.map((row, at) => [row.find((place) => place !== null)?.at ?? -1, at]));
  return {
    grid,
    rows: grid.rows.map((_, at) => (rowOfBase.has(at) ? rows.indexOf(rowOfBase.get(at)!) : -1)).map((at) => (at === -1 ? null : at)),
  };
}

/** Whether all that stands in a column is new, and may come. */
function comesWhole({ rows }: Grid, column: number, { source, matches }: Sides, { comes }: Wanted): boolean {
  const isNew = new Set(matches.flatMap((match) => (match.kind === 'added' && match.base === null ? [match.source!] : [])));
  const own = rows.flatMap((row) => row[column] ?? []).filter((index) => source.segments[index]!.text !== '');
  return own.length > 0 && own.every((index) => isNew.has(index)) && comes(own);
}

interface Columns {
  change: TableChange;
  there: There;
  isBrought: readonly boolean[];
  isRewritten: boolean;
  /** Columns that got another alignment, which the target has as the base had it. */
  realigned: ReadonlySet<number>;
}

function realignedIn({ source, base, columns }: TableChange, there: Grid, sides: Sides, bases: Compared['base']): Set<number> {
  const [now, then, own] = [sides.source.segments[source.rule]!, bases[base.rule]!, sides.target.segments[there.rule]!].map(alignments) as [
    string[],
    string[],
    string[],
  ];
  const isOther = (was: number | null, column: number): boolean => was !== null && now[column] !== then[was] && own[was] === then[was];
  return new Set(columns.flatMap((was, column) => (isOther(was, column) ? [column] : [])));
}

/** `|left|-|` -> `left`, `-` */
const alignments = ({ text }: Pick<Comparable, 'text'>): string[] => text.split('|').slice(1, -1);

/** Null where a row of the target has another number of cells than its head. */
function rowEdits(
  { change, there, isBrought, isRewritten, realigned }: Columns,
  { source, target }: Sides,
  { gone, moved }: Wanted,
): Insertion[] | null {
  const [sourceLines, targetLines] = [linesOf(source.page.text), linesOf(target.page.text)];
  const { path } = target.page;
  const made: Insertion[] = [];
  const ruleLine = (grid: Grid, segments: Sides['source']['segments']): number => segments[grid.rule]!.lines[0];
  const rows = there.grid.rows.map((row, at) => ({ line: target.segments[row[0]!]!.lines[0], from: there.rows[at]! }));
  const all = [
    ...rows.map(({ line, from }) => ({ line, own: from === null ? null : change.source.rows[from]! })),
    { line: ruleLine(there.grid, target.segments), own: 'rule' as const },
  ];
  for (const { line, own } of all) {
    if (moved.some(holds(line))) return null;
    if (gone.some(holds(line))) continue;
    const text = targetLines.slice(line, line);
    const cells = rowCells(text);
    if (cells.length !== there.grid.columns) return null;
    const ownLine = own === null ? null : own === 'rule' ? ruleLine(change.source, source.segments) : source.segments[own[0]!]!.lines[0];
    const ownText = ownLine === null ? '' : sourceLines.slice(ownLine, ownLine);
    const ownCells = rowCells(ownText);
    const { start } = targetLines.range(line, line);
    const written = (column: number): string =>
      ownCells[column] ? ownText.slice(ownCells[column].start, ownCells[column].end).trim() : '';
    const segmentsOf = (column: number): number[] => (Array.isArray(own) && own[column] !== undefined ? [own[column]] : []);
    const isRealigned = own === 'rule' && realigned.size > 0;
    const parts = { text, cells, columns: change.columns, isBrought, written, anew: isRealigned ? realigned : new Set<number>() };
    if (isRewritten || isRealigned) made.push({ edit: { path, ...shifted(wholeRow(cells), start), text: rewritten(parts) }, segments: [] });
    else
      for (const { at, column, text: cell } of newCells(parts))
        made.push({ edit: { path, start: start + at, end: start + at, text: cell }, segments: segmentsOf(column) });
  }
  return made;
}

const holds =
  (line: number) =>
  ([first, last]: readonly [number, number]): boolean =>
    line >= first && line <= last;

const shifted = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by });

const wholeRow = (cells: readonly Range[]): Range => ({ start: cells[0]!.start, end: cells.at(-1)!.end });

interface RowParts {
  text: string;
  cells: readonly Range[];
  columns: readonly (number | null)[];
  isBrought: readonly boolean[];
  /** Columns that are written as the source has them. */
  anew: ReadonlySet<number>;
  /** The text of a cell of the source. */
  written(column: number): string;
}

const rewritten = ({ text, cells, columns, isBrought, written, anew }: RowParts): string =>
  columns
    .flatMap((was, column) => {
      if (was !== null && !anew.has(column)) return [text.slice(cells[was]!.start, cells[was]!.end)];
      return was !== null || isBrought[column] ? [` ${written(column)} `] : [];
    })
    .join('|');

/** Each new cell behind what it follows: `| a | b |` -> `| a | new | b |`. */
function newCells({ cells, columns, isBrought, written }: RowParts): { at: number; column: number; text: string }[] {
  return columns.flatMap((was, column) => {
    if (was !== null || !isBrought[column]) return [];
    const before = columns.slice(0, column).findLast((one) => one !== null);
    if (before === undefined) return [{ at: cells[0]!.start, column, text: ` ${written(column)} |` }];
    return [{ at: cells[before]!.end, column, text: `| ${written(column)} ` }];
  });
}
