import { pageOf } from '../../markdown/page.ts';
import type { Inline } from '../../model/inline.ts';
import type { Page } from '../../model/page.ts';
import type { Segment } from '../../model/segment.ts';
import type { SyncedPlace } from './plan-sync.ts';

/** Translations from elsewhere, of one locale. */
export interface SyncMemory {
  /** The translation of exactly this text with exactly these codes; null: none is known. */
  translationOf(source: Segment): readonly Inline[] | null;
  /** A page's text with new contents, by segment id; a content that cannot stand there is left out. */
  merge(page: Page, contents: ReadonlyMap<string, readonly Inline[]>): string;
}

/** A target that was brought to the structure of its source, and where each segment of the source stands in it. */
export interface Placed {
  page: Page;
  places: SyncedPlace[];
}

/**
 * The same with the translations that a memory has of what is left to do.
 *
 * @param placesIn where the source's segments stand in a page; null where that can't be parsed
 */
export function fillIn(
  { page, places }: Placed,
  { translationOf, merge }: SyncMemory,
  placesIn: (page: Page) => SyncedPlace[] | null,
): Placed & { filled: number } {
  const before = new Map<Segment, string>();
  const contents = new Map<string, readonly Inline[]>();
  for (const { source, target, pending } of places) {
    const content = target && pending !== null ? translationOf(source) : null;
    if (!content) continue;
    before.set(source, target!.text);
    contents.set(target!.id, content);
  }
  const merged = contents.size === 0 ? page : pageOf(page.path, merge(page, contents));
  const now = merged === page ? null : placesIn(merged);
  if (!now) return { page, places, filled: 0 };
  const isFilled = ({ source, target }: SyncedPlace): boolean =>
    target !== null && before.has(source) && before.get(source) !== target.text;
  return {
    page: merged,
    places: now.map((place) => (isFilled(place) ? { ...place, pending: null, pendingClass: null, was: null } : place)),
    filled: now.filter(isFilled).length,
  };
}
