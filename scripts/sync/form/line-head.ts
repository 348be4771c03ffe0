import { lineStart } from '../../markdown/text/lines.ts';
import type { Segment } from '../../model/page.ts';

/** What stands before the text of a block on its first line: `>   - [x] ## Title` begins with `>   `, `- `, `[x] ` and `## `. */
export interface LineHead {
  indent: string;
  items: string;
  box: string;
  rest: string;
}

const parts = /^([ \t>]*)((?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(\[[ xX]\][ \t]+)?(.*)$/;

/** Of a row of a table the bar at its edge is none of it. */
export function headOf(written: string): LineHead {
  const [, indent, items, box, rest] = parts.exec(written.replace(/\|[ \t]*$/, ''))!;
  return { indent: indent!, items: items!, box: box ?? '', rest: rest! };
}

export const headText = ({ indent, items, box, rest }: LineHead): string => `${indent}${items}${box}${rest}`;

/** Up to its first sign that is no blank: the line below the head of a table counts those before it. */
export function writtenBefore({ range }: Segment, text: string): string {
  const blanks = /^[ \t>]*/.exec(text.slice(range.start, Math.min(range.end, range.start + mostBlanks)))![0].length;
  return text.slice(lineStart(text, range.start), range.start + blanks);
}

const mostBlanks = 80;

/** What the other lines of a block begin with: blanks in the place of signs. */
export const continuedHead = ({ indent, items, rest }: LineHead): string =>
  `${indent}${items.replace(/\S/g, ' ')}${rest.replace(/#{1,6}[ \t]*$/, '')}`;

/** Two heads of lines: what one begins with, and what it is to begin with. */
export interface Shift {
  from: string;
  to: string;
}

/**
 * A line with another head. Null of one that has less of the old head than it might, as the lines of a paragraph may: it says the
 * same wherever its block stands.
 */
export function shifted(line: string, { from, to }: Shift): string | null {
  let at = 0;
  for (const sign of from) {
    if (line[at] === sign || (isBlank(sign) && isBlank(line[at]))) at += 1;
    else if (line.slice(at).trim() !== '') return null;
  }
  const rest = line.slice(at);
  return rest.trim() === '' ? `${to.trimEnd()}${rest}` : `${to}${rest}`;
}

const isBlank = (sign: string | undefined): boolean => sign === ' ' || sign === '\t';
