import { type Aligned, alignSegments } from '../../align/align-segments.ts';
import type { Judged } from '../../drift/input.ts';
import type { Compared } from '../../drift/judge/judge-matches.ts';

/**
 * Whether the blocks of a target are not those of the base that it is compared by: they are those of its source already, or of some
 * other text. Nothing is taken out of such a page, moved in it or brought into it.
 *
 * @param then texts that the target had when its base was recorded; null where that is not known
 */
export function followsAnother(pages: Compared, matches: readonly Judged[], then: ReadonlySet<string> | null): boolean {
  const isWrittenDown = pages.base.some((segment) => segment.target && segment.sureness === undefined);
  if (isWrittenDown || !matches.some(({ base, source }) => base === null || source === null)) return false;
  if (then === null && hasBlocksOfSource(pages)) return true;
  const guessed = pages.base.map((segment) => ({ ...segment, target: null }));
  const byBase = shareOf(alignSegments(guessed, pages.target()), pages);
  return byBase < otherText || shareOf(alignSegments(pages.source, pages.target()), pages) > byBase + margin;
}

/** Less of the longer of two pages than this has its translation in the other one: that is the translation of some other text. */
const otherText = 0.5;

/** By so much a page has to fit its source better than its base: a block of its own that looks like one that is new is no evidence. */
const margin = 0.05;

/** How much of two pages has a translation in the other one, by how sure that is, 0 to 1. */
function shareOf(places: readonly (Aligned | null)[], { target }: Compared): number {
  const sum = places.reduce((all, place) => all + (place?.confidence ?? 0), 0);
  return sum / Math.max(places.length, target().length, 1);
}

/** Whether a target of which no more is known has the blocks of the source already, and not those of its base. */
function hasBlocksOfSource({ base, source, target }: Compared): boolean {
  const kindsOf = (segments: readonly { kind: string }[]): string => segments.map(({ kind }) => kind).join();
  const there = kindsOf(target());
  return kindsOf(source) === there && kindsOf(base) !== there;
}
