import type { Project } from '../config/project.ts';
import { pageDrift } from '../drift/page-drift.ts';
import type { Repositories } from '../io/git-repositories.ts';
import type { PageDrift } from '../model/page-drift.ts';
import type { Pair } from '../model/pair.ts';
import { openDriftCache } from './drift-cache.ts';
import { type DriftRun, type DriftRunOptions, openDriftRun } from './drift-run.ts';
import { type FollowedPair, followRenames } from './follow-renames.ts';
import { inOrder } from './in-order.ts';
import { repositoriesOf } from './repositories-of.ts';
import { withoutChanges } from './without-changes.ts';

/** The drift of every pair, in their order; a page of which nothing changed since the last run is taken from its cache. */
export async function cachedDrift(
  project: Project,
  pairs: readonly Pair[],
  options: DriftRunOptions,
  location: string | null,
): Promise<PageDrift[]> {
  const repositories = repositoriesOf(project);
  try {
    const revisions = [options.since ?? null, project.sourceRef];
    const commits = await Promise.all(revisions.map((revision) => commitOf(revision, project, repositories)));
    const cache = openDriftCache(project, pairs, { ...options, commits }, repositories, location);
    const followed = cache.pairs() ?? (await followRenames(pairs, project.pairs, repositories.historyOf));
    cache.keepPairs(followed);
    let run: Promise<DriftRun> | null = null;
    const rowOf = async (pair: FollowedPair): Promise<PageDrift> => {
      const known = cache.find(pair);
      if (known) return known;
      run ??= openDriftRun(project, repositories, options);
      const { inputOf, contextOf } = await run;
      const whole = await pageDrift(await inputOf(pair), contextOf(pair.pair));
      const row = options.places ? whole : withoutChanges(whole);
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

/** What a revision names now: tomorrow it may name another commit. */
async function commitOf(revision: string | null, { config }: Project, { historyOf }: Repositories): Promise<string | null> {
  const resolved = revision === null ? null : await historyOf(`${config.sourceRoot}/`)?.resolve(revision);
  return resolved?.found ? resolved.commit : null;
}
