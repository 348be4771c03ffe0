import { commonSubsequence } from '../../../align/match/common-subsequence.ts';

type Span = [start: number, end: number];

/** Lines of a source and of its target, by their numbers, that stand between equal ones. */
export type LineGap = [there: Span, here: Span];

/** What stands between equal lines. Where there are as many lines, each line that differs is one. */
export function gapsBetween(one: readonly string[], other: readonly string[]): LineGap[] {
  const gaps: LineGap[] = [];
  const common =
    one.length === other.length
      ? one.flatMap((line, at): [number, number][] => (line === other[at] ? [[at, at]] : []))
      : commonSubsequence(one, other);
  let [a, b] = [0, 0];
  for (const [nextA, nextB] of [...common, [one.length, other.length] as const]) {
    if (a < nextA || b < nextB)
      gaps.push([
        [a, nextA],
        [b, nextB],
      ]);
    [a, b] = [nextA + 1, nextB + 1];
  }
  return gaps;
}

/**
 * A text that is longer in another language was wrapped: `f("a", { b });` is three lines, the last of them `});`, which another bracket of the
 * source is taken for. Both gaps are one, where that is no damage and each by itself would be.
 */
export function joinedGaps(gaps: readonly LineGap[], source: readonly string[], isDamage: (gap: LineGap) => boolean): LineGap[] {
  const joined: LineGap[] = [];
  for (const gap of gaps) {
    const last = joined.at(-1);
    const between = last ? source.slice(last[0][1], gap[0][0]) : [];
    const both = last && between.length <= most && between.every((line) => closing.test(line)) ? joinOf(last, gap) : null;
    if (both && (isDamage(last!) || isDamage(gap)) && !isDamage(both)) joined[joined.length - 1] = both;
    else joined.push(gap);
  }
  return joined;
}

/** So many brackets end in a row. */
const most = 3;

const closing = /^[\s()[\]{};,]*$/;

const joinOf = ([[from], [start]]: LineGap, [[, to], [, end]]: LineGap): LineGap => [
  [from, to],
  [start, end],
];
