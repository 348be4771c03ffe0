import { alignSegments } from '../align/align-segments.ts';
import type { Comparable } from '../model/comparable.ts';
import type { Segment } from '../model/segment.ts';
import type { BilingualSegment } from './drift-input.ts';
import { isPending } from './is-pending.ts';

type BaseSegment = Comparable & Partial<BilingualSegment>;

/** A base that calls only that pending which nobody has worked on in the target since a sync left it to do. */
export function settledBase(base: readonly BaseSegment[], target: readonly Segment[]): readonly BaseSegment[] {
  if (!base.some(({ pending }) => pending)) return base;
  const places = alignSegments(base, target);
  return base.map((segment, index) => {
    const place = places[index];
    return segment.pending && !isPending(segment, place ? target[place.target]! : null) ? { ...segment, pending: null } : segment;
  });
}
