import { alignSegments, type Aligned } from '../align/align-segments.ts';
import { type Match, matchSegments } from '../align/match-segments.ts';
import type { ChangeClass, SegmentChange, SegmentCounts } from '../model/page-drift.ts';
import type { Comparable } from '../model/comparable.ts';
import type { Segment } from '../model/segment.ts';
import { wordCount } from '../markdown/words.ts';
import { alreadyCarried } from './already-carried.ts';
import { classifyChange } from './classify-change.ts';

export interface Comparison {
  counts: SegmentCounts;
  wordsToTranslate: number;
  changes: SegmentChange[];
}

/** How changes are judged. */
export interface Judgement {
  /** Classes of change that count as none. */
  ignored: readonly string[];
  /** Of the source: `en`. */
  language: string;
}

export interface Compared {
  base: readonly Comparable[];
  source: readonly Segment[];
  target: readonly Segment[];
}

/**
 * What changed from the base to the source, and which segment of the target each change concerns.
 */
export function comparePages({ base, source, target }: Compared, { ignored, language }: Judgement): Comparison {
  const matches = matchSegments(base, source).map((match) => classified(match, base, source, language));
  const aligned = matches.every(({ kind }) => kind === 'unchanged') ? [] : alignSegments(base, target);
  const counted = matches.map((match) => (isNone(match, { base, source, target }, aligned, ignored) ? asUnchanged(match) : match));
  const changed = counted.filter(({ kind }) => kind !== 'unchanged');
  const places = placesOf(counted, aligned);
  return {
    counts: countKinds(counted),
    wordsToTranslate: changed.reduce((sum, match) => sum + wordsOf(match, source), 0),
    changes: changed.map((match) => describe(match, { base, source, target }, places.get(match) ?? null)),
  };
}

type Classified = Match & { class: ChangeClass | null };

function classified(match: Match, base: readonly Comparable[], source: readonly Comparable[], language: string): Classified {
  if (match.kind === 'unchanged') return { ...match, class: null };
  if (match.kind === 'moved') return { ...match, class: 'position' };
  if (match.kind === 'changed') return { ...match, class: classifyChange(base[match.base!]!, source[match.source!]!, language) };
  return { ...match, class: ownClass(match.kind === 'added' ? source[match.source!]! : base[match.base!]!) };
}

/** What is not translated can still have to be carried over. */
function ownClass({ kind, translate }: Comparable): ChangeClass {
  if (translate) return 'text';
  if (kind === 'code') return 'code';
  return kind === 'definition' ? 'link' : 'markup';
}

/** Whether a change is none for this target: of an ignored class, or already carried out in it. */
function isNone(match: Classified, pages: Compared, aligned: readonly (Aligned | null)[], ignored: readonly string[]): boolean {
  if (match.class !== null && ignored.includes(match.class)) return true;
  if (match.kind === 'moved') return pages.base[match.base!]!.kind === 'definition';
  const place = match.kind === 'changed' ? aligned[match.base!] : null;
  return place ? alreadyCarried(pages.base[match.base!]!, pages.source[match.source!]!, pages.target[place.target]!) : false;
}

const asUnchanged = (match: Classified): Classified => ({ ...match, kind: 'unchanged', class: null });

function countKinds(matches: readonly Classified[]): SegmentCounts {
  const counts: SegmentCounts = { unchanged: 0, changed: 0, added: 0, removed: 0, moved: 0 };
  for (const { kind } of matches) counts[kind] += 1;
  return counts;
}

/** Only a text that differs has to be translated again; a link or a comma is not counted. */
function wordsOf({ kind, source, class: of }: Classified, sources: readonly Segment[]): number {
  const translated = (kind === 'added' || kind === 'changed') && (of === 'text' || of === 'minor');
  return translated ? wordCount(sources[source!]!) : 0;
}

function describe(match: Classified, pages: Compared, place: Aligned | null): SegmentChange {
  const base = match.base === null ? null : pages.base[match.base]!;
  const source = match.source === null ? null : pages.source[match.source]!;
  const target = place ? pages.target[place.target]! : null;
  return {
    kind: match.kind as SegmentChange['kind'],
    class: match.class!,
    similarity: match.similarity === null ? null : Math.round(match.similarity * 100) / 100,
    base: base?.text ?? null,
    source: source?.text ?? null,
    target: base ? (target?.text ?? null) : null,
    sourceLines: source?.lines ?? null,
    targetLines: target?.lines ?? null,
    confidence: place?.confidence ?? 0,
  };
}

/** Where each change belongs in the target: its own segment, or the one that a new segment goes after. */
function placesOf(matches: readonly Classified[], aligned: readonly (Aligned | null)[]): Map<Classified, Aligned | null> {
  const places = new Map<Classified, Aligned | null>();
  let before: Aligned | null = null;
  for (const match of matches) {
    const own: Aligned | null = match.base === null ? null : (aligned[match.base] ?? null);
    places.set(match, match.base === null ? before : own);
    if (own && match.kind !== 'moved') before = own;
  }
  return places;
}
