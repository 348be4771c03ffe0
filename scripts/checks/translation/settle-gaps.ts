import type { Comparable } from '../../model/page.ts';

/** For each segment of the base the index of the target's, or null. */
export type Places = ({ target: number; confidence: number } | null)[];

/** So many neighbours on each side of a gap are looked at: a longer list says no more. */
const reach = 24;

/**
 * Moves each gap of an alignment to where it fits best. Where a list of equal blocks lacks one, or has one too many, only what is alike
 * in all languages (names, numbers, code, marks) and their lengths can tell which.
 *
 * @param isGone whether the current source has a segment of the base no more: such a one is missed first
 */
export function settleGaps(
  base: readonly Comparable[],
  target: readonly Comparable[],
  places: Places,
  isGone: (index: number) => boolean,
): void {
  const score = scorer(base, target, places);
  for (let index = 0; index < base.length; index += 1) if (places[index] === null) settleLost(index);
  const bases = new Map(places.flatMap((place, index) => (place ? [[place.target, index] as const] : [])));
  for (let index = 0; index < target.length; index += 1) if (!bases.has(index)) settleAdded(index);

  function settleLost(lost: number): void {
    const targetOf = (index: number) => places[index]?.target;
    const run = runAround(lost, targetOf, (index) => alike(base[index], base[lost]));
    if (!run) return;
    const bonus = (row: number): number => (isGone(run.from + row) ? 1 : 0);
    const at = bestGap(run.count, lost - run.from, (row, shift) => score(run.from + row, run.first + row - shift), bonus);
    for (let row = 0; row < run.count; row += 1) {
      places[run.from + row] = row === at ? null : { target: run.first + row - (row > at ? 1 : 0), confidence: 0.6 };
    }
  }

  /** Of two that say the same it is the second that was added. */
  function settleAdded(added: number): void {
    const run = runAround(
      added,
      (index) => bases.get(index),
      (index) => alike(target[index], target[added]),
    );
    if (!run) return;
    const again = (row: number): number => (row > 0 && target[run.from + row]!.text === target[run.from + row - 1]!.text ? 1 : 0);
    const at = bestGap(run.count, added - run.from, (row, shift) => score(run.first + row - shift, run.from + row), again);
    for (let row = 0; row < run.count; row += 1) {
      if (row !== at) places[run.first + row - (row > at ? 1 : 0)] = { target: run.from + row, confidence: 0.6 };
    }
  }
}

interface Run {
  from: number;
  count: number;
  /** What stands for the first of them on the other side. */
  first: number;
}

/** The blocks before and behind one that stands for nothing, as far as they are like it, and what they stand for follows each other. */
function runAround(gap: number, otherOf: (index: number) => number | undefined, isAlike: (index: number) => boolean): Run | null {
  let [from, to] = [gap, gap];
  const goes = (index: number, near: number): boolean =>
    isAlike(index) && otherOf(index) !== undefined && (near === gap || Math.abs(otherOf(index)! - otherOf(near)!) === 1);
  while (gap - from < reach && goes(from - 1, from)) from -= 1;
  while (to - gap < reach && goes(to + 1, to)) to += 1;
  if (from === to || (from < gap && to > gap && otherOf(gap + 1) !== otherOf(gap - 1)! + 1)) return null;
  return { from, count: to - from + 1, first: from < gap ? otherOf(from)! : otherOf(gap + 1)! };
}

/** So much better must another place be. */
const enough = 0.1;

/** Which of so many is left out, where those behind it are one place nearer. */
function bestGap(count: number, now: number, score: (row: number, shift: 0 | 1) => number, bonus: (row: number) => number): number {
  const sums = [0];
  for (let row = 1; row < count; row += 1) sums[0]! += score(row, 1);
  for (let row = 1; row < count; row += 1) sums.push(sums[row - 1]! + score(row - 1, 0) - score(row, 1));
  let at = now;
  for (const [row, sum] of sums.entries()) if (sum + bonus(row) > sums[at]! + bonus(at) + enough) at = row;
  return at;
}

const alike = (one: Comparable | undefined, other: Comparable | undefined): boolean => one?.kind === other?.kind && one?.key === other?.key;

function scorer(base: readonly Comparable[], target: readonly Comparable[], places: Places): (one: number, other: number) => number {
  const tokens = new Map<Comparable, Set<string>>();
  const tokensIn = (segment: Comparable): Set<string> => {
    const known =
      tokens.get(segment) ??
      new Set([...(segment.text.toLowerCase().match(/[\p{L}\p{N}_][\w.-]*|\p{Extended_Pictographic}/gu) ?? []), ...marksOf(segment)]);
    tokens.set(segment, known);
    return known;
  };
  const ratio = lengthRatio(base, target, places);
  return (one, other) => {
    const [here, there] = [base[one]!, target[other]!];
    const length = Math.abs(Math.log((there.text.length + 1) / (here.text.length + 1) / ratio));
    return 2 * inCommon(tokensIn(here), tokensIn(there)) - Math.min(1.6, length);
  };
}

/** `**`, links, images, with how many of them there are. */
function marksOf({ content }: Comparable): string[] {
  const counts = new Map<string, number>();
  for (const piece of content) if (piece.kind === 'code') counts.set(piece.type, (counts.get(piece.type) ?? 0) + 1);
  return [...counts].map(([type, count]) => `<${type}-${count}>`);
}

/** How long the translation is, of what is paired. */
function lengthRatio(base: readonly Comparable[], target: readonly Comparable[], places: Places): number {
  let [here, there] = [1, 1];
  for (const [index, place] of places.entries()) {
    if (!place) continue;
    here += target[place.target]!.text.length;
    there += base[index]!.text.length;
  }
  return here / there;
}

/** Twice what both have, over all. */
export function inCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const token of one) if (other.has(token)) shared += 1;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}
