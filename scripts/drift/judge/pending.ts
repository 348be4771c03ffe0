import { alignSegments } from '../../align/align-segments.ts';
import type { Comparable, Segment } from '../../model/page.ts';
import type { BaseSegments } from '../input.ts';

/** Whether nobody has worked on a segment of the target since a sync left it to do: it still reads as it did then, or is still missing. */
export function isPending(left: BaseSegments[number], target: Comparable | null): boolean {
  const then = left.pending === 'added' ? left.text : (left.target ?? null);
  if (!target || then === null) return !target;
  return fold(withoutMark(target.text)) === fold(then);
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A base that calls only that pending which nobody has worked on in the target since a sync left it to do. */
export function settledBase(base: BaseSegments, target: readonly Segment[]): BaseSegments {
  if (!base.some(({ pending }) => pending)) return base;
  const places = alignSegments(base, target);
  return base.map((segment, index) => {
    const place = places[index];
    return segment.pending && !isPending(segment, place ? target[place.target]! : null) ? { ...segment, pending: null } : segment;
  });
}

const mark = / ?(?:<!-- lockstep: \w+ -->|\{\/\* lockstep: \w+ \*\/\})/g;

/** The comment that `sync --mark` puts at the end of a segment with something left to do. It does not show on the page. */
export function markOf(pending: 'changed' | 'added', path: string): string {
  return path.endsWith('.mdx') ? ` {/* lockstep: ${pending} */}` : ` <!-- lockstep: ${pending} -->`;
}

export const withoutMark = (text: string): string => text.replace(mark, '');
