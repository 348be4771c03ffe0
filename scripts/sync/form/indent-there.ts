import type { Segment } from '../../model/page.ts';
import { continuedHead, type LineHead } from './line-head.ts';
import { isAsDeep, placeIn, standsWithin } from './standing-place.ts';

/** A block of the source, and how its translation begins and is to begin. */
interface Standing {
  now: Segment;
  head: LineHead;
  wanted: LineHead | null;
  isMoved: boolean;
}

/**
 * How far an item that moved is indented where it goes: as far as one beside it in that list is, else as far as the text of the item that the
 * list stands in. Null of what is no item, and where nothing tells.
 *
 * @param at its index among the pairs, which are in the order of the source
 */
export function indentThere(pairs: readonly Standing[], at: number): string | null {
  const own = placeIn(pairs[at]!.now)!;
  if (own.signs.length !== 1) return null;
  for (const step of [-1, 1]) {
    for (let index = at + step; index in pairs; index += step) {
      const other = pairs[index]!;
      const place = placeIn(other.now);
      if (!place || place.around.length < own.around.length) {
        const isParent = step === -1 && place && standsWithin(own, place);
        if (isParent) return continuedHead(other.wanted ?? other.head);
        break;
      }
      if (isAsDeep(place, own) && place.signs.length === 1 && !other.isMoved) return (other.wanted ?? other.head).indent;
    }
  }
  return null;
}
