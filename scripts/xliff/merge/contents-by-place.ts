import type { Inline } from '../../model/inline.ts';
import type { Slot } from '../slot.ts';
import { equalContent } from './signature.ts';

/** New contents by the id of the segment that they replace. One that says what stands there already is left out: its bytes stay. */
export function contentsByPlace(slots: readonly Slot[], contents: ReadonlyMap<string, readonly Inline[]>): Map<string, readonly Inline[]> {
  const placed = new Map<string, readonly Inline[]>();
  for (const { segment, place } of slots) {
    const content = contents.get(segment.id);
    if (content && place && !equalContent(content, place.content)) placed.set(place.id, content);
  }
  return placed;
}
