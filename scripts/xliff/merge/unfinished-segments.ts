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
function ofBase(page: Unfinished, places: WrittenPlaces): Row[] {
  const rows: SourceRow[] = followedRows(page, places);
  for (const { row, isMisplaced } of newRows(page, places, new Set(rows.map(({ source }) => source)))) {
    const instead = row.place === null ? -1 : rows.findIndex((one) => one.source === null && one.place === row.place);
    if (instead !== -1) rows[instead] = row;
    else rows.splice(1 + rows.findLastIndex((one) => comesBefore(one, row, isMisplaced)), 0, row);
  }
  return rows;
}

/** A row with the index of what it says in the source; null: that has gone from there. */
type SourceRow = Row & { source: number | null };

/** What has no place of its own in the order of the source yet goes by its place in the page. */
function comesBefore(one: SourceRow, row: SourceRow, isMisplaced: boolean): boolean {
  return isMisplaced ? one.place !== null && one.place < row.place! : one.source !== null && one.source < row.source!;
}

/** What the page followed, segment by segment: the source's as it is now where that was merged. */
function followedRows(
  { sourceSegments, base, slots, merged, unheld, formerSegments, targetSegments }: Unfinished,
  { there, here, left: doubtful }: WrittenPlaces,
): SourceRow[] {
  const matchOf = new Map(base!.matches.flatMap((match) => (match.base === null || match.source === null ? [] : [[match.base, match]])));
  const fields = fieldPlaces(formerSegments!, targetSegments);
  const homeless = new Set(slots.flatMap(({ segment, place }) => (place ? [] : [segment.id])));
  return base!.segments.map((segment, index): SourceRow => {
    const match = matchOf.get(index);
    const now = match ? sourceSegments[match.source!]! : null;
    const then = base!.aligned[index]?.target ?? -1;
    const place = (match && here.get(match.source!)) ?? there.get(then) ?? fields.get(then) ?? null;
    const left = { pending: segment.pending ?? null, pendingClass: segment.pendingClass ?? null, was: segment.was ?? null };
    const own = { source: match ? match.source! : null, place, ...left };
    // That it is its own past keeps the next sync from it.
    if (doubtful.went.has(index)) return { segment, ...own, pending: 'changed', pendingClass: 'position', was: segment.text };
    if (!now) return { segment, ...own };
    // What has no place of its own, though something stands there, has none the next time either.
    if (!merged.has(now.id)) return { segment, ...own, isDoubtful: match!.kind === 'changed' && homeless.has(now.id) };
    return { ...own, ...(unheld.has(match!) ? notHeld(now, segment) : { segment: now, ...nothingLeft }) };
  });
}

/** What came in the source, in its order: as it stands in the page, or as what waits since it may be there. */
function newRows(
  { sourceSegments, base, merged, unheld, misplaced }: Unfinished,
  { here, left: doubtful }: WrittenPlaces,
  followed: ReadonlySet<number | null>,
): { row: SourceRow; isMisplaced: boolean }[] {
  const matchOf = new Map(base!.matches.flatMap((match) => (match.base === null ? [[match.source!, match]] : [])));
  const standing = [...here].filter(([source]) => !followed.has(source));
  const waiting = [...doubtful.came].filter((source) => matchOf.has(source) && !here.has(source)).map((source) => [source, null] as const);
  return [...standing, ...waiting]
    .toSorted(([a], [b]) => a - b)
    .map(([source, place]) => {
      const [segment, match] = [sourceSegments[source]!, matchOf.get(source)!];
      const isAsked = segment.translate && !merged.has(segment.id);
      const isMisplaced = misplaced.has(match) && !isAsked;
      const isLeft = place === null || isAsked || (unheld.has(match) && !isMisplaced);
      const own = { source, place, segment, isDoubtful: doubtful.came.has(source) };
      return { row: { ...own, ...nothingLeft, pending: isLeft ? 'added' : null }, isMisplaced };
    });
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
