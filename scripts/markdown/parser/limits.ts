import { ParseError } from '../../model/page.ts';
import { longLines } from '../text/lines.ts';

/** Levels of containers, or of inline marks, beyond which a page is refused: each parser and each walk would take too long or overflow. */
export const DEEPEST = 1000;

/** More than a thousand `>` or list markers at the head of one line. Anchored to line starts, so it is linear. */
const tooDeep = new RegExp(`^(?:[ \\t]*(?:>|[*+-][ \\t]|\\d{1,9}[.)][ \\t])){${DEEPEST + 1}}`, 'm');

/** @throws ParseError where a line opens more containers than anyone means. */
export function refuseDeepNesting(text: string): void {
  for (const { start, end } of longLines(text, DEEPEST)) {
    const match = tooDeep.exec(text.slice(start, end));
    if (match) throw nestingError(start + match.index);
  }
}

export const nestingError = (start: number): ParseError =>
  new ParseError(`Unexpected nesting of more than ${DEEPEST} levels, expected fewer`, { start, end: start });

/** Satteri keeps, for each character reference of a text, all of the text before it: 50 MB where this product is reached. */
const MOST = 100_000_000;

/** @throws ParseError where a block is so long, and holds so many `&lt;` and the like, that parsing it would take all memory. */
export function refuseManyReferences(text: string): void {
  let start = 0;
  let count = 0;
  let last = 0;
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) {
    if (!/[#\w]/.test(text[at + 1] ?? '')) continue;
    // After four blanks a `>` goes on with the paragraph.
    const fresh = /\n(?: {0,3}>)*[ \t]*\r?\n/.test(text.slice(last, at));
    start = fresh ? last : start;
    count = fresh ? 1 : count + 1;
    last = at;
    if (count * (at - start) > MOST) throw tooMany(start, at, count);
  }
}

const tooMany = (start: number, end: number, count: number): ParseError =>
  new ParseError(`Unexpected ${count} character references in a block of ${end - start} characters, expected fewer: split the block`, {
    start,
    end,
  });

/** For each node of a line that is not ASCII, Satteri counts its columns from the line's start: a second where a line is this long. */
const LONGEST = 100_000;

/** The same where a shorter one has this many signs that may begin a node, times its characters. */
const MOST_STEPS = 1_500_000_000;

/** A shorter line has less, whatever its signs. */
const SHORTEST = 38_000;

/** @throws ParseError where a line with other than ASCII signs is longer than any paragraph, or of hardly anything but marks. */
export function refuseLongLines(text: string): void {
  for (const { start, end } of longLines(text, SHORTEST)) {
    const line = text.slice(start, end);
    if (!/[^\p{ASCII}]/u.test(line)) continue;
    if (line.length > LONGEST) throw tooLong(start, end);
    const signs = line.match(/[!-/:-@[-`{-~]/g)?.length ?? 0;
    if (signs * line.length > MOST_STEPS) throw tooMarked(start, end, signs);
  }
}

const tooLong = (start: number, end: number): ParseError =>
  new ParseError(`Unexpected line of ${end - start} characters, expected at most ${LONGEST}: break the line`, { start, end });

const tooMarked = (start: number, end: number, signs: number): ParseError =>
  new ParseError(`Unexpected line of ${end - start} characters with ${signs} marks, expected fewer: break the line`, { start, end });
