import type { Comparable } from '../../model/page.ts';
import { isFrame } from '../containers.ts';
import { similarity, wordsOf } from '../similarity.ts';
import { type Common, commonSubsequence } from './common-subsequence.ts';
import { pairBySimilarity, type SimilarPair, standAlike } from './pair-by-similarity.ts';
import { framePairs, type Lists, type Whole, wholesIn } from './wholes.ts';

/** Pairs of indices of segments that stem from each other. */
interface Pairing {
  /** Equal ones in one order. */
  common: Common;
  /** Equal ones elsewhere. */
  moved: Common;
  /** Those of which the words changed as well as the place, or the title of what moved. */
  changed: SimilarPair[];
}

/**
 * Lets a box, or a section, go as one: its lines and its title go where its texts are, and not where others like them stand; and what has no
 * equal there, and is more like one that came with them than not, went along and changed.
 */
export function followWholes(lists: Lists, { common, moved }: Omit<Pairing, 'changed'>): Pairing {
  const { bases, sources, keyOf } = lists;
  const pairs = pairsOf([...common, ...moved]);
  const wholes = wholePairs(lists, pairs, new Set(moved.map(([base]) => base)));
  const changed: SimilarPair[] = [];
  for (const { one, other } of wholes) {
    for (const [base, source] of framePairs(one, other, lists)) {
      if (pairs.to.get(base) === source) continue;
      pairs.release(base, source);
      pairs.add(base, source);
      const [was, now] = [bases[base]!, sources[source]!];
      if (keyOf(was) !== keyOf(now)) changed.push({ base, source, similarity: similarity(wordsOf(was.text), wordsOf(now.text)) });
    }
  }
  for (const whole of wholes) bringHome(whole, lists, pairs);
  for (const whole of wholes.filter(({ isMoved }) => isMoved)) changed.push(...restOf(whole, lists, pairs));
  const rewritten = new Map(changed.filter(({ base, source }) => pairs.to.get(base) === source).map((pair) => [pair.base, pair]));
  return {
    ...inOrder(
      [...pairs.to].filter(([base]) => !rewritten.has(base)),
      common,
    ),
    changed: [...rewritten.values()],
  };
}

interface Pairs {
  to: Map<number, number>;
  from: Map<number, number>;
  add(base: number, source: number): void;
  /** Takes both out of the pairs in which they are. */
  release(base: number, source: number): void;
}

function pairsOf(known: Common): Pairs {
  const [to, from] = [new Map(known), new Map(known.map(([base, source]) => [source, base]))];
  return {
    to,
    from,
    add: (base, source) => void (to.set(base, source) && from.set(source, base)),
    release(base, source) {
      const [there, then] = [to.get(base), from.get(source)];
      if (there !== undefined) from.delete(there);
      if (then !== undefined) to.delete(then);
      to.delete(base);
      from.delete(source);
    },
  };
}

interface WholePair {
  one: Whole;
  other: Whole;
  /** Whether more of it stands elsewhere than in its order. */
  isMoved: boolean;
}

/** Wholes of which each holds more of the other than of any else, an inner one before the one around it. */
function wholePairs({ bases, sources }: Lists, { to }: Pairs, moved: ReadonlySet<number>): WholePair[] {
  const [ones, others] = [bases, sources].map(wholesIn) as [Whole[][], Whole[][]];
  const [forth, back] = [new Map<Whole, Votes>(), new Map<Whole, Votes>()];
  for (const [base, source] of to) {
    const weight = weightOf(bases[base]!);
    for (const one of ones[base]!)
      for (const other of others[source]!) {
        if (one.name !== other.name) continue;
        vote(forth, one, other, weight, moved.has(base));
        vote(back, other, one, weight, moved.has(base));
      }
  }
  const best = new Map([...back].map(([other, votes]) => [other, mostOf(votes)]));
  const pairs = [...forth].flatMap(([one, votes]): WholePair[] => {
    const other = mostOf(votes);
    const { elsewhere, all } = votes.get(other)!;
    return best.get(other) === one ? [{ one, other, isMoved: 2 * elsewhere > all }] : [];
  });
  return pairs.toSorted((a, b) => a.one.end - a.one.start - (b.one.end - b.one.start));
}

/** How much of a whole stands in another one; `elsewhere`: how much of that is not in its order. */
type Votes = Map<Whole, { all: number; elsewhere: number }>;

function vote(votes: Map<Whole, Votes>, one: Whole, other: Whole, weight: number, isElsewhere: boolean): void {
  const own = votes.get(one) ?? new Map<Whole, { all: number; elsewhere: number }>();
  const { all, elsewhere } = own.get(other) ?? { all: 0, elsewhere: 0 };
  own.set(other, { all: all + weight, elsewhere: elsewhere + (isElsewhere ? weight : 0) });
  votes.set(one, own);
}

const mostOf = (votes: Votes): Whole => [...votes].reduce((best, one) => (one[1].all > best[1].all ? one : best))[0];

/** The lines around texts say little of which box it is. */
const weightOf = ({ translate, kind, text }: Comparable): number => (translate || kind === 'code' ? text.length : 1);

/** Gives a whole the equal texts of the other that no one has, instead of those elsewhere: `Linux` in two tabs; what moved also those that had none. */
function bringHome({ one, other, isMoved }: WholePair, { bases, sources, keyOf }: Lists, pairs: Pairs): void {
  const isAway = (place: number | undefined): boolean => (place === undefined ? isMoved : place < other.start || other.end <= place);
  const away = indicesOf(one).filter((index) => isAway(pairs.to.get(index)) && !hasItsPlace(bases[index]!));
  const free = indicesOf(other).filter((index) => !pairs.from.has(index));
  const equal = commonSubsequence(
    away.map((index) => keyOf(bases[index]!)),
    free.map((index) => keyOf(sources[index]!)),
  );
  for (const [a, b] of equal) {
    pairs.release(away[a]!, free[b]!);
    pairs.add(away[a]!, free[b]!);
  }
}

/** What of a whole that moved is nowhere yet, and is alike there. */
function restOf({ one, other }: WholePair, { bases, sources }: Lists, pairs: Pairs): SimilarPair[] {
  const went = indicesOf(one).filter((index) => !pairs.to.has(index) && !hasItsPlace(bases[index]!));
  const came = indicesOf(other).filter((index) => !pairs.from.has(index));
  const alike = pairBySimilarity(bases, sources, went, came).filter(({ base, source }) => standAlike(bases[base]!, sources[source]!));
  for (const { base, source } of alike) pairs.add(base, source);
  return alike;
}

/** A cell goes with its row, a line around a box with that. */
const hasItsPlace = (segment: Comparable): boolean => segment.kind === 'cell' || isFrame(segment);

const indicesOf = ({ start, end }: Whole): number[] => Array.from({ length: end - start }, (_, at) => start + at);

/** Which of equal pairs are in the order of those that were in order, and which moved. */
function inOrder(pairs: Common, common: Common): Omit<Pairing, 'changed'> {
  const was = new Set(common.map(([base, source]) => `${base} ${source}`));
  const sorted = pairs.toSorted(([a], [b]) => a - b);
  const kept = sorted.map(([base, source]) => was.has(`${base} ${source}`));
  const nexts: number[] = [];
  let next = Infinity;
  for (let at = sorted.length - 1; at >= 0; at -= 1) {
    nexts[at] = next;
    if (kept[at]) next = sorted[at]![1];
  }
  let last = -1;
  const result: Omit<Pairing, 'changed'> = { common: [], moved: [] };
  for (const [at, pair] of sorted.entries()) {
    const fits = kept[at] || (last < pair[1] && pair[1] < nexts[at]!);
    if (fits) last = pair[1];
    (fits ? result.common : result.moved).push(pair);
  }
  return result;
}
