import type { Place } from '../model/place.ts';
import type { Range } from '../model/range.ts';
import { lastAtOrBefore } from './last-at-or-before.ts';

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
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}
