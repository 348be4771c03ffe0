import { styleText } from 'node:util';
import { startingNoCommand, visible } from '../../model/visible.ts';
import type { ReportOptions } from '../report-options.ts';

interface Column {
  title: string;
  /** Where it does not fit: the end stays of a path, the start of words; a column without is never cut. */
  cut?: 'start' | 'end';
  align?: 'right';
}

/** Rows under titles, cut to the terminal's width, but never to less than 80 characters. */
export function table(columns: readonly Column[], rows: readonly (readonly Cell[])[], options: ReportOptions): string {
  const style = paint(options);
  const widths = fit(columns, rows, Math.max(80, options.columns));
  const lineOf = (cells: readonly Cell[], all?: Style) =>
    cells
      .map((cell, index) => {
        const padded = place(textOf(cell), widths[index]!, columns[index]!);
        const own = all ?? (typeof cell === 'string' ? null : cell.style);
        return own ? style(own, padded) : padded;
      })
      .join('  ')
      .trimEnd();
  return [
    lineOf(
      columns.map(({ title }) => title),
      'dim',
    ),
    ...rows.map((row) => lineOf(row)),
  ]
    .map((line) => `${startingNoCommand(line)}\n`)
    .join('');
}

const textOf = (cell: Cell): string => visible(typeof cell === 'string' ? cell : cell.text);

/** The widest cell of each column; what is too much is taken from the columns that may be cut, the widest first. */
function fit(columns: readonly Column[], rows: readonly (readonly Cell[])[], width: number): number[] {
  const widths = columns.map(({ title }, index) => rows.reduce((max, row) => Math.max(max, textOf(row[index]!).length), title.length));
  let over = widths.reduce((sum, one) => sum + one + 2, -2) - width;
  while (over > 0) {
    const cuttable = widths.map((one, index) => (columns[index]!.cut ? one : 0));
    const widest = cuttable.indexOf(Math.max(...cuttable));
    if (widths[widest]! <= 12) break;
    widths[widest]! -= 1;
    over -= 1;
  }
  return widths;
}

/** A cut never leaves half of a sign. */
function place(text: string, width: number, { cut, align }: Column): string {
  const kept = cut === 'start' ? text.slice(1 - width).replace(/^\p{Cs}/u, '') : text.slice(0, width - 1).replace(/\p{Cs}$/u, '');
  const fitting = text.length <= width ? text : cut === 'start' ? `…${kept}` : `${kept}…`;
  return align === 'right' ? fitting.padStart(width) : fitting.padEnd(width);
}

export type Style = Parameters<typeof styleText>[0];

/** A function that colours text, or leaves it alone where the terminal shows no colour. */
function paint({ color }: { color: boolean }): (style: Style, text: string) => string {
  return color ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}

/** Text, or text in a colour. */
export type Cell = string | { text: string; style: Style };

/**
 * A tag for the lines of a report: ``line`${path}: ${{ text: 'error', style: 'red' }}` `` gives the line with its end. What is put
 * in comes from pages and files: it is made visible first, and coloured then.
 */
export function lineWith(options: Pick<ReportOptions, 'color'>): (words: TemplateStringsArray, ...cells: (Cell | number)[]) => string {
  const style = paint(options);
  return (words, ...cells) => {
    const shown = cells.map((cell) => (typeof cell === 'object' ? style(cell.style, visible(cell.text)) : visible(String(cell))));
    return `${startingNoCommand(String.raw({ raw: words }, ...shown))}\n`;
  };
}
