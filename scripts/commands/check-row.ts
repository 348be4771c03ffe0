import { type Basis, translationOf } from '../checks/translation/translation.ts';
import type { FoundBase } from '../drift/base/find-base.ts';
import { sinceBase } from '../drift/since-base.ts';
import type { Page, Segment } from '../model/page.ts';
import type { KnownPair } from '../pairs/known-pair.ts';
import type { Work } from '../pairs/open-pairs.ts';

/** What is known of a pair, and what its target was translated from; null where one of both is not there. */
export interface CheckRow {
  known: KnownPair;
  found: FoundBase | null;
  segmentsOf(page: Page): Segment[] | null;
}

/** What `check` reads of a pair. */
export const readCheckRow: Work<CheckRow> = async (pair, reader) => {
  const known = await reader.read(pair);
  const { source, target } = known;
  const both = source && target ? { ...known, source, target } : null;
  const found = both && (await sinceBase(both, reader.contextOf(known.pair), 'drift')).found;
  return { known, found, segmentsOf: (page) => reader.store.segmentsOf(page) };
};

/**
 * A target's segments beside those of what it was translated from, or of its source where that is not at hand.
 *
 * @param isOlder whether the target is known to follow another version of its source
 */
export function translationBetween(here: Segment[] | null, source: Segment[] | null, found: FoundBase | null, isOlder: boolean) {
  if (!here || !source) return null;
  const base = found && !found.isSource ? found.segments() : null;
  if (!base)
    return translationOf({ base: source, source: null, basis: found?.isSource ? 'recorded' : isOlder ? 'unknown' : 'source' }, here);
  const basis: Basis = found!.base.by === 'history' ? 'inferred' : 'recorded';
  const [whole, known] = found!.bodyOnly ? [withoutFrontMatter(source), withoutFrontMatter(here)] : [source, here];
  return translationOf({ base, source: whole, basis }, known);
}

const withoutFrontMatter = (segments: readonly Segment[]): Segment[] => segments.filter(({ kind }) => kind !== 'front-matter');
