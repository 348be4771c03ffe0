import { followedForm } from '../align/form.ts';
import { hasMoved } from '../align/match/match-segments.ts';
import type { Judged } from '../drift/input.ts';
import { mayBeCarried } from '../drift/judge/already-carried.ts';
import { changesCodes } from '../drift/judge/holds-change.ts';
import type { Compared } from '../drift/judge/judge-matches.ts';
import { type Held, judgeWritten } from '../drift/judge/judge-written.ts';
import { isTextChange } from '../drift/judge/classify-change.ts';
import { isKept, readsAsThen } from '../drift/judge/pending.ts';
import { segmentIds } from '../markdown/segments/segments.ts';
import { withoutMark } from '../markdown/text/pending-mark.ts';
import { nothingLeft, translatedText } from '../model/drift.ts';
import type { Comparable, Segment } from '../model/page.ts';
import type { SyncedSegment } from '../xliff/sidecar/synced-sidecar.ts';
import type { Settled } from './settle/settle-matches.ts';

/** What a written target follows, and what of its source it does not. */
export interface Places {
  /** Segments of the source, and those of the base that went or moved in the source only; in the order of the page. */
  list: SyncedSegment[];
  /** New segments of the source that are not in the page, or not in their place. */
  waiting: Segment[];
  /** Matches of the base's segments in the list. */
  kept: ReadonlySet<Judged>;
  /** New segments that were to come, and are not in the page. */
  missing: ReadonlySet<Judged>;
}

/**
 * Where each segment of the source stands in a target as it is written, and what is left to do there.
 *
 * @param of what was planned: new segments that were not to come, and changes that were carried over without a translator
 */
export function placesAfter(pages: Compared, settled: Settled, written: readonly Segment[], { heldBack, carried }: Carried): Places {
  const before = pages.target().map((segment) => ({ ...segment, text: withoutMark(segment.text) }));
  const held = judgeWritten({ base: pages.base, source: pages.source, judged: settled, before, written });
  const kept = new Set([...held.unheld].filter((match) => match.kind === 'removed' || match.kind === 'moved' || held.unmoved.has(match)));
  const isMissing = ({ kind, base, source }: Judged): boolean => kind === 'added' && base === null && !held.places[source!];
  const missing = settled.matches.filter((match) => isMissing(match) && !settled.left.has(match) && !heldBack.has(match));
  const rows: Row[] = [];
  const waiting: Segment[] = [];
  for (const match of settled.matches.toSorted(bySource)) {
    if (match.source === null || kept.has(match)) continue;
    const place = placeOf(match, pages, held, written);
    if (settled.guessed.has(match)) place.was = null;
    if (carried.has(match) && !held.unheld.has(match)) Object.assign(place, nothingLeft);
    if (held.elsewhere.has(match) || (heldBack.has(match) && !settled.left.has(match))) waiting.push(pages.source[match.source]!);
    else rows.push({ base: hasMoved(match) ? null : match.base, place });
  }
  for (const match of kept) {
    const place = settled.aligned[match.base!];
    const there = place ? before[place.target] : undefined;
    rows.splice(rowAfter(rows, match.base!), 0, { base: match.base, place: asBefore(match, pages, there, written) });
  }
  const ids = segmentIds(rows.map(({ place }) => place.source.text));
  const list = rows.map(({ place }, index) => ({ ...place, source: { ...place.source, id: ids[index]! } }));
  return { list, waiting, kept, missing: new Set(missing) };
}

interface Carried {
  heldBack: ReadonlySet<Judged>;
  carried: ReadonlySet<Judged>;
}

interface Row {
  /** Of the segment of the base that it stems from, where that has kept its place. */
  base: number | null;
  place: SyncedSegment;
}

const bySource = (a: Judged, b: Judged): number => (a.source ?? 0) - (b.source ?? 0);

/** Behind what precedes it in the base. */
const rowAfter = (rows: readonly Row[], base: number): number => rows.findLastIndex((row) => row.base !== null && row.base < base) + 1;

/**
 * A segment that went, or moved, and is left as the page has it. That it is its own past keeps the next sync from it; what waits
 * for a translator waits on.
 */
function asBefore(match: Judged, pages: Compared, before: Segment | undefined, written: readonly Segment[]): SyncedSegment {
  const base = pages.base[match.base!]!;
  const target = written.find(({ kind, text }) => kind === before?.kind && text === before.text) ?? null;
  const place = { source: { ...base, id: '' }, target };
  if (!waitsOn(match, pages, before)) return { ...place, pending: 'changed', pendingClass: 'position', was: base.text };
  const { pending = null, pendingClass = null, was = null } = base;
  return { ...place, pending, pendingClass, was };
}

/** Whether a segment that changed and moved was left to do before, and nobody has worked on it since. */
function waitsOn({ kind, base: index, source }: Judged, { base, source: sources }: Compared, before: Segment | undefined): boolean {
  const segment = base[index!]!;
  if (kind !== 'changed' || !segment.pending || isKept(segment)) return false;
  return !before || segment.text === sources[source!]!.text || readsAsThen(segment, before);
}

function placeOf(match: Judged, pages: Compared, { unheld, places }: Held, written: readonly Segment[]): SyncedSegment {
  const place = places[match.source!];
  const target = place ? written[place.target]! : null;
  const source = followed(pages.source[match.source!]!, match.kind === 'added' ? null : pages.base[match.base!]!, target);
  const done = { source, target, ...nothingLeft };
  if (match.kind === 'added' && (source.translate || unheld.has(match))) {
    // What stands in the place of a new segment is what has to change.
    return { ...done, pending: !target || target.text === source.text ? 'added' : 'changed' };
  }
  const base = match.base === null ? null : pages.base[match.base]!;
  // What was brought in the source's words is, in those that it has since.
  if (match.kind === 'changed' && base?.pending === 'added' && source.translate && target?.text === source.text)
    return { ...done, pending: 'added' };
  if (match.kind !== 'changed' || !base || isDone(match, base, done, unheld)) return done;
  const was = translatedText(base);
  return { ...done, pending: 'changed', pendingClass: match.class === 'text' ? null : match.class, was };
}

/** A segment of the source as the target follows it. What is new, or was left to do as new, has no form that it followed before. */
const followed = (source: Segment, base: Comparable | null, target: Segment | null): Segment =>
  target ? { ...source, form: followedForm(base, source, target) } : source;

/** Whether nothing is left of a change: the target reads as the source, or all that changed are codes and levels, and it has those. */
function isDone(match: Judged, base: Compared['base'][number], { source, target }: SyncedSegment, unheld: Held['unheld']): boolean {
  if (unheld.has(match) || !target || target.kind !== source.kind) return false;
  if (target.text === source.text) return true;
  const was = translatedText(base);
  if (was === null || !source.translate) return false;
  return was === source.text || (changesCodes(was, source.text) && mayBeCarried({ ...base, text: was }, source));
}

/** Whether the words of what waits are to be translated: a link that changed has none. */
export const countsWords = ({ pendingClass }: SyncedSegment): boolean => pendingClass === null || isTextChange(pendingClass);
