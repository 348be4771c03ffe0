import { ParseError } from '../../model/page.ts';

/** Satteri looks, for each tag and expression of a block, through those before it: half a second where they are this many. */
const MOST = 5000;

/** @throws ParseError where a block of MDX, the lines up to a blank one, holds more tags and expressions than anyone writes. */
export function refuseCrowdedBlocks(text: string): void {
  let count = 0;
  for (const { 0: sign, index } of text.matchAll(/[<{]|\n[ \t]*\r?(?=\n)/g)) {
    count = sign.startsWith('\n') ? 0 : count + 1;
    if (count > MOST) throw tooMany(index);
  }
}

const tooMany = (at: number): ParseError =>
  new ParseError(`Unexpected block of more than ${MOST} tags and expressions, expected fewer: split it by blank lines`, {
    start: at,
    end: at,
  });
