import { alignSegments } from '../../align/align-segments.ts';
import { matchSegments } from '../../align/match/match-segments.ts';
import type { Comparable, Range, Segment } from '../../model/page.ts';
import { type Part, partsIn } from './parts.ts';
import { type Places, settleGaps } from './settle-gaps.ts';

/** What a target is compared with. */
export interface Origin {
  /** Segments of the text that it was translated from; those of the current source where that is not at hand. */
  base: readonly Comparable[];
  /** Those of the current source, where that is another text. */
  source: readonly Comparable[] | null;
  /** What a segment read in other versions of the source, and all that is gone since, where nobody recorded which version was translated. */
  others?: { of(segment: Comparable): readonly Comparable[]; gone(): readonly Comparable[] } | undefined;
  basis: Basis;
}

/**
 * How it is known what a target was translated from: it records it (`recorded`), histories suggest it (`inferred`), nothing says so and
 * the current source stands for it (`source`), it is known to be another text than the current source, and not at hand (`unknown`), or so
 * much differs that it must be (`other`): what differs then may be news of the source.
 */
export type Basis = 'recorded' | 'inferred' | 'source' | 'unknown' | 'other';

/** A target beside what it was translated from, segment by segment. */
export interface Translation {
  basis: Basis;
  /** All segments of what it was translated from, and all of the target. */
  base: readonly Comparable[];
  target: readonly Segment[];
  /** Those of the current source, where that is another text. */
  source: readonly Comparable[] | null;
  /** What the source said in other versions, where nobody recorded which was translated. */
  gone(): readonly Comparable[];
  /** In the order of the target. */
  twins: readonly Twin[];
  /** What the target lacks, though the source still has it. */
  lost: readonly Lost[];
  /** What stands in the target alone. */
  added: readonly Segment[];
  /** Where the source as it is now says what a segment of it does, an older one perhaps; null where it does no longer. */
  inSource(segment: Comparable): Range | null;
  /** What of a segment must survive translation, in reading order. */
  partsOf(segment: Comparable): readonly Part[];
  /** What a function makes of something, made once a page however many checks ask for it. */
  derived<Of, Result>(make: (of: Of) => Result, of: Of): Result;
}

/** A segment and what it translates. */
export interface Twin {
  target: Segment;
  /**
   * The base's segment, the current source's where that reads otherwise, and what stood there in other versions, where nobody recorded
   * which was translated: a difference is damage only where it is one from all of them.
   */
  sources: readonly Comparable[];
  /** The one of these that the source says as it is now; null where it says it no longer. */
  now: Comparable | null;
  /** How sure it is that these belong together, 0 to 1. */
  confidence: number;
}

export interface Lost {
  source: Comparable;
  /** The segments of the target between which it would stand; null at the page's begin and end. */
  after: Segment | null;
  before: Segment | null;
}

/** Puts each segment of a target beside what it translates. */
export function translationOf({ base, source, others, basis }: Origin, target: readonly Segment[]): Translation {
  const since = source && changesSince(base, source);
  const aligned = placesOf(base, target, since);
  const twins = base.flatMap((segment, index): Twin[] => {
    const place = aligned[index];
    const now = since?.now[index];
    const sources = now && !areAlike(segment, now) ? [segment, now] : [segment];
    for (const one of others?.of(segment) ?? []) if (!now || !areAlike(one, now)) sources.push(one);
    const latest = since && now !== undefined && sources[1] === now ? now : since && !now ? null : segment;
    return place ? [{ target: target[place.target]!, sources, now: latest, confidence: place.confidence }] : [];
  });
  const news = since ? twinsOfNews(since.news, without(target, twins)) : [];
  const all = [...twins, ...news].toSorted((a, b) => a.target.range.start - b.target.range.start);
  const parts = new WeakMap<Comparable, readonly Part[]>();
  const lost = lostIn(base, target, aligned, since?.now ?? base);
  const inSource = placesInSource(base, since);
  const gone = () => others?.gone() ?? [];
  return { basis, base, source, gone, target, twins: all, lost, added: without(target, all), inSource, partsOf, derived: remembering() };

  function partsOf(segment: Comparable): readonly Part[] {
    const known = parts.get(segment) ?? partsIn(segment.content);
    parts.set(segment, known);
    return known;
  }
}

/** The same of a target that turned out to follow another version. */
export const ofOtherVersion = (translation: Translation): Translation => ({ ...translation, basis: 'other', derived: remembering() });

/** The same of some segments alone, beside what they are known to translate. */
export function withTwins(translation: Translation, twins: readonly Twin[]): Translation {
  const latest = new Map(twins.flatMap(({ now }) => (now ? [[now, rangeOf(now)] as const] : [])));
  return {
    ...translation,
    inSource: (segment) => translation.inSource(segment) ?? latest.get(segment) ?? null,
    basis: 'recorded',
    base: twins.map(({ sources }) => sources[0]!),
    source: translation.source && twins.flatMap(({ now }) => now ?? []),
    gone: () => [],
    target: twins.map(({ target }) => target),
    twins,
    lost: [],
    added: [],
    derived: remembering(),
  };
}

function remembering(): Translation['derived'] {
  const made = new Map<unknown, unknown>();
  return <Of, Result>(make: (of: Of) => Result, of: Of): Result => {
    if (!made.has(make)) made.set(make, make(of));
    return made.get(make) as Result;
  };
}

function placesOf(base: readonly Comparable[], target: readonly Segment[], since: Since | null): Places {
  if (sameShape(base, target)) return base.map((_, index) => ({ target: index, confidence: 0.97 }));
  const places = alignSegments(base, target);
  settleGaps(base, target, places, (index) => since !== null && since.now[index] === null);
  return places;
}

/** Whether both have the same kinds of blocks in the same order, and nothing says that one of them stands elsewhere: most pages do. */
const sameShape = (base: readonly Comparable[], target: readonly Comparable[]): boolean =>
  base.length === target.length &&
  base.every((one, at) => one.kind === target[at]!.kind && one.key === target[at]!.key && one.kind !== 'message' && !('target' in one));

/** A heading that went a level up says what it did, and is another block. */
const areAlike = (a: Comparable, b: Comparable): boolean => a.kind === b.kind && a.text === b.text;

interface Since {
  /** What each segment of the base reads now; null where it was removed. */
  now: (Comparable | null)[];
  /** Segments of the source that the base has not. */
  news: Comparable[];
}

function changesSince(base: readonly Comparable[], source: readonly Comparable[]): Since {
  const since: Since = { now: base.map(() => null), news: [] };
  for (const match of matchSegments(base, source)) {
    if (match.source === null) continue;
    if (match.base === null) since.news.push(source[match.source]!);
    else since.now[match.base] = source[match.source]!;
  }
  return since;
}

/** Null in a base that is no page. */
const rangeOf = (segment: Comparable | null | undefined): Range | null =>
  segment && 'range' in segment ? (segment as Segment).range : null;

function placesInSource(base: readonly Comparable[], since: Since | null): Translation['inSource'] {
  let ranges: Map<Comparable, Range | null> | null = null;
  return (segment) => {
    ranges ??= new Map([
      ...base.map((one, index) => [one, rangeOf(since ? since.now[index] : one)] as const),
      ...(since?.news ?? []).map((one) => [one, rangeOf(one)] as const),
    ]);
    return ranges.get(segment) ?? null;
  };
}

/** What a translator has already made of what is new in the source. */
function twinsOfNews(news: readonly Comparable[], left: readonly Segment[]): Twin[] {
  if (news.length === 0 || left.length === 0) return [];
  return alignSegments(news, left).flatMap((place, index) =>
    place ? [{ target: left[place.target]!, sources: [news[index]!], now: news[index]!, confidence: place.confidence }] : [],
  );
}

function without(target: readonly Segment[], twins: readonly Twin[]): Segment[] {
  const taken = new Set(twins.map((twin) => twin.target));
  return target.filter((segment) => !taken.has(segment));
}

function lostIn(base: readonly Comparable[], target: readonly Segment[], aligned: Places, now: readonly (Comparable | null)[]): Lost[] {
  const placed = aligned.map((place) => (place ? target[place.target]! : null));
  const lost: Lost[] = [];
  let after: Segment | null = null;
  for (const [index, source] of base.entries()) {
    if (!placed[index] && now[index]) lost.push({ source, after, before: null });
    after = placed[index] ?? after;
    if (!placed[index]) continue;
    for (let at = lost.length - 1; at >= 0 && lost[at]!.before === null; at -= 1) lost[at]!.before = placed[index];
  }
  return lost;
}
