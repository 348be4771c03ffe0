import type { Comparable } from '../model/page.ts';
import { type Table, tablesIn } from './tables.ts';

/** Where segments stand in a translation: see `Aligned`. */
type Places = ({ target: number; confidence: number } | null)[];

/**
 * Follows rows of a table that stand in another order in the translation: a text that only one cell has, here and there, tells its row,
 * `| eip_name | The name |`. The order of blocks can't tell it: rows are alike in whatever order they stand. A row that is told by
 * nothing stays where it is, unless that is another one's place.
 */
export function withMovedRows(aligned: Places, bases: readonly Comparable[], targets: readonly Comparable[]): Places {
  const theirs = new Map(gridsIn(targets).map((grid) => [grid.rule, grid]));
  const places = theirs.size === 0 ? aligned : [...aligned];
  for (const own of theirs.size === 0 ? [] : gridsIn(bases)) {
    const there = theirs.get(aligned[own.rule]?.target ?? -1);
    if (there?.columns !== own.columns) continue;
    const rows = toldRows(rowsOf(own, bases), rowsOf(there, targets));
    if ([...rows].some(([from, to]) => isElsewhere(own.cells[from]!, there.cells[to]!, aligned))) followRows(places, own, there, rows);
  }
  return places;
}

/**
 * Which cells of a translation stand for which, in the rows that a text tells which only one cell has, here and there.
 *
 * @param aligned tells which table is which
 */
export function toldCells(aligned: Places, bases: readonly Comparable[], targets: readonly Comparable[]): Map<number, number> {
  const theirs = new Map(gridsIn(targets).map((grid) => [grid.rule, grid]));
  const cells = new Map<number, number>();
  for (const own of theirs.size === 0 ? [] : gridsIn(bases)) {
    const there = theirs.get(aligned[own.rule]?.target ?? -1);
    if (there?.columns !== own.columns) continue;
    for (const [from, to] of toldRows(rowsOf(own, bases), rowsOf(there, targets)))
      for (const [column, cell] of own.cells[from]!.entries()) cells.set(cell, there.cells[to]![column]!);
  }
  return cells;
}

/** A table by the indices of its segments, its cells row by row. */
interface Grid {
  rule: number;
  columns: number;
  cells: number[][];
}

function gridsIn(segments: readonly Comparable[]): Grid[] {
  const indexOf = new Map(segments.map((segment, index) => [segment, index]));
  return tablesIn(segments).map(({ rule, columns, rows }: Table<Comparable>) => ({
    rule: indexOf.get(rule)!,
    columns,
    cells: rows.map((row) => row.map((cell) => indexOf.get(cell)!)),
  }));
}

const isElsewhere = (cells: readonly number[], there: readonly number[], aligned: Places): boolean =>
  cells.some((cell, column) => aligned[cell] && aligned[cell].target !== there[column]);

const rowsOf = ({ cells }: Grid, segments: readonly Comparable[]): string[][] =>
  cells.map((row) => row.map((cell) => segments[cell]!.text));

/** Which row of one table is which of the other, as wide, where a text tells it and no other one says otherwise. */
function toldRows(own: readonly string[][], there: readonly string[][]): Map<number, number> {
  const others = soleIn(there);
  const [told, claims] = [new Map<number, Set<number>>(), new Map<number, Set<number>>()];
  for (const [text, row] of soleIn(own)) {
    const other = others.get(text);
    if (row === null || other === null || other === undefined || own[row]!.length !== there[other]!.length) continue;
    told.set(row, (told.get(row) ?? new Set()).add(other));
    claims.set(other, (claims.get(other) ?? new Set()).add(row));
  }
  return new Map(
    [...told].flatMap(([row, [other, ...more]]) => (more.length === 0 && claims.get(other!)!.size === 1 ? [[row, other!] as const] : [])),
  );
}

/** Shorter texts stand in any row by chance. */
const shortest = 3;

/** The row of each text; null where several have it. */
function soleIn(rows: readonly string[][]): Map<string, number | null> {
  const found = new Map<string, number | null>();
  for (const [row, texts] of rows.entries()) {
    for (const text of texts) if (text.length >= shortest) found.set(text, found.has(text) ? null : row);
  }
  return found;
}

function followRows(places: Places, own: Grid, there: Grid, rows: ReadonlyMap<number, number>): void {
  const taken = new Set([...rows.values()].flatMap((row) => there.cells[row]!));
  for (const [from, cells] of own.cells.entries()) {
    const row = there.cells[rows.get(from) ?? -1];
    for (const [column, cell] of cells.entries()) {
      if (row) places[cell] = { target: row[column]!, confidence: 0.97 };
      else if (taken.has(places[cell]?.target ?? -1)) places[cell] = null;
    }
  }
}
