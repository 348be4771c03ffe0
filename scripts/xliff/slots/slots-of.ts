import { type Aligned, alignSegments } from '../../align/align-segments.ts';
import { blockFamily } from '../../align/features.ts';
import { changesPlaceOnly } from '../../align/form.ts';
import { rowTells } from '../../align/row-tells.ts';
import { similarity, wordsOf } from '../../align/similarity.ts';
import type { Match } from '../../align/match/match-segments.ts';
import { readsAs, unmarked } from '../../markdown/text/pending-mark.ts';
import type { LeftToDo } from '../../model/drift.ts';
import type { Comparable, Inline, Segment } from '../../model/page.ts';
import { renumberCodes } from '../content/renumber-codes.ts';

interface Pages {
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
  /** Where new segments of the source stand already, by their index there. */
  present?: ReadonlyMap<number, Aligned>;
  /** Texts that the target had when its base was recorded; null where that is not known. */
  textsThen?: ReadonlySet<string> | null;
  /** What did not change and is not translated even so: where the source's words stand for it, or that nothing does. */
  untranslated?: ReadonlyMap<Match, { place: Aligned | null; isMissing: boolean }>;
}

/** A segment of a base, and what a sync left to do there, if the base is that of a sync. */
export type BaseSegment = Comparable & Partial<LeftToDo> & { target?: string | null; previous?: Inline[] | null; isUntouched?: boolean };

/** One slot for each segment of the source that is translated, in their order. */
export function slotsOf({ source, base, target }: Pages): Slot[] {
  if (!target) return source.filter(isTranslated).map((segment) => ({ ...nothing(segment), place: segment }));
  const places = base?.aligned ?? alignSegments(source, target);
  const matches = base?.matches ?? source.map((_, index) => ({ kind: 'unchanged', base: index, source: index, similarity: 1 }));
  const soleIn = soleFinder(source, target);
  const hasRival = base ? rivalsIn(base, target) : () => false;
  const isTold = rowTells(base?.segments ?? source, target, places);
  return matches
    .filter((match) => match.source !== null && isTranslated(source[match.source]!))
    .toSorted((a, b) => a.source! - b.source!)
    .map((match) => {
      const place = match.base === null ? null : places[match.base];
      const segment = source[match.source!]!;
      const left = base?.untranslated?.get(match);
      if (left) return { ...nothing(segment), place: left.isMissing ? null : target[left.place!.target]! };
      const [before, present] = [base?.segments[match.base ?? -1], base?.present?.get(match.source!)];
      const drifted =
        !base || match.kind === 'added' || (match.kind === 'changed' && !(changesPlaceOnly(before!, segment) && !before!.pending));
      const isUnsure = (!base || (drifted && before?.target)) && (place?.confidence ?? 0) < sureEnough && !isTold(match.base ?? -1);
      const isLeft = before?.isDoubtful === true && place !== null && place !== undefined && readsAs(target[place.target]!, before.target);
      const isDoubtful = isUnsure || isLeft || (match.kind === 'changed' && likenessOf(match, before!, segment) < alike && hasRival(place));
      if (!place || isDoubtful || !isTranslated(target[place.target]!))
        return { ...nothing(segment), place: soleIn(segment), drifted, present: present ? target[present.target]! : null };
      const there = target[place.target]!;
      if (!base || !drifted) return { ...current(segment, there), drifted };
      return before?.pending ? pending(segment, before, there) : changed(segment, before!.content, there);
    });
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

/** Where it is not known what the target was translated from, or its text is not the one that was, a doubtful place is none. */
const sureEnough = 0.75;

/** Less alike, a segment that is said to have changed may have gone, and another one come. */
const alike = 0.75;

/** How much the text that a place translates is like what its source is now; 0 where nobody knows what it translates. */
function likenessOf({ similarity: known }: Match, before: BaseSegment, { text }: Segment): number {
  if (!before.pending) return known ?? 1;
  return before.was ? similarity(wordsOf(before.was), wordsOf(text)) : 0;
}

/** Whether something that nobody knows the source of has come beside a place: what came in the source may be there, and not in that place. */
function rivalsIn(
  { segments, aligned, present, textsThen }: JudgedBase,
  target: readonly Segment[],
): (place: Aligned | null | undefined) => boolean {
  const claimed = new Set([...aligned, ...(present?.values() ?? [])].map((place) => place?.target));
  const isFree = (index: number): boolean => index in target && !claimed.has(index) && !textsThen?.has(target[index]!.text);
  const isKnown = segments.some((segment) => segment.target);
  return (place) => {
    if (!place || !isKnown) return false;
    const family = blockFamily(target[place.target]!);
    return [-1, 1].some((step) => {
      let at = place.target + step;
      while (isFree(at) && blockFamily(target[at]!) !== family) at += step;
      return isFree(at);
    });
  };
}

const isTranslated = ({ translate }: Segment): boolean => translate;

const nothing = (segment: Segment): Slot => ({ segment, place: null, kind: 'none', target: null, drifted: true, previous: null });

/** Without the anchors that localisation gives to headings, which belong to the page, and merging keeps them; nor the mark of a sync. */
function translationOf(source: readonly Inline[], { content }: Segment): Inline[] {
  const numbered = renumberCodes(source, unmarked(content));
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
function pending(segment: Segment, { pending: left, previous: before, text }: BaseSegment, place: Segment): Slot {
  // What says something of its own stands for another text, as far as anybody knows.
  if (left === 'added') return { ...nothing(segment), place: readsAs(place, text) ? place : null };
  if (before) return changed(segment, before, place);
  return { segment, place, kind: 'changed', target: null, drifted: true, previous: null };
}

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

/** Id of the unit that a segment becomes: `h3f9a1c0b7d2e-2` -> `b3f9a1c0b7d2e-2`. A unit and its only part must not share one in 1.2. */
export const unitId = (segmentId: string): string => `b${segmentId.slice(1)}`;

/** The segment that a unit was: `b3f9a1c0b7d2e-2` -> `h3f9a1c0b7d2e-2`. */
export const segmentId = (unit: string): string => `h${unit.slice(1)}`;
