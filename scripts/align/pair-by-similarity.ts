import type { Comparable } from '../model/page.ts';
import { blockFamily } from './features.ts';
import { similarity, wordsOf } from './similarity.ts';

interface SimilarPair {
  base: number;
  source: number;
  similarity: number;
}

/** What is more alike than this may be the same segment, rewritten. */
const floor = 0.35;
const cells = 20_000;

/**
 * Of segments between two unchanged ones: which is the rewritten form of which, so that order is kept and the sum of
 * similarities is the greatest. Capitals say nothing: `Add Global Style` -> `Add global style`. Stretches too long for a table are left unpaired.
 *
 * @param base indices of segments in `bases`, ascending; `source` likewise
 */
export function pairBySimilarity(
  bases: readonly Comparable[],
  sources: readonly Comparable[],
  base: readonly number[],
  source: readonly number[],
): SimilarPair[] {
  if (base.length * source.length > cells) return [];
  const score = scores(bases, sources, base, source);
  const width = source.length + 1;
  const best = new Float64Array((base.length + 1) * width);
  for (let i = base.length - 1; i >= 0; i -= 1) {
    for (let j = source.length - 1; j >= 0; j -= 1) {
      const own = score[i * source.length + j]!;
      const paired = own > 0 ? best[(i + 1) * width + j + 1]! + own : 0;
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j]!, best[i * width + j + 1]!);
    }
  }
  const pairs: SimilarPair[] = [];
  for (let i = 0, j = 0; i < base.length && j < source.length;) {
    const own = score[i * source.length + j]!;
    const here = best[i * width + j]!;
    if (own > 0 && here === best[(i + 1) * width + j + 1]! + own) pairs.push({ base: base[i++]!, source: source[j++]!, similarity: own });
    else if (here === best[(i + 1) * width + j]!) i += 1;
    else j += 1;
  }
  return pairs;
}

function scores(
  bases: readonly Comparable[],
  sources: readonly Comparable[],
  base: readonly number[],
  source: readonly number[],
): Float64Array {
  const baseWords = base.map((index) => wordsOf(bases[index]!.text.toLowerCase()));
  const sourceWords = source.map((index) => wordsOf(sources[index]!.text.toLowerCase()));
  const result = new Float64Array(base.length * source.length);
  base.forEach((a, i) =>
    source.forEach((b, j) => {
      if (sameFamily(bases[a]!, sources[b]!)) result[i * source.length + j] = similarity(baseWords[i]!, sourceWords[j]!, floor);
    }),
  );
  return result;
}

const sameFamily = (a: Comparable, b: Comparable): boolean => blockFamily(a) === blockFamily(b);
