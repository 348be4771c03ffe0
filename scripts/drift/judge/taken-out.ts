import type { Aligned } from '../../align/align-segments.ts';
import { boundsIn, isFrame } from '../../align/containers.ts';
import type { Comparable } from '../../model/page.ts';
import type { BaseSegments, Judged } from '../input.ts';
import { isKept } from './pending.ts';

/** As `judgeMatches` has them. */
interface Compared {
  base: BaseSegments;
  source: readonly Comparable[];
  target(): readonly Comparable[];
}

/**
 * Tells whether what a sync kept, though its source went, is not on the page any more: whoever took it out, or joined it with another text, did
 * that. Where other segments read so too, no more of them are there than those that stay.
 */
export function takenOut(
  { base: bases, target }: Compared,
  aligned: readonly (Aligned | null)[],
  matches: readonly Judged[],
): (match: Judged) => boolean {
  let known: { staying: Counts; there: Counts } | undefined;
  return ({ base }) => {
    const segment = bases[base!]!;
    if (!isKept(segment)) return false;
    const [text, place] = [segment.target, aligned[base!]];
    if (place && target()[place.target]!.text !== text) return false;
    const { staying, there } = (known ??= {
      staying: countsOf(matches.flatMap(textsThatStay)),
      there: countsOf(target().map((one) => one.text)),
    });
    return (there.get(text) ?? 0) <= (staying.get(text) ?? 0);
  };

  function textsThatStay(match: Judged): (string | null | undefined)[] {
    return match.base !== null && match.source !== null ? [bases[match.base]!.target] : [];
  }
}

type Counts = ReadonlyMap<string | null | undefined, number>;

function countsOf(texts: readonly (string | null | undefined)[]): Counts {
  const counts = new Map<string | null | undefined, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/**
 * Whether of the lines around boxes the target has as many as its source, where a sync could not tell which is which: `:::` ends any box. One
 * that moved has to stand beside what its source stands beside.
 */
export function holdsAsMany(
  { base, source, target }: Compared,
  matches: readonly Judged[],
  aligned: readonly (Aligned | null)[],
): (match: Judged) => boolean {
  const keyOf = ({ kind, text }: Comparable): string => `${kind}\u0000${text}`;
  const count = (segments: readonly Comparable[], key: string): number => segments.filter((segment) => keyOf(segment) === key).length;
  const known = new Map<string, boolean>();
  const inPlace = new Map<Judged, boolean>();
  const matchOf = new Map(matches.map((match) => [match.source, match]));
  return isThere;

  function isThere(match: Judged): boolean {
    const was = match.base === null ? null : base[match.base]!;
    if (!was?.pending || !isFrame(was)) return false;
    const key = keyOf(match.source === null ? was : source[match.source]!);
    if (!known.has(key)) known.set(key, count(source, key) === count(target(), key));
    return known.get(key)! && (match.kind !== 'moved' || isInPlace(match));
  }

  /** Two that stand beside nothing but each other do not tell where they stand. */
  function isInPlace(match: Judged): boolean {
    if (!inPlace.has(match)) inPlace.set(match, false).set(match, standsBeside(match));
    return inPlace.get(match)!;
  }

  /** Before a line that begins a box, and behind one that ends it, stands the translation of what does in the source. */
  function standsBeside({ base: index, source: at }: Judged): boolean {
    const step = boundsIn(source[at!]!).every(({ ends }) => ends) ? 1 : -1;
    const beside = matchOf.get(at! + step);
    const [own, other] = [aligned[index!], aligned[beside?.base ?? -1]];
    if (!beside || !own || other?.target !== own.target + step) return false;
    return beside.kind !== 'moved' || isThere(beside);
  }
}
