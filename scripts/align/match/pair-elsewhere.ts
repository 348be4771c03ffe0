import type { Comparable } from '../../model/page.ts';
import { joined } from '../../markdown/segments/text.ts';
import { similarity, wordsOf } from '../similarity.ts';
import { type SimilarPair, standAlike } from './pair-by-similarity.ts';

/** More alike than this, what went in one place and came in another is one text that moved and was rewritten. */
const alike = 0.6;

/** Fewer words, as in `See the next page.`, may be said anywhere. */
const fewestWords = 5;

/** More pairs than this take too long. */
const mostPairs = 20_000;

/**
 * Of what went and came in different places the texts that moved and were rewritten: each is more like the other than like any else.
 *
 * @param went indices of segments in `bases` that have no pair; `came` in `sources`
 */
export function pairElsewhere(
  bases: readonly Comparable[],
  sources: readonly Comparable[],
  went: readonly number[],
  came: readonly number[],
): SimilarPair[] {
  const [ones, others] = [textsOf(bases, went), textsOf(sources, came)];
  if (ones.length * others.length > mostPairs) return [];
  const pairs = ones.flatMap((one) =>
    others.flatMap((other) => {
      const found = standAlike(one.segment, other.segment) ? similarity(one.words, other.words, alike) : 0;
      return found > 0 ? [{ base: one.index, source: other.index, similarity: found }] : [];
    }),
  );
  const [ofBase, ofSource] = [bestBy(pairs, 'base'), bestBy(pairs, 'source')];
  return pairs.filter((pair) => ofBase.get(pair.base) === pair && ofSource.get(pair.source) === pair);
}

const textsOf = (segments: readonly Comparable[], indices: readonly number[]) =>
  indices
    .filter((index) => segments[index]!.translate && !placed.has(segments[index]!.kind))
    .map((index) => ({ index, segment: segments[index]!, words: wordsSaid(segments[index]!) }))
    .filter(({ words }) => words.length >= fewestWords);

/** Those that are read: two links to one site have its address in common. */
const wordsSaid = ({ content }: Comparable): string[] =>
  wordsOf(joined(content, ({ type, raw }) => (type === 'code' ? raw : ' '))).filter(isWord);

const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);

/** What has its place by something else: its row, its field, the line on which it stands. */
const placed: ReadonlySet<string> = new Set(['cell', 'front-matter', 'title', 'alt', 'label', 'message', 'toc']);

/** The best pair of each; null where two are as good. */
function bestBy(pairs: readonly SimilarPair[], side: 'base' | 'source'): Map<number, SimilarPair | null> {
  const best = new Map<number, SimilarPair>();
  const tied = new Set<number>();
  for (const pair of pairs) {
    const known = best.get(pair[side]);
    if (known && known.similarity === pair.similarity) tied.add(pair[side]);
    if (known && known.similarity >= pair.similarity) continue;
    best.set(pair[side], pair);
    tied.delete(pair[side]);
  }
  return new Map([...best].map(([index, pair]) => [index, tied.has(index) ? null : pair]));
}
