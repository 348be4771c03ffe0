import type { Comparable } from '../model/page.ts';

/** Rows of cells, the head first. */
export interface Table<Cell extends Comparable> {
  columns: number;
  rule: Cell;
  rows: Cell[][];
}

/** The tables of a page, with the cells that a row has too many. Where lines are not known, each row is taken to be as wide as the head. */
export function tablesIn<Cell extends Comparable>(segments: readonly Cell[]): Table<Cell>[] {
  const tables: Table<Cell>[] = [];
  let cells: Cell[] = [];
  for (const segment of segments) {
    if (segment.kind === 'cell') cells.push(segment);
    else if (segment.kind === 'rule' && segment.text.startsWith('|')) cells = begin(segment, cells);
    else if (segment.kind !== 'alt' && segment.kind !== 'title') cells = flush(cells);
  }
  flush(cells);
  return tables;

  /** The row above the rule of dashes is the head; what stands before it belongs to the table before. */
  function begin(rule: Cell, before: Cell[]): Cell[] {
    const columns = rule.text.split('|').length - 2;
    flush(before.slice(0, -columns));
    tables.push({ columns, rule, rows: [before.slice(-columns)] });
    return [];
  }

  function flush(rest: Cell[]): Cell[] {
    const table = tables.at(-1);
    if (table && rest.length > 0) table.rows.push(...rowsOf(rest, table.columns));
    return [];
  }
}

/** In which row a cell stands, where those of its table are not all as wide as the head: of cells without lines nothing else tells it. */
export function unevenRows<Cell extends Comparable>(segments: readonly Cell[]): Map<Cell, number> {
  const uneven = tablesIn(segments).filter(({ columns, rows }) => rows.some((row) => row.length !== columns));
  return new Map(uneven.flatMap(({ rows }) => rows.flatMap((row, at) => row.map((cell) => [cell, at] as const))));
}

/** The rows of all tables, by the indices of their cells. */
export function rowsIn(segments: readonly Comparable[]): number[][] {
  const indexOf = new Map(segments.map((segment, index) => [segment, index]));
  return tablesIn(segments).flatMap(({ rows }) => rows.map((row) => row.map((cell) => indexOf.get(cell)!)));
}

function rowsOf<Cell extends Comparable>(cells: readonly Cell[], columns: number): Cell[][] {
  const rows: Cell[][] = [];
  let line: number | null = null;
  for (const cell of cells) {
    const at = lineOf(cell);
    const row = rows.at(-1);
    const isSame = at === null ? row && row.length < columns : at === line;
    if (row && isSame) row.push(cell);
    else rows.push([cell]);
    line = at;
  }
  return rows;
}

/** The line of a segment, or what was written down in its place; null for one of a base that is no page. */
const lineOf = (segment: Comparable & { lines?: [number, number]; row?: number }): number | null =>
  segment.row ?? segment.lines?.[0] ?? null;
