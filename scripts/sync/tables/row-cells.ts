import type { Range } from '../../model/page.ts';

/**
 * Where the cells of a row stand in its line, blanks around them included: of `| a | b\|c |` ` a ` and ` b\|c `. Marks of quotes
 * and the bars at the edges are no part of them.
 */
export function rowCells(line: string): Range[] {
  const written = line.replace(/[\r\n]+$/, '');
  let start = /^[ \t>]*\|?/.exec(written)![0].length;
  const cells: Range[] = [];
  for (let at = start; at < written.length; at += 1) {
    if (written[at] === '\\') at += 1;
    else if (written[at] === '|') {
      cells.push({ start, end: at });
      start = at + 1;
    }
  }
  return written.slice(start).trim() === '' ? cells : [...cells, { start, end: written.length }];
}
