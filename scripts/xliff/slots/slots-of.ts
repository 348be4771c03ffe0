import { alignSegments } from '../../align/align-segments.ts';
import { changesPlaceOnly } from '../../align/form.ts';
import type { Match } from '../../align/match/match-segments.ts';
import { rowTells } from '../../align/row-tells.ts';
import type { Segment } from '../../model/page.ts';
import { doubtfulPlaces, isSure } from './doubtful-places.ts';
import type { BaseSegment, JudgedBase } from './judged-base.ts';
import { changedSlot, currentSlot, emptySlot, pendingSlot, type Slot } from './slot.ts';

interface Pages {
  source: readonly Segment[];
  /** What the target was translated from; null where it is not known: the source then counts as that. */
  base: JudgedBase | null;
  /** Null where the page has no target yet: it is to be made from the source. */
  target: readonly Segment[] | null;
}

/** One slot for each segment of the source that is translated, in their order. */
export function slotsOf({ source, base, target }: Pages): Slot[] {
  if (!target) return source.filter(isTranslated).map((segment) => ({ ...emptySlot(segment), place: segment }));
  return base ? slotsSince(base, source, target) : slotsOfUnknown(source, target);
}

/** Of a target of which nobody knows what it follows: it follows the source as it is now, in places that are sure, and all may have drifted. */
function slotsOfUnknown(source: readonly Segment[], target: readonly Segment[]): Slot[] {
  const places = alignSegments(source, target);
  const soleIn = soleFinder(source, target);
  const isTold = rowTells(source, target, places);
  return source.flatMap((segment, index) => {
    if (!segment.translate) return [];
    const place = places[index];
    const there = place && (isSure(place) || isTold(index)) ? target[place.target]! : null;
    return there?.translate
      ? { ...currentSlot(segment, there), drifted: true }
      : { ...emptySlot(segment), place: soleIn(segment), present: null };
  });
}

/** Of a target that follows a base: what became of each segment of it says what its translation is worth. */
function slotsSince(base: JudgedBase, source: readonly Segment[], target: readonly Segment[]): Slot[] {
  const soleIn = soleFinder(source, target);
  const isDoubtful = doubtfulPlaces(base, source, target);
  return base.matches
    .filter((match) => match.source !== null && isTranslated(source[match.source]!))
    .toSorted((a, b) => a.source! - b.source!)
    .map((match) => {
      const segment = source[match.source!]!;
      const left = base.untranslated?.get(match);
      if (left) return { ...emptySlot(segment), place: left.isMissing ? null : target[left.place!.target]! };
      const [before, place] = match.base === null ? [] : [base.segments[match.base]!, base.aligned[match.base]];
      const drifted = hasDrifted(match, before, segment);
      const there = place && !isDoubtful(match, drifted) ? target[place.target]! : null;
      const present = base.present?.get(match.source!);
      if (!there?.translate)
        return { ...emptySlot(segment), place: soleIn(segment), drifted, present: present ? target[present.target]! : null };
      if (!drifted) return currentSlot(segment, there);
      return before!.pending ? pendingSlot(segment, before!, there) : changedSlot(segment, before!.content, there);
    });
}

/** Whether drift names it; what only stands elsewhere now is translated, unless that waits for a translator. */
function hasDrifted({ kind }: Match, before: BaseSegment | undefined, segment: Segment): boolean {
  return kind === 'added' || (kind === 'changed' && (Boolean(before!.pending) || !changesPlaceOnly(before!, segment)));
}

/** A field that both pages have once is the same one, whatever it says; so is the title. */
function soleFinder(source: readonly Segment[], target: readonly Segment[]): (segment: Segment) => Segment | null {
  const [own, there] = [soleOnes(source), soleOnes(target)];
  return (segment) => (own.get(nameOf(segment)) ? (there.get(nameOf(segment)) ?? null) : null);
}

/** Fields and titles by their names; null where there are several. */
function soleOnes(segments: readonly Segment[]): Map<string, Segment | null> {
  const named = new Map<string, Segment | null>();
  for (const segment of segments) {
    if (segment.kind !== 'front-matter' && segment.kind !== 'heading-1') continue;
    named.set(nameOf(segment), named.has(nameOf(segment)) ? null : segment);
  }
  return named;
}

const nameOf = ({ kind, key }: Segment): string => `${kind} ${key}`;

const isTranslated = ({ translate }: Segment): boolean => translate;
