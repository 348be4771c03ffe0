import { ParseError } from '../model/parse-error.ts';

/** Character references in one block beyond which a page is refused: Satteri's memory grows with their square. */
const MOST = 5000;

/** @throws ParseError where a block, up to a blank line, holds more `&lt;` and the like than anyone means. */
export function refuseManyReferences(text: string): void {
  let count = 0;
  let last = 0;
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) {
    if (!/[#\w]/.test(text[at + 1] ?? '')) continue;
    count = /\n[ \t>]*\r?\n/.test(text.slice(last, at)) ? 1 : count + 1;
    last = at;
    if (count > MOST)
      throw new ParseError(`Unexpected ${count} character references in one block, expected at most ${MOST}`, { start: at, end: at });
  }
}
