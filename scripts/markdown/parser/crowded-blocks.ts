import { ParseError } from '../../model/page.ts';

/** Satteri looks, for each tag and expression of a block, through those before it: half a second where they are this many. */
const MOST = 5000;

/** Whether a block of MDX, the lines up to a blank one, holds so many tags and expressions that micromark, which is linear in them, is faster. */
export const hasCrowdedBlock = (text: string): boolean => beyondMost(text, /[<{]|\n[ \t]*\r?(?=\n)/g) !== null;

/** @throws ParseError where a block of MDX holds more braces than anyone writes: micromark reads what they hold again at each that ends. */
export function refuseManyBraces(text: string): void {
  const at = beyondMost(text, /\{|\n[ \t]*\r?(?=\n)/g);
  if (at === null) return;
  throw new ParseError(`Unexpected block of more than ${MOST} expressions, expected fewer: split it by blank lines`, {
    start: at,
    end: at,
  });
}

/** Where a block has more than so many signs; null where none has. */
function beyondMost(text: string, signs: RegExp): number | null {
  let count = 0;
  for (const { 0: sign, index } of text.matchAll(signs)) {
    count = sign.startsWith('\n') ? 0 : count + 1;
    if (count > MOST) return index;
  }
  return null;
}

/** For each `**_ ` of a block, Satteri looks through those before it: a tenth of a second where they are this many. */
const MOST_MIXED = 15_000;

/** @throws ParseError where a block of Markdown holds more mixed marks before blanks than anyone writes. */
export function refuseMixedMarks(text: string): void {
  if (text.length < 3 * MOST_MIXED) return;
  let count = 0;
  for (const { 0: sign, index } of text.matchAll(/(?<![*_~])[*_~]{2,}(?=\s)|\n[ \t]*\r?(?=\n)/g)) {
    if (sign.startsWith('\n')) count = 0;
    else if (isMixed(sign)) count += 1;
    if (count > MOST_MIXED) throw tooMixed(index);
  }
}

/** `**_` */
const isMixed = (run: string): boolean => run.replaceAll(run[0]!, '') !== '';

const tooMixed = (at: number): ParseError =>
  new ParseError(`Unexpected block of more than ${MOST_MIXED} marks of emphasis that are mixed, expected fewer: split it by blank lines`, {
    start: at,
    end: at,
  });
