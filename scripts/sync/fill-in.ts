import { mergeSegments } from '../markdown/merge/merge.ts';
import { pageOf } from '../markdown/page.ts';
import type { Parser } from '../markdown/parser/parser.ts';
import { splice } from '../markdown/text/splice.ts';
import { nothingLeft } from '../model/drift.ts';
import type { Inline, Page, Segment } from '../model/page.ts';
import { renumberCodes } from '../xliff/content/renumber-codes.ts';
import { withNativeCodes } from '../xliff/merge/native-codes.ts';
import { type Memory, memoryOf, type MemoryUnit } from '../xliff/tmx/memory.ts';
import type { SyncedSegment } from '../xliff/sidecar/synced-sidecar.ts';
import type { Places } from './places-after.ts';

/** Translations from elsewhere, of one locale. */
export interface SyncMemory {
  /** The translation of exactly this text with exactly these codes; null: none is known. */
  translationOf(source: Pick<Segment, 'content' | 'translate'>): readonly Inline[] | null;
  /** A page's text with new contents, by segment id; a content that cannot stand there is left out. */
  merge(page: Page, contents: ReadonlyMap<string, readonly Inline[]>): string;
}

/** A target that was brought to the structure of its source, and where each segment of the source stands in it. */
interface SyncedTarget {
  page: Page;
  places: Places;
}

/**
 * Puts the translations that a memory has into what is left to do: a segment that came in the source's language, or
 * whose old translation stayed. A translation that can't be written there, as one with other codes, is left out.
 *
 * @param placesOn where the source's segments stand in a page
 */
export function fillIn(
  { page, places }: SyncedTarget,
  { translationOf, merge }: SyncMemory,
  placesOn: (page: Page) => SyncedTarget,
): SyncedTarget & { filled: number } {
  const before = new Map<string, string>();
  const contents = new Map<string, readonly Inline[]>();
  for (const { source, target, pending } of places.list) {
    const content = target && pending !== null ? translationOf(source) : null;
    if (!content) continue;
    before.set(source.id, target!.text);
    contents.set(target!.id, content);
  }
  if (contents.size === 0) return { page, places, filled: 0 };
  const merged = placesOn(pageOf(page.path, merge(page, contents)));
  const isFilled = ({ source, target }: SyncedSegment): boolean =>
    target !== null && before.has(source.id) && before.get(source.id) !== target.text;
  const list = merged.places.list.map((place) => (isFilled(place) ? { ...place, ...nothingLeft } : place));
  return { page: merged.page, places: { ...merged.places, list }, filled: list.filter(isFilled).length };
}

/** Translation memories as what a sync asks for, one for each locale, made when its first page is there; null where there are none. */
export function syncMemories(units: readonly MemoryUnit[], parse: Parser): (locale: string) => SyncMemory | null {
  const known = new Map<string, SyncMemory>();
  return (locale) => {
    if (units.length === 0) return null;
    const memory = known.get(locale) ?? memoryFor(locale, units, parse);
    known.set(locale, memory);
    return memory;
  };
}

function memoryFor(locale: string, units: readonly MemoryUnit[], parse: Parser): SyncMemory {
  const memory = memoryOf(units, locale);
  return {
    translationOf: (source) => (source.translate ? exactTranslation(source, memory) : null),
    merge: (page, contents) => splice(page.text, mergeSegments(page, contents, parse).edits),
  };
}

/** The codes come as this source has them. */
function exactTranslation(segment: Pick<Segment, 'content'>, memory: Memory): Inline[] | null {
  const exact = memory.exact(segment.content);
  const slot = { segment, place: null, target: null, previous: null };
  return exact ? withNativeCodes(renumberCodes(segment.content, exact), slot) : null;
}
