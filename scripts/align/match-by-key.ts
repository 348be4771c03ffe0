import type { Comparable } from '../model/comparable.ts';
import type { Match } from './match-segments.ts';
import { similarity } from './similarity.ts';
import { wordsOf } from './words-of.ts';

/**
 * The messages that stand on both sides, wherever they stand and whatever they say.
 *
 * @param places index in `sources` by key
 */
export function matchByKey(bases: readonly Comparable[], sources: readonly Comparable[], places: ReadonlyMap<string, number>): Match[] {
  return bases.flatMap(({ key, text }, base): Match[] => {
    const source = places.get(key!);
    if (source === undefined) return [];
    const now = sources[source]!.text;
    if (text === now) return [{ kind: 'unchanged', base, source, similarity: 1 }];
    return [{ kind: 'changed', base, source, similarity: similarity(wordsOf(text), wordsOf(now)) }];
  });
}
