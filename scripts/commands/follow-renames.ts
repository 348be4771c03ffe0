import type { HistoryOf } from '../model/history.ts';
import type { Pair } from '../model/pair.ts';
import { sidecarPath } from './sidecar-path.ts';

/** A pair, and what its source was called where the layout would still look for it. */
export interface FollowedPair {
  pair: Pair;
  renamedFrom: string | null;
}

/**
 * A target whose source was renamed goes with the source's new path, in place of the row that would call it missing
 * there; its sidecar stays where the target is. Only where the source's history says so and no target stands at the new
 * place.
 *
 * @param wanted pairs that are asked for; the one that a renamed source left need not be among them
 * @param all pairs of the project
 */
export async function followRenames(wanted: readonly Pair[], all: readonly Pair[], historyOf: HistoryOf): Promise<FollowedPair[]> {
  const pairs = all.filter(isRow);
  const missing = new Map(pairs.filter((pair) => pair.sourceExists && !pair.targetExists).map((pair) => [keyOf(pair), pair]));
  const followed = new Map<Pair, FollowedPair>();
  const replaced = new Set<Pair>();
  const chosen = new Set(wanted);
  for (const pair of pairs) {
    if (pair.sourceExists) continue;
    const renamed = await historyOf(pair.source)?.renamedTo(pair.source);
    const place = renamed ? missing.get(keyOf({ locale: pair.locale, source: renamed })) : undefined;
    if (!place || replaced.has(place)) continue;
    replaced.add(place);
    if (chosen.has(place)) chosen.add(pair);
    followed.set(pair, {
      pair: { ...place, target: pair.target, targetExists: true, sidecar: sidecarPath(pair) },
      renamedFrom: pair.source,
    });
  }
  return pairs.filter((pair) => chosen.has(pair) && !replaced.has(pair)).map((pair) => followed.get(pair) ?? { pair, renamedFrom: null });
}

/** A target without its own include uses the source's: nothing is missing. */
const isRow = ({ kind, targetExists }: Pair): boolean => kind !== 'include' || targetExists;

const keyOf = ({ locale, source }: Pick<Pair, 'locale' | 'source'>): string => `${locale} ${source}`;
