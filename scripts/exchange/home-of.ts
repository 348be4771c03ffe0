import { alignSegments } from '../align/align-segments.ts';
import { blockFamily } from '../align/features.ts';
import { toldCells } from '../align/moved-rows.ts';
import type { Judged } from '../drift/input.ts';
import type { JudgedMatches } from '../drift/judge/judge-matches.ts';
import { readsAs } from '../markdown/text/pending-mark.ts';
import type { Segment } from '../model/page.ts';
import { mayTranslate } from '../sync/settle/may-translate.ts';
import { type Settled, settleMatches } from '../sync/settle/settle-matches.ts';
import { standsInItsRow } from '../sync/tables/stands-in-its-row.ts';
import type { Slot } from '../xliff/slots/slot.ts';
import type { TargetTranslation } from './translations.ts';

/** A segment of the target by its index, a place that is to be made, or none: see `Placed.homeless`. */
export type Home = number | 'new' | { beside: Segment | null };

/** Less sure than this, a segment of the target translates another one, or none. */
const sureEnough = 0.5;

/**
 * Says of each translation where it goes: to the segment that it translates anew, or that translates what its source took the place of; to a
 * place that is to be made; or nowhere, since the page may have it already.
 */
export function homeFinder({ base, sourceSegments, targetSegments }: TargetTranslation, settled: Settled) {
  const isOld = new Set<Judged>(base?.matches as Judged[] | undefined);
  const matchOf = new Map(
    settled.matches.flatMap((match) => (match.source === null ? [] : [[sourceSegments[match.source]!, match] as const])),
  );
  const placeOf = new Map(targetSegments.map((segment, index) => [segment, index]));
  const claimed = new Set(settled.aligned.flatMap((place, index) => (place && !isOfAnother(index) ? [place.target] : [])));
  const free = targetSegments.filter((one, index) => one.translate && one.kind !== 'front-matter' && !claimed.has(index));
  const ratio = lengthRatio(base, targetSegments);
  const left = [...settled.left].flatMap(({ kind, base: then }) => (kind === 'removed' && then !== null ? [settled.aligned[then]] : []));
  const unsure = [...free, ...left.flatMap((there) => (there ? [targetSegments[there.target]!] : []))];
  const isInRow = standsInItsRow(base?.segments ?? sourceSegments, targetSegments, settled.aligned);
  let told: ReturnType<typeof toldRows> | undefined;
  const byKey = new Map(targetSegments.flatMap(({ kind, key }, index) => (kind === 'message' ? [[key, index] as const] : [])));
  const find = ({ segment, place, present }: Slot): Home => {
    if (segment.kind === 'message') return byKey.get(segment.key) ?? 'new';
    const here = place ?? present;
    const inRow = segment.kind === 'cell' ? cellIn(segment, here) : null;
    if (inRow !== null) return inRow;
    if (here) return placeOf.get(here)!;
    const match = matchOf.get(segment);
    if (!match) return { beside: null };
    const around = match.kind === 'added' ? mergedInto(match.source!) : null;
    if (around) return { beside: around };
    if (match.kind === 'added') return settled.left.has(match) || isWaiting(match.source!) ? { beside: rivalOf(match.source!) } : 'new';
    const then = settled.aligned[match.base!];
    const there = then ? targetSegments[then.target]! : null;
    const tookPlace = !isOld.has(match) && !settled.guessed.has(match) && then && then.confidence >= sureEnough && there!.translate;
    return tookPlace && isInRow(match.base!) ? then.target : { beside: there };
  };
  return Object.assign(find, { settled, free });

  /** The cell that stands in the row of the target which reads as its own one does, whatever the base was; none in the row of another one. */
  function cellIn(segment: Segment, here: Segment | null | undefined): Home | null {
    const { rows, taken } = (told ??= toldRows());
    const own = rows.get(segment);
    if (own !== undefined) return own;
    return here && taken.has(placeOf.get(here)!) ? { beside: here } : null;
  }

  function toldRows() {
    const cells = toldCells(alignSegments(sourceSegments, targetSegments), sourceSegments, targetSegments);
    return { rows: new Map([...cells].map(([index, place]) => [sourceSegments[index]!, place])), taken: new Set(cells.values()) };
  }

  /** What a sync or an import left to do, and what stands in its place says something of its own. */
  function isOfAnother(index: number): boolean {
    const [own, place] = [base?.segments[index], settled.aligned[index]];
    return own?.pending === 'added' && place !== null && !readsAs(targetSegments[place!.target]!, own.text);
  }

  /** A neighbour whose translation is so long that it may hold this one's as well: the page never had one of its own. */
  function mergedInto(source: number): Segment | null {
    const before = base?.matches.find((match) => match.source === source)?.base ?? null;
    if (before === null || base!.segments[before]!.pending) return null;
    return holderIn(before, -1) ?? holderIn(before, 1);
  }

  /** The next one in a direction that has a translation, where that is long enough for one of those that have none up to there. */
  function holderIn(before: number, step: number): Segment | null {
    const { segments, aligned } = base!;
    const family = blockFamily(segments[before]!);
    let length = Infinity;
    for (let at = before; at in segments && blockFamily(segments[at]!) === family; at += step) {
      const [place, text] = [aligned[at], segments[at]!.text];
      const there = place ? targetSegments[place.target]! : null;
      if (there) return there.text.length > ratio * (text.length + length * mostOf) ? there : null;
      length = Math.min(length, text.length);
    }
    return null;
  }

  /** What was left to do before, since the page may have it: it does as long as something is there that may be it. */
  function isWaiting(source: number): boolean {
    const before = base?.matches.find((match) => match.source === source)?.base ?? null;
    const own = before === null ? null : base!.segments[before]!;
    if (own?.pending !== 'added') return false;
    return (own.isDoubtful && own.isUntouched) || unsure.some((one) => mayTranslate(sourceSegments[source]!, one));
  }

  /** Of what nobody knows the source of, what may translate a text, or is of its kind, and stands nearest to where that would. */
  function rivalOf(source: number): Segment | null {
    const segment = sourceSegments[source]!;
    const alike = unsure.filter((one) => one.text !== '' && blockFamily(one) === blockFamily(segment));
    const likely = alike.filter((one) => mayTranslate(segment, one));
    const here = placedBefore(source);
    const distance = (one: Segment): number => Math.abs(placeOf.get(one)! - here);
    const all = [likely, alike, unsure].find(({ length }) => length > 0) ?? [];
    return all.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
  }

  /** Where the last one before it stands that has a place; at the head of the page where none has. */
  function placedBefore(source: number): number {
    for (let at = source - 1; at >= 0; at -= 1) {
      const place = settled.aligned[matchOf.get(sourceSegments[at]!)?.base ?? -1];
      if (place) return place.target;
    }
    return 0;
  }
}

/** So much of a text is in the translation of its neighbour, at least, where that holds it. */
const mostOf = 0.5;

/** How long translations are here, compared with their sources. */
function lengthRatio(base: TargetTranslation['base'], target: readonly Segment[]): number {
  let [own, there] = [1, 1];
  for (const [index, place] of base?.aligned.entries() ?? []) {
    if (!place || !base!.segments[index]!.translate) continue;
    own += base!.segments[index]!.text.length;
    there += target[place.target]!.text.length;
  }
  return there / own;
}

/** What became of the source as a sync would carry it out. Where it is not known what was translated, the source counts as that. */
export function settledFor({ base, sourceSegments: source, targetSegments: target }: TargetTranslation, language: string): Settled {
  const judged: JudgedMatches = base ?? unknownBase(source, target);
  const matches = judged.matches.flatMap((match) => withoutPlace(match, judged));
  const pages = { base: base?.segments ?? source, source, target: () => target };
  const settled = settleMatches(pages, { ...judged, matches }, base?.textsThen ?? null, { language, isGiven: true });
  const isNew = new Set(settled.matches.flatMap((match) => (match.kind === 'added' && match.base === null ? [match.source] : [])));
  const owners = ownersIn(source);
  // What a new code of a new text shows comes with it, and in no other's place.
  const comesWithin = ({ base: then, source: now }: Judged): boolean => then !== null && now !== null && isNew.has(owners.get(now) ?? -1);
  return { ...settled, matches: settled.matches.map((match) => (comesWithin(match) ? addedAt(match.source!) : match)) };
}

/** In which segment the code stands that shows an alt text or a title, by the index of that. */
function ownersIn(segments: readonly Segment[]): Map<number, number> {
  const indexOf = new Map(segments.map(({ id }, index) => [id, index]));
  return new Map(
    segments.flatMap(({ content }, owner) =>
      content.flatMap((part) =>
        part.kind === 'code' ? part.subflows.flatMap((id) => (indexOf.has(id) ? [[indexOf.get(id)!, owner] as const] : [])) : [],
      ),
    ),
  );
}

function unknownBase(source: readonly Segment[], target: readonly Segment[]): JudgedMatches {
  const matches = source.map((_, index): Judged => ({ kind: 'unchanged', base: index, source: index, similarity: 1, class: null }));
  return { matches, aligned: alignSegments(source, target), present: new Map() };
}

/** What the page never had a translation of is new to it. */
function withoutPlace(match: Judged, { aligned }: JudgedMatches): Judged[] {
  if (match.source === null || match.base === null || aligned[match.base]) return [match];
  return [addedAt(match.source)];
}

const addedAt = (source: number): Judged => ({ kind: 'added', base: null, source, similarity: null, class: 'text' });
