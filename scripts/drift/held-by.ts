import { byKey } from '../align/by-key.ts';
import type { Segment } from '../model/segment.ts';
import type { BaseSegments } from './find-base.ts';

/** Of the messages of a base those that the target has: what it lacks is still to come, whatever it was made from. */
export function heldBy(target: readonly Segment[], base: BaseSegments): BaseSegments {
  const places = byKey(target);
  return places ? base.filter(({ key }) => places.has(key ?? '')) : base;
}
