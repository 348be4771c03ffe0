import type { Comparable, Segment } from '../../model/page.ts';
import type { Judged } from '../input.ts';
import { judgeWritten } from '../judge/judge-written.ts';
import type { SinceBase } from '../since-base.ts';

/** A change of the source that a target shows nothing of. */
export interface Stayed {
  /** The segment of the target that reads as before; null where the change has no place in it: something new. */
  target: Segment | null;
  /** What the source says since; null where it says it no longer. */
  source: Segment | null;
}

/**
 * The changes of a source whose segments stayed in the target as they were. By the rule of what may move a record
 * (`judge-written.ts`), and of words too: a text that changed has a translation that reads otherwise than before. What asks for no
 * translator (a comma, a correction, another order) is none, and neither is what the project ignores.
 *
 * @param since the page as it was then, between the older source and the newer one
 * @param now its segments as it is
 */
export function stayedSegments({ pages, judged }: SinceBase, now: readonly Segment[]): Stayed[] {
  if (!pages || !judged) return [];
  const [newer, before] = [pages.source, pages.target()];
  const { unheld, elsewhere } = judgeWritten({ base: pages.base, source: newer, judged, before, written: now });
  const left = new Map(now.map((segment) => [keyOf(segment), segment] as const).toReversed());
  return judged.matches.flatMap((match) => {
    if (!counts(match)) return [];
    const place = match.base === null ? null : judged.aligned[match.base];
    const target = place && place.confidence >= sureEnough ? (left.get(keyOf(before[place.target]!)) ?? null) : null;
    const source = match.source === null ? null : newer[match.source]!;
    const isLeft = match.kind === 'changed' ? target !== null && (match.class === 'text' || unheld.has(match)) : isUnheld(match);
    return isLeft ? [{ target, source }] : [];
  });

  function isUnheld(match: Judged): boolean {
    return unheld.has(match) && !elsewhere.has(match) && (match.kind === 'added' ? addsText(match) : match.kind === 'removed');
  }

  /** A rule or a comment that is new asks nothing of a translator. */
  function addsText({ source }: Judged): boolean {
    return newer[source!]!.translate || newer[source!]!.kind === 'code';
  }
}

/** Less sure than this, a segment of the target translates another one, or none. */
const sureEnough = 0.5;

const counts = ({ kind, class: of }: Judged): boolean =>
  kind === 'added' || kind === 'removed' || (kind === 'changed' && (of === 'text' || of === 'link' || of === 'code'));

const keyOf = ({ kind, text }: Comparable): string => `${kind}\u0000${text}`;
