import { alignSegments } from '../align/align-segments.ts';
import { matchSegments } from '../align/match-segments.ts';
import type { Comparable } from '../model/comparable.ts';
import type { Segment } from '../model/segment.ts';
import type { Inline } from '../model/inline.ts';
import { renumberCodes } from './renumber-codes.ts';
import type { Slot } from './slot.ts';

export interface Pages {
  source: readonly Segment[];
  /** What the target was translated from; null where it is not known: the source then counts as that. */
  base: readonly BaseSegment[] | null;
  /** Null where the page has no target yet: it is to be made from the source. */
  target: readonly Segment[] | null;
}

/** A segment of a base, and what a sync left to do there, if the base is that of a sync. */
export type BaseSegment = Comparable & { pending?: 'changed' | 'added' | null; was?: string | null };

/** One slot for each segment of the source that is translated, in their order. */
export function slotsOf({ source, base, target }: Pages): Slot[] {
  if (!target) return source.filter(isTranslated).map((segment) => ({ ...nothing(segment), place: segment }));
  const places = alignSegments(base ?? source, target);
  const matches = base ? matchSegments(base, source) : source.map((_, index) => ({ kind: 'unchanged', base: index, source: index }));
  return matches
    .filter((match) => match.source !== null && isTranslated(source[match.source]!))
    .toSorted((a, b) => a.source! - b.source!)
    .map((match) => {
      const place = match.base === null ? null : places[match.base];
      const segment = source[match.source!]!;
      if (!place || (!base && place.confidence < sureEnough) || !isTranslated(target[place.target]!)) return nothing(segment);
      const [before, there] = [base?.[match.base!], target[place.target]!];
      if (before?.pending) return pending(segment, before, there);
      return match.kind === 'changed' ? changed(segment, before!, there) : current(segment, there);
    });
}

/** Where it is not known what the target was translated from, a doubtful place is none. */
const sureEnough = 0.75;

const isTranslated = ({ translate }: Segment): boolean => translate;

const nothing = (segment: Segment): Slot => ({ segment, place: null, kind: 'none', target: null, previous: null });

/** Without the anchors that localisation gives to headings: they belong to the page, and merging keeps them. */
function translationOf(source: readonly Inline[], { content }: Segment): Inline[] {
  const numbered = renumberCodes(source, content);
  const kept = numbered.filter((piece) => piece.kind === 'text' || piece.type !== 'anchor' || !piece.id.startsWith('t'));
  const [first, ...rest] = kept;
  return kept.length < numbered.length && first?.kind === 'text' ? [{ ...first, text: first.text.trimStart() }, ...rest] : kept;
}

function current(segment: Segment, place: Segment): Slot {
  return { segment, place, kind: 'current', target: translationOf(segment.content, place), previous: null };
}

function changed(segment: Segment, base: Comparable, place: Segment): Slot {
  const source = renumberCodes(segment.content, base.content);
  return { segment, place, kind: 'changed', target: null, previous: { source, target: translationOf(source, place) } };
}

/** What stands there is the translation of an older text, or, where the segment is new, the text of its source. */
function pending(segment: Segment, { pending: left, was }: BaseSegment, place: Segment): Slot {
  if (left === 'added') return { ...nothing(segment), place };
  const previous = was ? { source: [{ kind: 'text' as const, text: was }], target: translationOf(segment.content, place) } : null;
  return { segment, place, kind: 'changed', target: null, previous };
}
