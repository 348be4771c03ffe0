import type { Project } from '../config/project.ts';
import type { DriftInput } from '../drift/drift-input.ts';
import { pageDrift } from '../drift/page-drift.ts';
import type { PageDrift } from '../model/page-drift.ts';
import type { Pair } from '../model/pair.ts';
import { type DriftRunOptions, openDriftRun } from './drift-run.ts';
import { followEach, type FollowedPair } from './follow-renames.ts';
import { inOrder } from './in-order.ts';
import { repositoriesOf } from './repositories-of.ts';
import type { PageStore } from './page-store.ts';

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
