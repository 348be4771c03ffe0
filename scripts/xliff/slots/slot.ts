import { readsAs, unmarked } from '../../markdown/text/pending-mark.ts';
import type { Inline, Segment } from '../../model/page.ts';
import { renumberCodes } from '../content/renumber-codes.ts';
import type { BaseSegment } from './judged-base.ts';

/** A segment of the source page, and what stands for it in the target page. */
export interface Slot {
  segment: Segment;
  /** The target's segment that a new translation replaces; the source's own where the target is to be made from it; null: there is none. */
  place: Segment | null;
  /** What somebody has written for a new segment already, though no one asked; a page that is made anew keeps it. */
  present?: Segment | null;
  /**
   * `current`: `place` translates `segment`; `changed`: it translates an older text of it; `none`: nothing does, `place` may hold the
   * text of the source.
   */
  kind: 'current' | 'changed' | 'none';
  /** Content of the current translation, codes numbered as in the source; null unless `current`. */
  target: Inline[] | null;
  /** Whether drift names it: it is new or changed since the base. Of an unknown base everything may be. */
  drifted: boolean;
  /** The older pair, where the source moved on since: codes numbered as in the source. */
  previous: { source: Inline[]; target: Inline[] } | null;
}

/** What of a slot tells the codes of its translation. */
export type SlotCodes = Pick<Slot, 'place' | 'target' | 'previous'> & { segment: Pick<Segment, 'content'> };

/** The slot of a segment that nothing translates. */
export const emptySlot = (segment: Segment): Slot => ({ segment, place: null, kind: 'none', target: null, drifted: true, previous: null });

/** That of one whose translation stands in a place. */
export function currentSlot(segment: Segment, place: Segment): Slot {
  return { segment, place, kind: 'current', target: translationOf(segment.content, place), drifted: false, previous: null };
}

/** That of one that changed, where the translation of what it was stands in a place. */
export function changedSlot(segment: Segment, before: readonly Inline[], place: Segment): Slot {
  const source = renumberCodes(segment.content, before);
  return { segment, place, kind: 'changed', target: null, drifted: true, previous: { source, target: translationOf(source, place) } };
}

/** What stands there is the translation of an older text, or, where the segment is new, the text of its source. */
export function pendingSlot(segment: Segment, { pending: left, previous: before, text }: BaseSegment, place: Segment): Slot {
  // What says something of its own stands for another text, as far as anybody knows.
  if (left === 'added') return { ...emptySlot(segment), place: readsAs(place, text) ? place : null };
  if (before) return changedSlot(segment, before, place);
  return { segment, place, kind: 'changed', target: null, drifted: true, previous: null };
}

/** Without the anchors that localisation gives to headings, which belong to the page, and merging keeps them; nor the mark of a sync. */
function translationOf(source: readonly Inline[], { content }: Segment): Inline[] {
  const numbered = renumberCodes(source, unmarked(content));
  const kept = numbered.filter((piece) => piece.kind === 'text' || piece.type !== 'anchor' || !piece.id.startsWith('t'));
  const [first, ...rest] = kept;
  return kept.length < numbered.length && first?.kind === 'text' ? [{ ...first, text: first.text.trimStart() }, ...rest] : kept;
}

/** Id of the unit that a segment becomes: `h3f9a1c0b7d2e-2` -> `b3f9a1c0b7d2e-2`. A unit and its only part must not share one in 1.2. */
export const unitId = (segmentId: string): string => `b${segmentId.slice(1)}`;

/** The segment that a unit was: `b3f9a1c0b7d2e-2` -> `h3f9a1c0b7d2e-2`. */
export const segmentId = (unit: string): string => `h${unit.slice(1)}`;
