import { followedForm } from '../../align/form.ts';
import { byPlace } from '../../markdown/front-matter/fields.ts';
import type { Match } from '../../align/match/match-segments.ts';
import { readsAs } from '../../markdown/text/pending-mark.ts';
import { segmentIds } from '../../markdown/segments/segments.ts';
import { type LeftToDo, nothingLeft, translatedText } from '../../model/drift.ts';
import type { Comparable, Segment } from '../../model/page.ts';
import type { SyncedSegment } from '../sidecar/synced-sidecar.ts';
import type { BaseSegment, JudgedBase } from '../slots/judged-base.ts';
import type { Slot } from '../slots/slot.ts';

interface Unfinished {
  sourceSegments: readonly Segment[];
  /** Null where the page is new, or it is not known what it was translated from. */
  base: JudgedBase | null;
  slots: readonly Slot[];
  /** Ids of the source segments that were merged. */
  merged: { has(id: string): boolean };
  /** Where segments of the page as it was, and of the source, stand in it now, by their index; null where it is new: then it has all of the source. */
  places: WrittenPlaces | null;
  /** Changes of the source that the page does not hold. */
  unheld: ReadonlySet<Match>;
  /** Of these the new ones that stand in it as they are to, and not where: their place is for a sync. */
  misplaced: ReadonlySet<Match>;
  /** Of the page as it was; null where it is new. */
  formerSegments: readonly Segment[] | null;
  /** Of the page as it is to be. */
  targetSegments: readonly Segment[];
}

interface WrittenPlaces {
  there: ReadonlyMap<number, number>;
  here: ReadonlyMap<number, number>;
  /** What came in the source and may be in the page, and what went and may be another one's: neither is brought nor taken out. */
  left: { came: ReadonlySet<number>; went: ReadonlySet<number> };
}

type Left = LeftToDo & { segment: Comparable };

/** What each segment of a page translates, some of which was merged, and what is left to do there. */
export function unfinishedSegments(page: Unfinished): SyncedSegment[] {
  const rows = page.places ? ofBase(page, page.places) : placedAsSource(ofSource(page), page.targetSegments);
  const ids = segmentIds(rows.map(({ segment }) => segment.text));
  return rows.map(({ segment, place, pending, pendingClass, was, isDoubtful }, index) => {
    const target = page.targetSegments[place ?? -1] ?? null;
    // Where the target says something of its own, that is what has to change.
    const own = pending === 'added' && target !== null && !readsAs(target, segment.text);
    const form = own ? followedForm(null, segment, target) : segment.form;
    return { source: { ...segment, form, id: ids[index]! }, target, pending: own ? 'changed' : pending, pendingClass, was, isDoubtful };
  });
}

type Row = Left & {
  /** Index in the page. */
  place: number | null;
};

/** A new page has the fields of its source, and the same blocks. */
function placedAsSource(left: readonly Left[], target: readonly Segment[]): Row[] {
  const segments = left.map(({ segment }) => segment);
  const [front, ownFront] = [frontOf(segments), frontOf(target)];
  const theirs = new Map([...byPlace(target.slice(0, ownFront))].map(([place, segment]) => [place, target.indexOf(segment)]));
  const fields = [...byPlace(segments.slice(0, front)).keys()].map((place) => theirs.get(place) ?? null);
  return left.map((one, index) => ({ ...one, place: index < front ? fields[index]! : index - front + ownFront }));
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

/** A page that was there follows what it followed, but for what was merged, and what came. */
function ofBase(
  { sourceSegments, base, slots, merged, unheld, misplaced, formerSegments, targetSegments }: Unfinished,
  { there, here, left: doubtful }: WrittenPlaces,
): Row[] {
  const now = new Map(
    base!.matches.flatMap((match) => (match.base === null || match.source === null ? [] : [[match.base, match] as const])),
  );
  const fields = fieldPlaces(formerSegments!, targetSegments);
  const fresh = new Map(base!.matches.flatMap((match) => (match.base === null ? [[match.source!, match] as const] : [])));
  const left = new Map(here);
  const homeless = new Set(slots.flatMap(({ segment, place }) => (place ? [] : [segment.id])));
  const rows = base!.segments.map((segment, index): Row & { source: number | null } => {
    const match = now.get(index);
    const source = match ? match.source! : null;
    const then = base!.aligned[index]?.target ?? -1;
    const place = (source === null ? null : here.get(source)) ?? there.get(then) ?? fields.get(then) ?? null;
    if (source !== null) left.delete(source);
    const own = { source, place, pending: segment.pending ?? null, pendingClass: segment.pendingClass ?? null, was: segment.was ?? null };
    // That it is its own past keeps the next sync from it.
    if (doubtful.went.has(index)) return { segment, ...own, pending: 'changed', pendingClass: 'position', was: segment.text };
    if (source === null) return { segment, ...own };
    if (!merged.has(sourceSegments[source]!.id)) return { segment, ...own, isDoubtful: isDoubtful(match!, sourceSegments[source]!.id) };
    const done = unheld.has(match!) ? notHeld(sourceSegments[source]!, segment) : { segment: sourceSegments[source]!, ...nothingLeft };
    return { ...own, ...done };
  });
  // What has no place of its own, though something stands there, has none the next time either.
  function isDoubtful({ kind }: Match, id: string): boolean {
    return kind === 'changed' && homeless.has(id);
  }

  const waiting = [...doubtful.came].filter((source) => fresh.has(source) && !left.has(source)).map((source) => [source, null] as const);
  for (const [source, place] of [...left, ...waiting].toSorted(([a], [b]) => a - b)) {
    const segment = sourceSegments[source]!;
    const match = fresh.get(source)!;
    const isAsked = segment.translate && !merged.has(segment.id);
    const isMisplaced = misplaced.has(match) && !isAsked;
    const isLeft = place === null || isAsked || (unheld.has(match) && !isMisplaced);
    const row = {
      source,
      place,
      segment,
      ...nothingLeft,
      pending: isLeft ? ('added' as const) : null,
      isDoubtful: doubtful.came.has(source),
    };
    const instead = place === null ? -1 : rows.findIndex((one) => one.source === null && one.place === place);
    const before = isMisplaced
      ? rows.findLastIndex((one) => one.place !== null && one.place < place!)
      : rows.findLastIndex((one) => one.source !== null && one.source < source);
    rows.splice(instead === -1 ? before + 1 : instead, instead === -1 ? 0 : 1, row);
  }
  return rows;
}

/** Where the fields of a page stand in it now. */
function fieldPlaces(former: readonly Segment[], target: readonly Segment[]): Map<number, number> {
  const now = new Map([...byPlace(target.slice(0, frontOf(target)))].map(([place, segment]) => [place, target.indexOf(segment)]));
  return new Map(
    [...byPlace(former.slice(0, frontOf(former)))].flatMap(([place, segment]) => {
      const at = now.get(place);
      return at === undefined ? [] : [[former.indexOf(segment), at] as const];
    }),
  );
}

/** Its words are translated; of a heading whose level is the old one nothing else is left, nor where nobody knows what it said before. */
function notHeld(segment: Comparable, old: BaseSegment): Left {
  const was = (old.kind === segment.kind ? translatedText(old) : null) ?? segment.text;
  return { segment: { ...segment, form: old.form }, pending: 'changed', pendingClass: 'markup', was };
}
