import { alignSegments } from '../../align/align-segments.ts';
import { byPlace } from '../../markdown/front-matter/fields.ts';
import type { Match } from '../../align/match-segments.ts';
import { segmentIds } from '../../markdown/segments/segments.ts';
import { type LeftToDo, nothingLeft, translatedText } from '../../model/drift.ts';
import type { Comparable, Segment } from '../../model/page.ts';
import type { SyncedSegment } from '../sidecar/synced-sidecar.ts';
import type { BaseSegment, JudgedBase, Slot } from '../slots/slots-of.ts';

interface Unfinished {
  sourceSegments: readonly Segment[];
  /** Null where the page is new, or it is not known what it was translated from. */
  base: JudgedBase | null;
  slots: readonly Slot[];
  /** Ids of the source segments that were merged. */
  merged: { has(id: string): boolean };
  /** Whether the page was made from the source: then it has all of its segments. */
  remade: boolean;
  /** Changes of the source that the page does not hold. */
  unheld: ReadonlySet<Match>;
  /** Of the page as it was; null where it is new. */
  formerSegments: readonly Segment[] | null;
  /** Of the page as it is to be. */
  targetSegments: readonly Segment[];
}

type Left = LeftToDo & { segment: Comparable };

/** What each segment of a page translates, some of which was merged, and what is left to do there. */
export function unfinishedSegments(page: Unfinished): SyncedSegment[] {
  const left = page.remade ? ofSource(page) : ofBase(page);
  const segments = left.map(({ segment }) => segment);
  const ids = segmentIds(segments.map(({ text }) => text));
  const places = placesOf(segments, page);
  return left.map(({ segment, pending, pendingClass, was }, index) => {
    const target = page.targetSegments[places[index] ?? -1] ?? null;
    // Where the target says something of its own, that is what has to change.
    const own = pending === 'added' && target !== null && target.text !== segment.text;
    return { source: { ...segment, id: ids[index]! }, target, pending: own ? 'changed' : pending, pendingClass, was };
  });
}

/** Where each stands in the target, as it was merged; where that has another number of segments, as far as it can be told. */
function placesOf(segments: readonly Comparable[], { base, remade, formerSegments, targetSegments }: Unfinished): (number | null)[] {
  if (!remade && formerSegments?.length === targetSegments.length) return base!.aligned.map((place) => place?.target ?? null);
  const [front, ownFront] = [frontOf(segments), frontOf(targetSegments)];
  const sameBody = remade && segments.length - front === targetSegments.length - ownFront;
  if (!sameBody) return alignSegments(segments, targetSegments).map((place) => place?.target ?? null);
  const theirs = new Map(
    [...byPlace(targetSegments.slice(0, ownFront))].map(([place, segment]) => [place, targetSegments.indexOf(segment)]),
  );
  const fields = [...byPlace(segments.slice(0, front)).keys()].map((place) => theirs.get(place) ?? null);
  return segments.map((_, index) => (index < front ? fields[index]! : index - front + ownFront));
}

const frontOf = (segments: readonly Comparable[]): number => segments.filter(({ kind }) => kind === 'front-matter').length;

/** A page that was made from the source follows it, but for what nobody translated: that reads as in the source, or as before. */
function ofSource({ sourceSegments, base, slots, merged, unheld }: Unfinished): Left[] {
  const bySegment = new Map(slots.map((slot) => [slot.segment.id, slot]));
  const before = new Map(base?.matches.flatMap((match) => (match.source === null ? [] : [[match.source, match] as const])));
  return sourceSegments.map((segment, index) => {
    const [slot, match] = [bySegment.get(segment.id), before.get(index)];
    const old = base?.segments[match?.base ?? -1];
    const isDone = !slot || slot.kind === 'current' || merged.has(segment.id);
    if (isDone) return match && old && unheld.has(match) ? notHeld(segment, old) : { segment, ...nothingLeft };
    if (slot.kind === 'none' || !old) return { segment, ...nothingLeft, pending: 'added' };
    return { segment: { ...segment, form: old.form }, ...nothingLeft, pending: 'changed', was: translatedText(old) };
  });
}

/** A page that kept its structure follows what it followed, but for what was merged. */
function ofBase({ sourceSegments, base, merged, unheld }: Unfinished): Left[] {
  const now = new Map(
    base!.matches.flatMap((match) => (match.base === null || match.source === null ? [] : [[match.base, match] as const])),
  );
  return base!.segments.map((segment, index) => {
    const match = now.get(index);
    const source = match && sourceSegments[match.source!];
    if (source && merged.has(source.id)) return unheld.has(match) ? notHeld(source, segment) : { segment: source, ...nothingLeft };
    return { segment, pending: segment.pending ?? null, pendingClass: segment.pendingClass ?? null, was: segment.was ?? null };
  });
}

/** Its words are translated; of a heading whose level is the old one nothing else is left. */
function notHeld(segment: Comparable, old: BaseSegment): Left {
  const was = old.kind === segment.kind ? translatedText(old) : segment.text;
  return { segment: { ...segment, form: old.form }, pending: 'changed', pendingClass: 'markup', was };
}
