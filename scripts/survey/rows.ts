import { setImmediate } from 'node:timers/promises';
import type { Project } from '../config/project.ts';
import type { DriftInput } from '../drift/input.ts';
import { pageDrift } from '../drift/page-drift.ts';
import { openRepositories, type Repositories } from '../io/git/repositories.ts';
import type { PageDrift } from '../model/drift.ts';
import type { Pair } from '../model/pair.ts';
import { type DriftRun, type DriftRunOptions, openDriftRun } from '../pairs/known-pair.ts';
import type { PageStore } from '../pairs/page-store.ts';
import { followEach, type FollowedPair, followRenames } from '../pairs/renames.ts';
import { openDriftCache } from './row-cache.ts';

/** One row of a drift report with what it was made from. */
export interface DriftRow extends DriftInput {
  drift: PageDrift;
}

/** The drift of every pair, in their order; includes that a locale has no own one of are left out. */
export async function driftRows(
  project: Project,
  pairs: readonly Pair[],
  visit: (row: DriftRow, store: PageStore) => void,
  options: DriftRunOptions = {},
): Promise<void> {
  const repositories = repositoriesOf(project);
  try {
    const run = await openDriftRun(project, repositories, options);
    const followed = followEach(pairs, project.pairs, repositories.historyOf);
    const rowOf = async (pair: FollowedPair): Promise<DriftRow> => {
      const input = await run.inputOf(pair);
      return { ...input, drift: await pageDrift(input, run.contextOf(input.pair)) };
    };
    const rowIfAny = async (pair: (typeof followed)[number]) => {
      const own = await pair;
      return own && rowOf(own);
    };
    await inOrder(followed, rowIfAny, (row) => row && visit(row, run.store));
  } finally {
    await repositories.close();
  }
}

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
      const input = await inputOf(pair);
      const whole = await pageDrift(input, contextOf(pair.pair));
      const row = options.places ? whole : withoutChanges(whole);
      // What can't be read now may be readable the next time, and no byte of it will tell.
      if (input.findings.length === 0) cache.keep(pair, row);
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

/** A row without what only `--segments` shows: of a large site that is the texts of all pages. */
export function withoutChanges({ changes: _, ...row }: PageDrift): PageDrift {
  return row;
}

/** How many pages are worked on at once: so many that git hardly ever waits for us, so few that memory stays bounded. */
const atOnce = 1024;

/** After so many pages what git has said meanwhile is taken, so that it does not stand still. */
const stride = 64;

/** Works on items side by side, and hands out the results in the order of the items. */
async function inOrder<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  visit: (result: Result) => void,
): Promise<void> {
  const begun: Promise<Result>[] = [];
  for (const [index, item] of items.entries()) {
    const result = work(item);
    // It is awaited in its turn: until then, its failure is no unhandled one.
    result.catch(() => {});
    begun.push(result);
    if (index % stride === 0) await setImmediate();
    if (begun.length > atOnce) visit(await begun.shift()!);
  }
  for (const result of begun) visit(await result);
}

/** The repositories of a project. That of its sources is seen as it was where they are read. */
function repositoriesOf({ root, config, sourceRef, bare }: Project): Repositories {
  return openRepositories(root, sourceRef === null ? null : { folder: config.sourceRoot, revision: sourceRef }, bare);
}
