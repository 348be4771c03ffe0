import { joined } from '../../markdown/segments/text.ts';
import { type Comparable, hasOtherForm, type Inline } from '../../model/page.ts';
import { blockFamily } from '../features.ts';
import { similarity, wordsOf } from '../similarity.ts';

export interface SimilarPair {
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
  const [before, after] = [base.map((index) => wordingOf(bases[index]!)), source.map((index) => wordingOf(sources[index]!))];
  const result = new Float64Array(base.length * source.length);
  base.forEach((a, i) =>
    source.forEach((b, j) => {
      if (sameFamily(bases[a]!, sources[b]!)) result[i * source.length + j] = likeness(before[i]!, after[j]!);
    }),
  );
  return result;
}

/** The words of a segment; `read`: those that are read, where others stand beside them: addresses, ids, badges. */
interface Wording {
  all: string[];
  read: string[];
}

function wordingOf({ text, content, translate }: Comparable): Wording {
  const all = wordsOf(text.toLowerCase());
  if (!translate || !content.some(isUnread)) return { all, read: all };
  return { all, read: wordsOf(joined(content, (code) => (isUnread(code) ? ' ' : code.raw)).toLowerCase()) };
}

const isUnread = (part: Inline): boolean => part.kind === 'code' && ['link', 'image', 'html', 'anchor', 'other'].includes(part.type);

/** A short text that becomes a link, or gains an id or a badge, has more in common with what it was than most of its words. */
function likeness(a: Wording, b: Wording): number {
  const all = similarity(a.all, b.all, floor);
  if ((a.all === a.read && b.all === b.read) || a.read.length === 0 || b.read.length === 0) return all;
  const read = similarity(a.read, b.read, floor);
  const both = read > all ? (similarity(a.all, b.all) + read) / 2 : 0;
  return both < floor ? all : Math.max(all, both);
}

const sameFamily = (a: Comparable, b: Comparable): boolean => blockFamily(a) === blockFamily(b);

/** Whether two texts that stand in different places may be one: a paragraph becomes no item by a move, a heading may get another level. */
export const standAlike = (one: Comparable, other: Comparable): boolean =>
  blockFamily(one) === 'heading' ? blockFamily(other) === 'heading' : one.kind === other.kind && !hasOtherForm(one, other);
