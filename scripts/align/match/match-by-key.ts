import type { Comparable } from '../../model/page.ts';
import { similarity, wordsOf } from '../similarity.ts';

/** A message that stands on both sides, by its indices. */
interface KeyedPair {
  kind: 'unchanged' | 'changed';
  base: number;
  source: number;
  similarity: number;
}

/**
 * The messages that stand on both sides, wherever they stand and whatever they say.
 *
 * @param places index in `sources` by key
 */
export function matchByKey(bases: readonly Comparable[], sources: readonly Comparable[], places: ReadonlyMap<string, number>): KeyedPair[] {
  return bases.flatMap(({ key, text }, base): KeyedPair[] => {
    const source = places.get(key!);
    if (source === undefined) return [];
    const now = sources[source]!.text;
    if (text === now) return [{ kind: 'unchanged', base, source, similarity: 1 }];
    return [{ kind: 'changed', base, source, similarity: similarity(wordsOf(text), wordsOf(now)) }];
  });
}

/** Where the keys of messages stand, which are all that says which message is which; null for anything else: a page, a table of contents. */
export function byKey(segments: readonly Comparable[]): Map<string, number> | null {
  if (segments.some(({ kind, key }) => kind !== 'message' || key === null)) return null;
  return new Map(segments.map(({ key }, index) => [key!, index]));
}
