import type { Aligned } from '../../align/align-segments.ts';
import { headsOver } from '../../align/sections.ts';
import { addTo } from '../../model/lists/add-to.ts';
import type { Comparable } from '../../model/page.ts';
import type { Judged } from '../input.ts';

/**
 * Tells whether a segment of the source stands in a page below the translation of its own heading and above that of the next one, and, of a
 * heading, whether what it heads does. Of what is not seen in the page that is not asked, and what the page heads itself is no other's.
 *
 * @param places where segments of the source stand in the page
 */
export function underItsHead(source: readonly Comparable[], places: readonly (Aligned | null)[]): (match: Judged) => boolean {
  const heads = headsOver(source);
  const textsOf = new Map<number, number[]>();
  for (const [index, head] of heads.entries()) if (head !== null) addTo(textsOf, head, index);
  const standing = [...textsOf.keys()].flatMap((head) => placeOf(head) ?? []).toSorted((a, b) => a - b);
  return ({ source: index }) => index === null || [index, ...(textsOf.get(index) ?? [])].every(isBelowItsOwn);

  function isBelowItsOwn(index: number): boolean {
    const [at, own] = [placeOf(index), heads[index] === null ? null : placeOf(heads[index]!)];
    return at === null || own === null || headBefore(at) === own;
  }

  /** The last heading before a place: a page may have thousands of them, and each text asks. */
  function headBefore(at: number): number | undefined {
    let [low, high] = [0, standing.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (standing[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return standing[low - 1];
  }

  function placeOf(index: number): number | null {
    const place = places[index];
    return place && place.confidence >= sureEnough ? place.target : null;
  }
}

/** Less sure than this, a segment of the target translates another one, or none. */
const sureEnough = 0.5;
