import type { Comparable, Range, Segment } from '../../../model/page.ts';
import { inCommon } from '../../translation/settle-gaps.ts';
import { type Table, tablesIn } from '../../../align/tables.ts';
import { type Ledger, lineEnd } from '../ledger.ts';

/** Rows and cells that a table lacks or has too many of. */
export function tableRows(ledger: Ledger): void {
  const { translation, text } = ledger;
  if (ledger.mayBeNews) return;
  if (!translation.lost.some(isCell) && !translation.added.some(isCell)) return;
  const origins = new Map<Comparable, Table<Comparable>>();
  for (const table of tablesIn(translation.base)) for (const cell of table.rows.flat()) origins.set(cell, table);
  const sources = new Map(translation.twins.map(({ target, sources: [source] }) => [target, source!]));
  for (const table of tablesIn(translation.target)) {
    const origin = mostly(table.rows.flat().flatMap((cell) => origins.get(sources.get(cell)!) ?? []));
    if (origin && hasShapeOf(origin, table)) strikeOut(new Set<Comparable>([...origin.rows.flat(), ...table.rows.flat()]));
    else if (origin) compare(table, origin);
  }

  function compare(table: Table<Segment>, origin: Table<Comparable>): void {
    const rows = pairRows(origin.rows, table.rows);
    const before = ledger.problems.length;
    let last = table.rows[0]!;
    for (const [index, at] of rows.entries()) {
      if (at === null) {
        // Of rows that are lost together the first is told.
        if (index === 0 || rows[index - 1] !== null)
          reportRow(origin.rows[index]!, index === 1 ? [table.rule] : last, lostFrom(index, rows));
      } else {
        last = table.rows[at]!;
        const width = shownIn(origin.rows[index]!, origin);
        if (last.length < Math.min(width, table.columns) || isTooWide([last, table], [origin.rows[index]!, origin]))
          reportCell(last, width);
      }
    }
    const taken = new Set(rows);
    for (const [index, row] of table.rows.entries()) if (!taken.has(index)) reportAdded(row);
    if (ledger.problems.length > before) strikeOut(new Set<Comparable>([...origin.rows.flat(), ...table.rows.flat()]));
  }

  function reportRow(row: readonly Comparable[], last: readonly Segment[], count: number): void {
    const words = row.map((cell) => cell.text).join(' | ');
    const range = lineOf(last, text);
    const message = `Unexpected end of the row "${shortened(words)}" of the source, expected its translation behind this one${count > 1 ? ` (and ${count - 1} more rows)` : ''}`;
    ledger.problems.push({ check: 'table-row', problem: { range, message, expected: words } });
  }

  function reportCell(row: readonly Segment[], width: number): void {
    const range = lineOf(row, text);
    const message = `Unexpected row of ${row.length} cells, expected ${width}, as in the source`;
    const [actual, expected] = [String(row.length), String(width)];
    ledger.problems.push({ check: 'table-row', problem: { range, message, actual, expected, spoils: range } });
  }

  function reportAdded(row: readonly Segment[]): void {
    const range = lineOf(row, text);
    const message = 'Unexpected row, expected none: the table of the source has not so many';
    ledger.problems.push({ check: 'table-row', problem: { range, message, severity: 'warning', spoils: range } });
  }

  function strikeOut(cells: ReadonlySet<Comparable>): void {
    for (const gap of ledger.gaps) {
      gap.lost = gap.lost.filter((one) => !cells.has(one));
      gap.added = gap.added.filter((one) => !cells.has(one));
    }
  }
}

/** How many rows are lost from one on, one after the other. */
function lostFrom(index: number, rows: readonly (number | null)[]): number {
  const end = rows.findIndex((row, at) => at > index && row !== null);
  return (end === -1 ? rows.length : end) - index;
}

/**
 * Whether a table has as many rows as its source, each with as many cells that are shown: none is lost, though its columns may stand in
 * another order.
 */
const hasShapeOf = (origin: Table<Comparable>, table: Table<Segment>): boolean =>
  table.rows.length === origin.rows.length &&
  table.rows.every((row, at) => {
    const theirs = origin.rows[at]!;
    const [own, other] = [shownIn(row, table), shownIn(theirs, origin)];
    return (own === other || (own > other && isBlank(row.slice(other)))) && !isTooWide([row, table], [theirs, origin]);
  });

/** `| a |` -> `| ä |  |`: a row that ends early goes on with empty cells, written or not. */
const isBlank = (cells: readonly Segment[]): boolean => cells.every(({ text }) => text === '');

/** How many cells of a row have a head: others are not shown. */
const shownIn = ({ length }: readonly Comparable[], { columns }: Table<Comparable>): number => Math.min(length, columns);

type RowOf = [row: readonly Comparable[], table: Table<Comparable>];

/** Whether a row has cells that are not shown, and that of its source has none. */
const isTooWide = (own: RowOf, origin: RowOf): boolean => exceeds(own) && !exceeds(origin);

const exceeds = ([{ length }, { columns }]: RowOf): boolean => length > columns;

const isCell = (one: Segment | { source: Comparable }): boolean => ('source' in one ? one.source : one).kind === 'cell';

function mostly<One>(votes: readonly One[]): One | null {
  const counts = new Map<One, number>();
  for (const vote of votes) counts.set(vote, (counts.get(vote) ?? 0) + 1);
  return [...counts].reduce<[One | null, number]>((best, one) => (one[1] > best[1] ? one : best), [null, 0])[0];
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

function lineOf(row: readonly Segment[], text: string): Range {
  const start = text.lastIndexOf('\n', row[0]!.range.start - 1) + 1;
  return { start: start + /^[ \t>]*/.exec(text.slice(start, row[0]!.range.start))![0].length, end: lineEnd(text, row.at(-1)!.range.end) };
}

/** More rows are paired by their order alone. */
const most = 300;

/** For each row of the source the one of the target: by their order where there are as many, else by what they have in common. */
function pairRows(origin: readonly Comparable[][], rows: readonly Segment[][]): (number | null)[] {
  if (origin.length === rows.length || origin.length > most || rows.length > most)
    return origin.map((_, index) => (index < rows.length ? index : null));
  const [there, here] = [origin.map(tokensOf), rows.map(tokensOf)];
  const fit = (a: number, b: number): number => {
    const length = Math.abs(Math.log(lengthOf(rows[b]!) / lengthOf(origin[a]!) / ratio));
    return 0.1 + inCommon(there[a]!, here[b]!) + 0.3 * (1 - Math.min(1, length));
  };
  const ratio = lengthOf(rows.flat()) / lengthOf(origin.flat());
  const best = Array.from({ length: origin.length + 1 }, () => new Float64Array(rows.length + 1));
  for (let a = origin.length - 1; a >= 0; a -= 1)
    for (let b = rows.length - 1; b >= 0; b -= 1)
      best[a]![b] = Math.max(best[a + 1]![b]!, best[a]![b + 1]!, best[a + 1]![b + 1]! + fit(a, b));
  let b = 0;
  return origin.map((_, a) => {
    while (b < rows.length && best[a]![b] === best[a]![b + 1]) b += 1;
    if (b >= rows.length || best[a]![b] === best[a + 1]![b]) return null;
    return b++;
  });
}

/** What a row says alike in all languages: names, numbers, code, each in its column, and which cells are empty. */
const tokensOf = (row: readonly Comparable[]): Set<string> =>
  new Set(
    row.flatMap(({ text }, column) =>
      text === '' ? [`${column}`] : (text.match(/[A-Za-z0-9_][\w.-]*/g) ?? []).map((token) => `${column} ${token}`),
    ),
  );

/** How long a row is, all cells together. */
const lengthOf = (row: readonly Comparable[]): number => row.reduce((sum, { text }) => sum + text.length, 1);
