import { ParseError } from '../model/parse-error.ts';

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
