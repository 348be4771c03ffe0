import type { Aligned } from '../../align/align-segments.ts';
import { blockFamily } from '../../align/features.ts';
import { rowTells } from '../../align/row-tells.ts';
import { similarity, wordsOf } from '../../align/similarity.ts';
import type { Match } from '../../align/match/match-segments.ts';
import { readsAs } from '../../markdown/text/pending-mark.ts';
import type { Segment } from '../../model/page.ts';
import type { BaseSegment, JudgedBase } from './judged-base.ts';

/** Where it is not known what a target was translated from, or its text is not the one that was, a doubtful place is none. */
export const isSure = ({ confidence }: Aligned): boolean => confidence >= 0.75;

/** Less alike, a segment that is said to have changed may have gone, and another one come. */
const alike = 0.75;

/**
 * Tells of a match of which a base says where its translation stands whether something else may stand there: what somebody wrote since, what
 * an import found doubtful before, or, where another text came into the source's place, the translation of the one that went.
 */
export function doubtfulPlaces(
  base: JudgedBase,
  source: readonly Segment[],
  target: readonly Segment[],
): (match: Match, drifted: boolean) => boolean {
  const hasRival = rivalsIn(base, target);
  const isTold = rowTells(base.segments, target, base.aligned);
  return (match, drifted) => {
    const [before, place] = [base.segments[match.base!]!, base.aligned[match.base!]!];
    const isUnsure = drifted && Boolean(before.target) && !isSure(place) && !isTold(match.base!);
    const isLeft = before.isDoubtful === true && readsAs(target[place.target]!, before.target);
    const isOther = match.kind === 'changed' && likenessOf(match, before, source[match.source!]!) < alike && hasRival(place);
    return isUnsure || isLeft || isOther;
  };
}

/** How much the text that a place translates is like what its source is now; 0 where nobody knows what it translates. */
function likenessOf({ similarity: known }: Match, before: BaseSegment, { text }: Segment): number {
  if (!before.pending) return known ?? 1;
  return before.was ? similarity(wordsOf(before.was), wordsOf(text)) : 0;
}

/** Whether something that nobody knows the source of has come beside a place: what came in the source may be there, and not in that place. */
function rivalsIn({ segments, aligned, present, textsThen }: JudgedBase, target: readonly Segment[]): (place: Aligned) => boolean {
  const claimed = new Set([...aligned, ...(present?.values() ?? [])].map((place) => place?.target));
  const isFree = (index: number): boolean => index in target && !claimed.has(index) && !textsThen?.has(target[index]!.text);
  const isKnown = segments.some((segment) => segment.target);
  return (place) => {
    if (!isKnown) return false;
    const family = blockFamily(target[place.target]!);
    return [-1, 1].some((step) => {
      let at = place.target + step;
      while (isFree(at) && blockFamily(target[at]!) !== family) at += step;
      return isFree(at);
    });
  };
}
