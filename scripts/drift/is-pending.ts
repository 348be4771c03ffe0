import type { Comparable } from '../model/comparable.ts';
import type { BilingualSegment } from './drift-input.ts';
import { withoutMark } from './sync/mark.ts';

/** Whether nobody has worked on a segment of the target since a sync left it to do: it still reads as it did then, or is still missing. */
export function isPending(left: Comparable & Partial<BilingualSegment>, target: Comparable | null): boolean {
  const then = left.pending === 'added' ? left.text : (left.target ?? null);
  if (!target || then === null) return !target;
  return fold(withoutMark(target.text)) === fold(then);
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
