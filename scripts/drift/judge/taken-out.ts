import type { Aligned } from '../../align/align-segments.ts';
import { isFrame } from '../../align/containers.ts';
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
 * Whether what a sync kept, though its source went, is not on the page any more: whoever took it out, or joined it with another text, did
 * that. Where other segments read so too, no more of them are there than those that stay.
 */
export function isTakenOut({ base }: Judged, pages: Compared, aligned: readonly (Aligned | null)[], matches: readonly Judged[]): boolean {
  const { target } = pages.base[base!]!;
  if (!isKept(pages.base[base!]!)) return false;
  const place = aligned[base!];
  if (place && pages.target()[place.target]!.text !== target) return false;
  const staying = matches.filter((match) => match.base !== null && match.source !== null && pages.base[match.base]!.target === target);
  return pages.target().filter((there) => there.text === target).length <= staying.length;
}

/** Whether of the lines around boxes the target has as many as its source, where a sync could not tell which is which: `:::` ends any box. */
export function holdsAsMany({ base, source, target }: Compared): (match: Judged) => boolean {
  const keyOf = ({ kind, text }: Comparable): string => `${kind}\u0000${text}`;
  const count = (segments: readonly Comparable[], key: string): number => segments.filter((segment) => keyOf(segment) === key).length;
  const known = new Map<string, boolean>();
  return ({ base: index, source: at }) => {
    const was = index === null ? null : base[index]!;
    if (!was?.pending || !isFrame(was)) return false;
    const key = keyOf(at === null ? was : source[at]!);
    if (!known.has(key)) known.set(key, count(source, key) === count(target(), key));
    return known.get(key)!;
  };
}
