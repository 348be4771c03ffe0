import { hasMoved } from '../../align/match/match-segments.ts';
import type { Aligned } from '../../align/align-segments.ts';
import { wordCount } from '../../markdown/text/words.ts';
import { type SegmentChange, type SegmentCounts, translatedText } from '../../model/drift.ts';
import { hasOtherForm, type Segment } from '../../model/page.ts';
import type { Judged } from '../input.ts';
import type { Left, Untranslated } from '../untranslated/untranslated-in.ts';
import { changedLines } from './changed-lines.ts';
import { isTextChange } from './classify-change.ts';
import { gainedCells } from './gained-cells.ts';
import type { Compared, JudgedMatches } from './judge-matches.ts';

type Gained = ReadonlyMap<Judged, Judged>;

export interface Comparison {
  /** Null where nothing differs and nobody counted. */
  counts: SegmentCounts | null;
  wordsToTranslate: number;
  changes: SegmentChange[];
}

/**
 * Lists what changed from the base to the source, with the lines of the target that each change concerns: base `# A`,
 * source `# B`, target `# Un` -> one `changed`, at the line of `# Un`. With it come counts of all segments and the words
 * to translate.
 *
 * @param untranslated what the target has not in its own language, though it did not change
 */
export function comparePages(pages: Compared, { matches, aligned }: JudgedMatches, untranslated: Untranslated = new Map()): Comparison {
  const changed = matches.filter((match) => match.kind !== 'unchanged' || untranslated.has(match));
  const gained = gainedCells(matches, pages.source);
  const places = placesOf(matches, aligned, gained);
  const words = (match: Judged) => (untranslated.has(match) ? wordCount(pages.source[match.source!]!) : wordsOf(match, pages.source));
  return {
    counts: countKinds(matches, gained, untranslated),
    wordsToTranslate: changed.reduce((sum, match) => sum + words(match), 0),
    changes: changed.map((match) => {
      const left = untranslated.get(match);
      if (left) return describeLeft(match, pages, left);
      const described = describe(match, pages, places.get(match) ?? null);
      return gained.has(match) ? { ...described, kind: 'changed' as const } : described;
    }),
  };
}

function describeLeft(match: Judged, pages: Compared, { place, isMissing }: Left): SegmentChange {
  const described = describe({ ...match, kind: 'changed', class: 'text', similarity: null }, pages, place);
  return { ...described, kind: 'untranslated', target: isMissing ? null : described.target };
}

function countKinds(matches: readonly Judged[], gained: Gained, untranslated: Untranslated): SegmentCounts {
  const counts: SegmentCounts = { unchanged: 0, changed: 0, added: 0, removed: 0, moved: 0, untranslated: 0 };
  for (const match of matches) counts[untranslated.has(match) ? 'untranslated' : gained.has(match) ? 'changed' : match.kind] += 1;
  return counts;
}

/** Only a text that differs has to be translated again. */
function wordsOf({ kind, source, class: of }: Judged, sources: readonly Segment[]): number {
  const translated = (kind === 'added' || kind === 'changed') && isTextChange(of);
  return translated ? wordCount(sources[source!]!) : 0;
}

function describe(match: Judged, pages: Compared, place: Aligned | null): SegmentChange {
  const base = match.base === null ? null : pages.base[match.base]!;
  const source = match.source === null ? null : pages.source[match.source]!;
  const target = place ? pages.target()[place.target]! : null;
  const lines = base && source && match.kind === 'changed' ? changedLines(base, source, target) : null;
  return {
    kind: match.kind as SegmentChange['kind'],
    class: match.class!,
    similarity: match.similarity === null ? null : Math.round(match.similarity * 100) / 100,
    base: base && translatedText(base),
    source: source?.text ?? null,
    target: base ? (target?.text ?? null) : null,
    ...(base && source && hasOtherForm(base, source) && { form: { base: base.form!, source: source.form! } }),
    sourceLines: lines?.source ?? source?.lines ?? null,
    targetLines: lines?.target ?? target?.lines ?? null,
    confidence: base && pages.doubted?.has(base) ? halfOf(place?.confidence ?? 0) : (place?.confidence ?? 0),
  };
}

/** Of a change for which marks and history disagree nobody is sure, wherever its translation stands. */
const halfOf = (confidence: number): number => Math.round(confidence * 50) / 100;

/** Where each change belongs in the target: its own segment, the row of a cell, or the one that a new segment goes after. */
function placesOf(matches: readonly Judged[], aligned: readonly (Aligned | null)[], gained: Gained): Map<Judged, Aligned | null> {
  const places = new Map<Judged, Aligned | null>();
  let before: Aligned | null = null;
  for (const match of matches) {
    const own = (gained.get(match) ?? match).base;
    const place: Aligned | null = own === null ? before : (aligned[own] ?? null);
    places.set(match, place);
    if (place && !hasMoved(match)) before = place;
  }
  return places;
}
