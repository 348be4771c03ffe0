import type { Project } from '../config/project.ts';
import { pageDrift } from '../drift/page-drift.ts';
import { openRepositories } from '../io/git-repositories.ts';
import type { PageDrift } from '../model/page-drift.ts';
import type { Pair } from '../model/pair.ts';
import { openDriftCache } from './drift-cache.ts';
import { type DriftRun, type DriftRunOptions, openDriftRun } from './drift-run.ts';
import { type FollowedPair, followRenames } from './follow-renames.ts';
import { inOrder } from './in-order.ts';

/** The drift of every pair, in their order; a page of which nothing changed since the last run is taken from its cache. */
export async function cachedDrift(project: Project, pairs: readonly Pair[], options: DriftRunOptions): Promise<PageDrift[]> {
  const repositories = openRepositories(project.root, options.sourceRef);
  try {
    const cache = openDriftCache(project, pairs, options, repositories);
    const followed = cache.pairs() ?? (await followRenames(pairs, repositories.historyOf));
    cache.keepPairs(followed);
    let run: Promise<DriftRun> | null = null;
    const rowOf = async (pair: FollowedPair): Promise<PageDrift> => {
      const known = cache.find(pair);
      if (known) return known;
      run ??= openDriftRun(project, followed, repositories, options);
      const { inputOf, contextOf } = await run;
      const row = await pageDrift(await inputOf(pair), contextOf(pair.pair));
      cache.keep(pair, row);
      return row;
    };
    const rows: PageDrift[] = [];
    await inOrder(followed, rowOf, (row) => void rows.push(row));
    cache.save();
    return rows;
  } finally {
    await repositories.close();
  }
}
