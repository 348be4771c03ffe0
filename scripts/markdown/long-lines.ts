import { ParseError } from '../model/parse-error.ts';

/** For each node of a line that is not ASCII, Satteri counts its columns from the line's start: a second where a line is this long. */
const LONGEST = 100_000;

/** @throws ParseError where a line with other than ASCII signs is longer than any paragraph. */
export function refuseLongLines(text: string): void {
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('\n', at);
    const end = next === -1 ? text.length : next;
    if (end - at > LONGEST && /[^\p{ASCII}]/u.test(text.slice(at, end))) throw tooLong(at, end);
    at = end + 1;
  }
}

const tooLong = (start: number, end: number): ParseError =>
  new ParseError(`Unexpected line of ${end - start} characters, expected at most ${LONGEST}: break the line`, { start, end });
