import type { Range } from '../../model/range.ts';

/** The lines of a range, each without the quote marks and blanks at its head and the blanks at its end; blank lines are left out. */
export function linesIn(text: string, { start, end }: Range, quotes: number): Range[] {
  const lines: Range[] = [];
  for (let at = start; at < end;) {
    const stop = lineEnd(text, at, end);
    const line = trimmed(text, { start: at, end: stop }, at === start ? 0 : quotes);
    if (line.start < line.end) lines.push(line);
    at = stop + 1;
  }
  return lines;
}

function lineEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

function trimmed(text: string, { start, end }: Range, quotes: number): Range {
  let from = start;
  let to = end;
  for (let left = quotes; from < to; from += 1) {
    if (text[from] === '>' && left > 0) left -= 1;
    else if (text[from] !== ' ' && text[from] !== '\t') break;
  }
  while (to > from && /[ \t]/.test(text[to - 1]!)) to -= 1;
  return { start: from, end: to };
}
