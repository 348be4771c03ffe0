import type { Aligned } from '../../align/align-segments.ts';
import type { ChangeClass } from '../../model/drift.ts';
import type { Comparable, Segment } from '../../model/page.ts';
import type { BaseSegments, Judged } from '../input.ts';
import { isTextChange } from './classify-change.ts';
import { isKept, pendingIn } from './pending.ts';

/** As `judgeMatches` has them. */
interface Compared {
  base: BaseSegments;
  target(): readonly Segment[];
}

/**
 * Matches in which a segment that was found to have moved, with its text as it was, is left to do still where a sync left it so.
 *
 * @param aligned where each segment of the base stands in the target
 */
export function withLeftOfMoved(
  matches: readonly Judged[],
  { base, target }: Compared,
  aligned: readonly (Aligned | null)[],
): readonly Judged[] {
  if (!matches.some((match) => match.kind === 'moved' && base[match.base!]!.pending)) return matches;
  const left = pendingIn(base, target(), aligned);
  return matches.map((match) => (match.kind === 'moved' && isLeft(match, left, base) ? withLeft(match, base) : match));
}

/** Whether a sync left a segment to a translator, and nobody has worked on it since. */
export function isLeft({ kind, base }: Judged, left: ReadonlySet<number>, bases: BaseSegments): boolean {
  if (kind === 'moved') return left.has(base!) && !isKept(bases[base!]!);
  return (kind === 'unchanged' || kind === 'changed') && left.has(base!);
}

/** It is a change until then, wherever it moved, and no lesser one for what the source changed since. */
export function withLeft(match: Judged, bases: BaseSegments): Judged {
  const segment = bases[match.base!]!;
  const before = segment.pendingClass ?? ownClass(segment);
  if (match.kind === 'moved')
    return { ...match, kind: 'changed', class: before, similarity: null, ...(!hasNoPlace(segment, bases) && { isElsewhere: true }) };
  if (match.kind === 'unchanged') return { ...match, kind: segment.pending!, class: before, similarity: null };
  return isTextChange(match.class) ? match : { ...match, class: before };
}

/** What is not translated can still have to be carried over. */
export function ownClass({ kind, translate }: Comparable): ChangeClass {
  if (translate) return 'text';
  if (kind === 'code') return 'code';
  return kind === 'definition' ? 'link' : 'markup';
}

/** Link definitions and fields of the front matter stand where they like; items of a list there do not. */
export function hasNoPlace({ kind, key }: Comparable, base: readonly Comparable[]): boolean {
  if (kind === 'front-matter') return base.filter((segment) => segment.kind === kind && segment.key === key).length === 1;
  return kind === 'definition';
}
