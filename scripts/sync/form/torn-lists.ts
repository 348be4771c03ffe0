import type { Segment } from '../../model/page.ts';
import { isAsDeep, placeIn, type StandingPlace } from './standing-place.ts';

/** Whether a page has items of other signs one behind the other where neither it had them before, nor its source has them: a list that fell apart. */
export function tearsLists(after: readonly Segment[], before: readonly Segment[], source: readonly Segment[]): boolean {
  return breaksIn(after) > Math.max(breaksIn(before), breaksIn(source));
}

/** How often a dash follows a number in one list, or the reverse, whatever stands within its items. */
function breaksIn(segments: readonly Segment[]): number {
  const open: StandingPlace[] = [];
  let breaks = 0;
  for (const place of segments.map(placeIn)) {
    if (!place) continue;
    while (open.length > 0 && open.at(-1)!.around.length > place.around.length) open.pop();
    if (place.signs.length === 0) continue;
    const last = open.at(-1);
    if (last && isAsDeep(last, place) && isDash(last) !== isDash(place)) breaks += 1;
    open.push(place);
  }
  return breaks;
}

const isDash = ({ signs }: StandingPlace): boolean => signs.at(-1) === '-';
