import { ParseError } from '../model/parse-error.ts';
import { longLines } from './long-lines.ts';

/** For each node of a line that is not ASCII, Satteri counts its columns from the line's start: a second where a line is this long. */
const LONGEST = 100_000;

/** @throws ParseError where a line with other than ASCII signs is longer than any paragraph. */
export function refuseLongLines(text: string): void {
  for (const { start, end } of longLines(text, LONGEST)) {
    if (/[^\p{ASCII}]/u.test(text.slice(start, end))) throw tooLong(start, end);
  }
}

const tooLong = (start: number, end: number): ParseError =>
  new ParseError(`Unexpected line of ${end - start} characters, expected at most ${LONGEST}: break the line`, { start, end });
