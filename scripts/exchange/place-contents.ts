import { alignSegments } from '../align/align-segments.ts';
import type { Judged } from '../drift/input.ts';
import type { JudgedMatches } from '../drift/judge/judge-matches.ts';
import type { Page, Segment } from '../model/page.ts';
import { type Settled, settleMatches } from '../sync/settle-matches.ts';
import type { MergedFile } from '../xliff/merge/merge-file.ts';
import type { Slot } from '../xliff/slots/slots-of.ts';
import { type Extended, insertNew } from './insert-new.ts';
import { mayTranslate } from '../sync/may-translate.ts';
import { newFields, type NewFields } from './new-fields.ts';
import type { TargetTranslation } from './translations.ts';

/** The page that translations go into, and where each has its place. */
export interface Placed extends Extended {
  /** Of a translation, by the id of its source segment: the segment of the page whose place it takes. */
  homes: ReadonlyMap<string, Segment>;
  /** Of one that has none the segment of the target that may be it already; null where nothing is, and it has no place all the same. */
  homeless: ReadonlyMap<string, Segment | null>;
  /** What of the source is new and may be in the page already, and what of the base went and may be another one's, by their indices. */
  left: { came: ReadonlySet<number>; went: ReadonlySet<number> };
}

interface PlaceContext {
  /** Of the source: `en`. */
  language: string;
  segmentsOf(page: Page): Segment[] | null;
}

/**
 * Where translations go in a target: to what they translate anew; to what translates the text that their source took the place
 * of; and what is new comes in blocks of its own. All else that the page says stays as it is, to the byte.
 *
 * @param contents of a work package, by the id of the source segment
 */
export function placeContents(contents: MergedFile['contents'], translation: TargetTranslation, context: PlaceContext): Placed {
  const { source, target, slots, sourceSegments, targetSegments } = translation;
  const filled = slots.filter(({ segment }) => contents.has(segment.id));
  const find = homeFinder(translation, settledFor(translation, context));
  const found = new Map(filled.map((slot) => [slot, find(slot)]));
  const indexOf = new Map(sourceSegments.map((segment, index) => [segment, index]));
  const wanted = new Set(filled.flatMap((slot) => (found.get(slot) === 'new' ? [indexOf.get(slot.segment)!] : [])));
  const fields = newFields(filled, translation);
  const sides = {
    source: { page: source.page, segments: sourceSegments },
    target: { page: target.page, segments: targetSegments },
    aligned: find.settled.aligned,
    present: find.settled.present,
  };
  const extended = insertNew({
    sides,
    base: translation.base?.segments ?? sourceSegments,
    settled: find.settled,
    wanted,
    fields: fields.edits,
    segmentsOf: context.segmentsOf,
  });
  return { ...extended, ...homesIn(extended, found, { indexOf, fields, targetSegments }), left: leftIn(find.settled) };
}

function leftIn({ left, guessed }: Settled): Placed['left'] {
  const [came, went] = [new Set<number>(), new Set<number>()];
  for (const match of [...left, ...guessed]) {
    const isGuess = guessed.has(match);
    if (isGuess || (match.kind === 'added' && match.base === null)) came.add(match.source!);
    if (isGuess || match.kind === 'removed') went.add(match.base!);
  }
  return { came, went };
}

/** A segment of the target by its index, a place that is to be made, or none: see `Placed.homeless`. */
type Home = number | 'new' | { beside: Segment | null };

interface Known {
  indexOf: ReadonlyMap<Segment, number>;
  fields: NewFields;
  targetSegments: readonly Segment[];
}

function homesIn(
  { segments, there, came }: Extended,
  found: ReadonlyMap<Slot, Home>,
  { indexOf, fields, targetSegments }: Known,
): Pick<Placed, 'homes' | 'homeless'> {
  const [homes, homeless] = [new Map<string, Segment>(), new Map<string, Segment | null>()];
  for (const [{ segment }, home] of found) {
    const own =
      segment.kind === 'front-matter'
        ? fields.placeIn(segments, segment, typeof home === 'number' ? targetSegments[home]! : null)
        : segments[(home === 'new' ? came.get(indexOf.get(segment)!) : typeof home === 'number' ? there.get(home) : undefined) ?? -1];
    if (own) homes.set(segment.id, own);
    else homeless.set(segment.id, typeof home === 'object' ? home.beside : null);
  }
  return { homes, homeless };
}

/** Less sure than this, a segment of the target translates another one, or none. */
const sureEnough = 0.5;

function homeFinder({ base, sourceSegments, targetSegments }: TargetTranslation, settled: Settled) {
  const isOld = new Set<Judged>(base?.matches as Judged[] | undefined);
  const matchOf = new Map(
    settled.matches.flatMap((match) => (match.source === null ? [] : [[sourceSegments[match.source]!, match] as const])),
  );
  const placeOf = new Map(targetSegments.map((segment, index) => [segment, index]));
  const claimed = new Set(settled.aligned.map((place) => place?.target));
  const free = targetSegments.filter((one, index) => one.translate && one.kind !== 'front-matter' && !claimed.has(index));
  const left = [...settled.left].flatMap(({ kind, base: then }) => (kind === 'removed' && then !== null ? [settled.aligned[then]] : []));
  const unsure = [...free, ...left.flatMap((there) => (there ? [targetSegments[there.target]!] : []))];
  const find = ({ segment, place, present }: Slot): Home => {
    const here = place ?? present ?? onlyOneOf(segment);
    if (here) return placeOf.get(here)!;
    const match = matchOf.get(segment);
    if (!match) return { beside: null };
    if (match.kind === 'added') return settled.left.has(match) || isWaiting(match.source!) ? { beside: rivalOf(segment) } : 'new';
    const then = settled.aligned[match.base!];
    const there = then ? targetSegments[then.target]! : null;
    const tookPlace = !isOld.has(match) && !settled.guessed.has(match) && then && then.confidence >= sureEnough && there!.translate;
    return tookPlace ? then.target : { beside: there };
  };
  return Object.assign(find, { settled });

  /** A field that both have once is the same, whatever it says; so is a title. */
  function onlyOneOf({ kind, key }: Segment): Segment | null {
    const [own, there] = [sourceSegments, targetSegments].map((all) => all.filter((one) => one.kind === kind && one.key === key));
    return (kind === 'front-matter' || kind === 'heading-1') && own!.length === 1 && there!.length === 1 ? there![0]! : null;
  }

  /** What was left to do before, since the page may have it: it does as long as something is there that may be it. */
  function isWaiting(source: number): boolean {
    const before = base?.matches.find((match) => match.source === source)?.base ?? null;
    return (
      before !== null && base!.segments[before]!.pending === 'added' && unsure.some((one) => mayTranslate(sourceSegments[source]!, one))
    );
  }

  /** What of the target nobody knows the source of. */
  function rivalOf({ kind }: Segment): Segment | null {
    return unsure.find((one) => one.kind === kind) ?? unsure[0] ?? null;
  }
}

/** What became of the source as a sync would carry it out. Where it is not known what was translated, the source counts as that. */
function settledFor({ base, sourceSegments: source, targetSegments: target }: TargetTranslation, { language }: PlaceContext): Settled {
  const judged: JudgedMatches = base ?? unknownBase(source, target);
  const matches = judged.matches.flatMap((match) => withoutPlace(match, judged));
  const pages = { base: base?.segments ?? source, source, target: () => target };
  const settled = settleMatches(pages, { ...judged, matches }, base?.textsThen ?? null, { language });
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
