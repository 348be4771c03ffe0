import { isFrame } from '../../align/containers.ts';
import { hasMoved } from '../../align/match/match-segments.ts';
import type { Judged } from '../../drift/input.ts';
import { addTo } from '../../model/lists/add-to.ts';
import type { Comparable, Segment } from '../../model/page.ts';
import { blocksOf } from '../block-edits.ts';

/**
 * Matches in which a block that went in one place and came in another has moved, however short it is: drift takes a short
 * text for a new one, sync must not take out its translation. The lines around a box move with what it holds.
 */
export function withShortMoves(matches: readonly Judged[], base: readonly Comparable[], source: readonly Segment[]): readonly Judged[] {
  const freed = matches.filter((match) => isFree(match) || isLeftOfMoved(match));
  const free = new Map(freed.flatMap((match) => (match.base === null ? [] : [[match.base, match] as const])));
  const own = new Map(freed.flatMap((match) => (match.source === null ? [] : [[match.source, match] as const])));
  const moved = new Map<Judged, Judged | null>();
  if (free.size === 0 || own.size === 0) return matches;
  const starts = startsOf(free.keys(), base);
  for (const { segments } of blocksOf(source)) {
    if (!segments.every((index) => own.has(index)) || segments.every((index) => hasMoved(own.get(index)!))) continue;
    if (segments.some((index) => isFrame(source[index]!))) continue;
    const first = starts.get(keyOf(source[segments[0]!]!))?.find((start) => segments.every((index, at) => isSame(start + at, index)));
    if (first === undefined) continue;
    for (const [at, index] of segments.entries()) {
      const [gone, come] = [free.get(first + at)!, own.get(index)!];
      moved
        .set(gone, null)
        .set(come, isLeftOfMoved(come) ? come : { kind: 'moved', base: first + at, source: index, similarity: 1, class: 'position' });
      free.delete(first + at);
    }
  }
  return matches.flatMap((match) => (moved.has(match) ? (moved.get(match) ?? []) : match));

  function isSame(from: number, to: number): boolean {
    const match = free.get(from);
    if (!match || keyOf(base[from]!) !== keyOf(source[to]!)) return false;
    return match.kind === 'removed' ? own.get(to)!.kind === 'added' : match.source === to;
  }
}

const isFree = ({ kind, base, source }: Judged): boolean =>
  kind === 'removed' || kind === 'moved' || (kind === 'added' && base === null && source !== null);

/** What moved with its text as it was, and waits for a translator. */
const isLeftOfMoved = (match: Judged): boolean => match.kind === 'changed' && hasMoved(match) && match.similarity === null;

function startsOf(indices: Iterable<number>, base: readonly Comparable[]): Map<string, number[]> {
  const starts = new Map<string, number[]>();
  for (const index of indices) {
    const key = keyOf(base[index]!);
    addTo(starts, key, index);
  }
  return starts;
}

const keyOf = ({ kind, key, text }: Comparable): string => `${kind}\u0000${key ?? ''}\u0000${text}`;
