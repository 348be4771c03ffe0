import type { Comparable } from '../../model/page.ts';
import { similarity, wordsOf } from '../similarity.ts';
import type { SimilarPair } from './pair-by-similarity.ts';

/** Texts that live in what stands before them: a description, a title, a label. */
const inner: ReadonlySet<string> = new Set(['alt', 'title', 'label']);

/**
 * Of the texts that nothing was matched with those that live in what moved: however short the caption of a figure is, it goes with that.
 *
 * @param matched pairs of indices that are known
 * @param hasMoved whether one of them stands elsewhere
 */
export function pairInner<Pair extends { base: number; source: number }>(
  bases: readonly Comparable[],
  sources: readonly Comparable[],
  matched: readonly Pair[],
  hasMoved: (pair: Pair) => boolean,
): SimilarPair[] {
  const [ofBase, ofSource] = [new Set(matched.map(({ base }) => base)), new Set(matched.map(({ source }) => source))];
  const isFree = (base: number, source: number): boolean =>
    inner.has(bases[base]?.kind ?? '') && bases[base]!.kind === sources[source]?.kind && !ofBase.has(base) && !ofSource.has(source);
  return matched.filter(hasMoved).flatMap((owner) => {
    const pairs: SimilarPair[] = [];
    for (let [base, source] = [owner.base + 1, owner.source + 1]; isFree(base, source); base += 1, source += 1)
      pairs.push({ base, source, similarity: similarity(wordsOf(bases[base]!.text), wordsOf(sources[source]!.text)) });
    return pairs;
  });
}
