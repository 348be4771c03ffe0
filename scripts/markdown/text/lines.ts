import type { Place, Range } from '../../model/page.ts';

/**
 * Lines and columns of offsets in a text, found by bisection. A line ends at LF, CRLF or a lone CR, as in CommonMark.
 * The index of line starts is made at the first question, since most pages are never asked.
 */
export function lineIndex(text: string): (range: Range) => Place {
  let starts: number[] | null = null;
  return (range) => {
    starts ??= lineStarts(text);
    const first = lastAtOrBefore(starts, range.start);
    const last = lastAtOrBefore(starts, range.end);
    return {
      line: first + 1,
      column: range.start - starts[first]! + 1,
      endLine: last + 1,
      endColumn: range.end - starts[last]! + 1,
    };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  let lf = text.indexOf('\n');
  let cr = loneCr(text, 0);
  while (lf !== cr) {
    const end = cr === -1 || (lf !== -1 && lf < cr) ? lf : cr;
    starts.push(end + 1);
    if (end === lf) lf = text.indexOf('\n', end + 1);
    else cr = loneCr(text, end + 1);
  }
  return starts;
}

/** Offset of the next CR that no LF follows, or -1. */
function loneCr(text: string, from: number): number {
  let at = text.indexOf('\r', from);
  while (at !== -1 && text[at + 1] === '\n') at = text.indexOf('\r', at + 2);
  return at;
}

/** Index of the last of the ascending starts that is not behind the offset, by bisection; 0 where all are. */
export function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Offset at which the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') at -= 1;
  return at;
}

/** The line above that of an offset, without its end; above the first one an empty one. */
export function lineAbove(text: string, offset: number): Range {
  const below = lineStart(text, offset);
  const end = Math.max(0, below - (text.startsWith('\r\n', below - 2) ? 2 : 1));
  return { start: lineStart(text, end), end };
}

/** The lines of a text that are longer than a length, in order. Where there is none, as in most texts, whole stretches are leapt over. */
export function longLines(text: string, length: number): Range[] {
  const found: Range[] = [];
  for (let start = 0; start + length < text.length;) {
    const short = text.lastIndexOf('\n', start + length);
    if (short >= start) {
      start = short + 1;
      continue;
    }
    const next = text.indexOf('\n', start + length);
    const end = next === -1 ? text.length : next;
    found.push({ start, end });
    start = end + 1;
  }
  return found;
}

/** The line end that a page uses first. */
export function lineEndOf(text: string): string {
  const lf = text.indexOf('\n');
  return lf > 0 && text[lf - 1] === '\r' ? '\r\n' : '\n';
}
