import type { Quote } from '../../model/quote.ts';
import { visible } from '../../model/visible.ts';
import { widthOf } from './width.ts';

/**
 * A quote as far as a row has room for it: of a line that goes on in a second row the mark would stand below other words. What is
 * meant is kept before what stands before it, and that before what follows.
 *
 * @param room in columns
 */
export function fittedQuote({ prefix, exact, suffix }: Quote, room: number): Quote {
  if (room === Infinity) return { prefix, exact, suffix };
  const own = headOf(exact, room);
  const before = tailOf(prefix, room - widthOn(own));
  return { prefix: before, exact: own, suffix: own === exact ? headOf(suffix, room - widthOn(own) - widthOn(before)) : '' };
}

const widthOn = (text: string): number => widthOf(visible(text));

/** `It is quic…` */
function headOf(text: string, room: number): string {
  if (widthOn(text) <= room) return text;
  return room < 1 ? '' : `${withRoom([...text], room - 1).join('')}…`;
}

/** `…brown fox` */
function tailOf(text: string, room: number): string {
  if (widthOn(text) <= room) return text;
  return room < 1
    ? ''
    : `…${withRoom([...text].toReversed(), room - 1)
        .toReversed()
        .join('')}`;
}

/** The first signs, as many as there is room for. */
function withRoom(signs: readonly string[], room: number): readonly string[] {
  let width = 0;
  const past = signs.findIndex((sign) => (width += widthOn(sign)) > room);
  return past === -1 ? signs : signs.slice(0, past);
}
