import { ParseError } from '../model/parse-error.ts';

/** Satteri keeps, for each character reference of a text, all of the text before it: 50 MB where this product is reached. */
const MOST = 100_000_000;

/** What opens a block of HTML up to the next blank line, in which references are left as they are: generated tables hold thousands. */
const htmlBlock = /^[ \t>]*<\/?(?:table|t[hrd]|div|details|section|[uod]l|p|center|figure)[\s/>]/i;

/**
 * @param mdx whether tags are components, with text in them
 * @throws ParseError where a block is so long, and holds so many `&lt;` and the like, that parsing it would take all memory.
 */
export function refuseManyReferences(text: string, mdx: boolean): void {
  let start = 0;
  let count = 0;
  let last = 0;
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) {
    if (!/[#\w]/.test(text[at + 1] ?? '')) continue;
    const open = blockStart(text.slice(last, at));
    start = open === null ? start : last + open;
    count = open === null ? count + 1 : 1;
    last = at;
    if (count * (at - start) > MOST && (mdx || !htmlBlock.test(text.slice(start, start + 200)))) throw tooMany(start, at, count);
  }
}

/** Where the last block of a text begins; null where all of it belongs to one. */
function blockStart(text: string): number | null {
  let start: number | null = null;
  for (const { index, 0: blank } of text.matchAll(/\n[ \t>]*(?=\r?\n)/g)) start = index + blank.length;
  return start === null ? null : start + /^\s*/.exec(text.slice(start))![0].length;
}

const tooMany = (start: number, end: number, count: number): ParseError =>
  new ParseError(`Unexpected ${count} character references in a block of ${end - start} characters, expected fewer: split the block`, {
    start,
    end,
  });
