import { type Aligned, alignSegments } from '../align/align-segments.ts';
import type { Match } from '../align/match-segments.ts';
import type { Comparable } from '../model/comparable.ts';
import type { ChangeClass } from '../model/page-drift.ts';
import type { Segment } from '../model/segment.ts';
import type { Inline } from '../model/inline.ts';
import { renumberCodes } from './renumber-codes.ts';
import type { Slot } from './slot.ts';

export interface Pages {
  source: readonly Segment[];
  /** What the target was translated from; null where it is not known: the source then counts as that. */
  base: JudgedBase | null;
  /** Null where the page has no target yet: it is to be made from the source. */
  target: readonly Segment[] | null;
}

/** A base, what became of each of its segments in the source, and which segment of the target translates it. */
export interface JudgedBase {
  segments: readonly BaseSegment[];
  matches: readonly Match[];
  aligned: readonly (Aligned | null)[];
}

/** A segment of a base, and what a sync left to do there, if the base is that of a sync. */
export type BaseSegment = Comparable & {
  pending?: 'changed' | 'added' | null;
  pendingClass?: ChangeClass | null;
  was?: string | null;
  previous?: Inline[] | null;
};

/** One slot for each segment of the source that is translated, in their order. */
export function slotsOf({ source, base, target }: Pages): Slot[] {
  if (!target) return source.filter(isTranslated).map((segment) => ({ ...nothing(segment), place: segment }));
  const places = base?.aligned ?? alignSegments(source, target);
  const matches = base?.matches ?? source.map((_, index) => ({ kind: 'unchanged', base: index, source: index }));
  return matches
    .filter((match) => match.source !== null && isTranslated(source[match.source]!))
    .toSorted((a, b) => a.source! - b.source!)
    .map((match) => {
      const place = match.base === null ? null : places[match.base];
      const segment = source[match.source!]!;
      const drifted = !base || match.kind === 'changed' || match.kind === 'added';
      if (!place || (!base && place.confidence < sureEnough) || !isTranslated(target[place.target]!))
        return { ...nothing(segment), drifted };
      const [before, there] = [base?.segments[match.base!], target[place.target]!];
      if (!base || !drifted) return { ...current(segment, there), drifted };
      return before?.pending ? pending(segment, before, there) : changed(segment, before!.content, there);
    });
}

/** Where it is not known what the target was translated from, a doubtful place is none. */
const sureEnough = 0.75;

const isTranslated = ({ translate }: Segment): boolean => translate;

const nothing = (segment: Segment): Slot => ({ segment, place: null, kind: 'none', target: null, drifted: true, previous: null });

/** Without the anchors that localisation gives to headings: they belong to the page, and merging keeps them. */
function translationOf(source: readonly Inline[], { content }: Segment): Inline[] {
  const numbered = renumberCodes(source, content);
  const kept = numbered.filter((piece) => piece.kind === 'text' || piece.type !== 'anchor' || !piece.id.startsWith('t'));
  const [first, ...rest] = kept;
  return kept.length < numbered.length && first?.kind === 'text' ? [{ ...first, text: first.text.trimStart() }, ...rest] : kept;
}

function current(segment: Segment, place: Segment): Slot {
  return { segment, place, kind: 'current', target: translationOf(segment.content, place), drifted: false, previous: null };
}

function changed(segment: Segment, before: readonly Inline[], place: Segment): Slot {
  const source = renumberCodes(segment.content, before);
  return { segment, place, kind: 'changed', target: null, drifted: true, previous: { source, target: translationOf(source, place) } };
}

/** What stands there is the translation of an older text, or, where the segment is new, the text of its source. */
function pending(segment: Segment, { pending: left, previous: before }: BaseSegment, place: Segment): Slot {
  if (left === 'added') return { ...nothing(segment), place };
  if (before) return changed(segment, before, place);
  return { segment, place, kind: 'changed', target: null, drifted: true, previous: null };
}
