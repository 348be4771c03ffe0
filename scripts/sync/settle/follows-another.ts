import { type Aligned, alignSegments } from '../../align/align-segments.ts';
import type { Judged } from '../../drift/input.ts';
import type { Compared } from '../../drift/judge/judge-matches.ts';

/**
 * Whether the blocks of a target are not those of the base that it is compared by: they are those of its source already, or of some
 * other text. Nothing is taken out of such a page, moved in it or brought into it.
 *
 * @param then texts that the target had when its base was recorded; null where that is not known
 * @param isGiven whether a translator gives what is new: a page that lacks most of its base, and says the rest of it, is that of no other text then
 */
export function followsAnother(pages: Compared, matches: readonly Judged[], then: ReadonlySet<string> | null, isGiven: boolean): boolean {
  const isWrittenDown = pages.base.some((segment) => segment.target && segment.sureness === undefined);
  if (isWrittenDown || !matches.some(({ base, source }) => base === null || source === null)) return false;
  if (then === null && hasBlocksOfSource(pages)) return true;
  const guessed = pages.base.map((segment) => ({ ...segment, target: null }));
  const [byBase, bySource] = [guessed, pages.source].map((segments) => surenessOf(alignSegments(segments, pages.target()))) as [
    number,
    number,
  ];
  const sizes = [pages.base.length, pages.target().length];
  if (byBase < otherText * Math.max(1, isGiven ? Math.min(...sizes) : Math.max(...sizes))) return true;
  const shareOf = (sureness: number, length: number): number => sureness / Math.max(length, pages.target().length, 1);
  return shareOf(bySource, pages.source.length) > shareOf(byBase, pages.base.length) + margin;
}

/** Less of two pages than this has its translation in the other one: that is the translation of some other text. */
const otherText = 0.5;

/** By so much a page has to fit its source better than its base: a block of its own that looks like one that is new is no evidence. */
const margin = 0.05;

/** How many segments have a translation, by how sure that is. */
const surenessOf = (places: readonly (Aligned | null)[]): number => places.reduce((sum, place) => sum + (place?.confidence ?? 0), 0);

/** Whether a target of which no more is known has the blocks of the source already, and not those of its base. */
function hasBlocksOfSource({ base, source, target }: Compared): boolean {
  const kindsOf = (segments: readonly { kind: string }[]): string => segments.map(({ kind }) => kind).join();
  const there = kindsOf(target());
  return kindsOf(source) === there && kindsOf(base) !== there;
}
