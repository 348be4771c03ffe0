import type { Comparable } from '../../model/page.ts';
import { type Container, readContainers } from '../containers.ts';

/** Indices in the lists that are compared. */
interface Paired {
  base: number | null;
  source: number | null;
}

interface Compared {
  bases: readonly Comparable[];
  sources: readonly Comparable[];
  /** By what segments are the same. */
  keyOf(segment: Comparable): string;
}

/** The lines around what moved: a container moves with a text in it, or where all that it holds is the same. */
export function movedContainers(
  { bases, sources, keyOf }: Compared,
  matches: readonly Paired[],
  moved: readonly Paired[],
): { base: number; source: number }[] {
  const placeOf = new Map(moved.map(({ base, source }) => [base!, source!]));
  const [ofBase, ofSource] = [new Set(matches.map(({ base }) => base)), new Set(matches.map(({ source }) => source))];
  const there = freeContainers(sources, ofSource);
  if (there.length === 0) return [];
  const found = new Map<number, number>();
  for (const { begin, end } of freeContainers(bases, ofBase)) {
    const inside = between(begin, end).find((index) => placeOf.has(index));
    const place = inside === undefined ? null : placeOf.get(inside)!;
    const isSame = ({ begin: from, end: to }: Container): boolean =>
      to - from === end - begin && between(from, to).every((index, at) => keyOf(sources[index]!) === keyOf(bases[begin + 1 + at]!));
    // `<details>⏎<summary>` begins two of them.
    const isBegin = (from: number): boolean => (found.get(begin) ?? from) === from && keyOf(sources[from]!) === keyOf(bases[begin]!);
    const at = there.findIndex((one) => isBegin(one.begin) && (place === null ? isSame(one) : one.begin < place && place < one.end));
    const [one] = at === -1 ? [] : there.splice(at, 1);
    if (one) found.set(begin, one.begin).set(end, one.end);
  }
  return [...found].map(([base, source]) => ({ base, source }));
}

/** Those of which neither end is matched; as many, and as long, as are soon compared. */
const freeContainers = (segments: readonly Comparable[], taken: ReadonlySet<number | null>): Container[] =>
  readContainers(segments)
    .whole.filter(({ begin, end }) => begin < end && !taken.has(begin) && !taken.has(end) && end - begin <= mostCompared)
    .slice(0, mostCompared);

const mostCompared = 500;

const between = (before: number, after: number): number[] => Array.from({ length: after - before - 1 }, (_, index) => before + 1 + index);
