import { wholeSectionsIn } from '../../align/sections.ts';
import type { Judged } from '../../drift/input.ts';
import type { Compared } from '../../drift/judge/judge-matches.ts';
import type { Comparable } from '../../model/page.ts';

/**
 * What of sections that went, or came, is left alone beside what is already: a heading goes with the texts below it that go, and comes with
 * those that come. Else a text stood under the heading before, or a heading over nothing.
 */
export function restOfSections(matches: readonly Judged[], left: ReadonlySet<Judged>, { base, source }: Compared): Judged[] {
  const [went, came] = [new Map<number, Judged>(), new Map<number, Judged>()];
  for (const match of matches) {
    if (match.kind === 'removed') went.set(match.base!, match);
    if (match.kind === 'added' && match.base === null) came.set(match.source!, match);
  }
  return [...brokenSections(base, went, left), ...brokenSections(source, came, left)];
}

/** @param fates what went or came, by the index of its segment */
function brokenSections(segments: readonly Comparable[], fates: ReadonlyMap<number, Judged>, left: ReadonlySet<Judged>): Judged[] {
  if (fates.size === 0) return [];
  return wholeSectionsIn(segments).flatMap(({ start, end }) => {
    const run: Judged[] = [];
    for (let at = start; at < end && fates.has(at); at += 1) run.push(fates.get(at)!);
    return run.some((match) => left.has(match)) ? run : [];
  });
}
