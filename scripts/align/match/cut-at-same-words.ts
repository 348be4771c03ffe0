import { joined } from '../../markdown/segments/text.ts';
import type { Comparable } from '../../model/page.ts';
import { similarity, wordsOf } from '../similarity.ts';
import { commonSubsequence } from './common-subsequence.ts';
import type { SimilarPair } from './pair-by-similarity.ts';

/** A stretch of two lists between segments that are paired: indices, ascending. */
export type Gap = [base: number[], source: number[]];

/** So many pairs are compared all with all, which finds more. */
const longStretch = 20_000;

/**
 * Cuts a long stretch at the segments that say the same, whatever their addresses, codes and capitals: where a host moved, all links of a list
 * of hundreds changed, and each item is the one that it was, however many others came.
 *
 * @returns what is paired so, and the stretches between
 */
export function cutAtSameWords([base, source]: Gap, bases: readonly Comparable[], sources: readonly Comparable[]): [SimilarPair[], Gap[]] {
  if (base.length * source.length <= longStretch) return [[], [[base, source]]];
  const common = commonSubsequence(
    base.map((index) => wordsSaid(bases[index]!)),
    source.map((index) => wordsSaid(sources[index]!)),
  );
  const pairs = common.map(([one, other]) => pairOf(base[one]!, source[other]!));
  const ends = [[-1, -1], ...common, [base.length, source.length]] as [number, number][];
  const gaps = ends.slice(1).map(([one, other], at): Gap => {
    const [before, otherBefore] = ends[at]!;
    return [base.slice(before + 1, one), source.slice(otherBefore + 1, other)];
  });
  return [pairs, gaps.filter(([went, came]) => went.length > 0 && came.length > 0)];

  function pairOf(one: number, other: number): SimilarPair {
    return { base: one, source: other, similarity: similarity(wordsOf(bases[one]!.text), wordsOf(sources[other]!.text)) };
  }
}

/** `[The Guide](a.md)` and `[The guide](b.md)` -> `the guide`; of what has no words, all of it. */
function wordsSaid({ kind, key, text, content }: Comparable): string {
  const words = joined(content, () => ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  return `${kind}\u0000${key ?? ''}\u0000${/\p{L}/u.test(words) ? words : text}`;
}
