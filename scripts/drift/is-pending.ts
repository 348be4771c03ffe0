import type { Comparable } from '../model/comparable.ts';
import type { BilingualSegment } from './drift-input.ts';
import { withoutMark } from './sync/mark.ts';

/** Whether nobody has worked on a segment of the target since a sync left it to do: it still reads as it did then. */
export function isPending(left: Comparable & Partial<BilingualSegment>, target: Comparable | null): boolean {
  if (!target) return left.pending === 'added';
  const then = left.pending === 'added' ? left.text : left.target;
  return then === null || then === undefined || fold(withoutMark(target.text)) === fold(then);
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
