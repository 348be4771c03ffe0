import type { Project } from '../config/project.ts';
import type { DriftInput } from '../drift/drift-input.ts';
import { pageDrift } from '../drift/page-drift.ts';
import { openRepositories } from '../io/git-repositories.ts';
import type { PageDrift } from '../model/page-drift.ts';
import type { Pair } from '../model/pair.ts';
import { type DriftRunOptions, openDriftRun } from './drift-run.ts';
import { followRenames } from './follow-renames.ts';
import type { PageStore } from './page-store.ts';

/** One row of a drift report with what it was made from. */
export interface DriftRow extends DriftInput {
  drift: PageDrift;
}

/** How many pages are worked on at once: so many that git hardly ever waits for us, so few that memory stays bounded. */
export const atOnce = 256;

/** The drift of every pair, in their order; includes that a locale has no own one of are left out. */
export async function driftRows(
  project: Project,
  pairs: readonly Pair[],
  visit: (row: DriftRow, store: PageStore) => void,
  options: DriftRunOptions = {},
): Promise<void> {
  const repositories = openRepositories(project.root, options.sourceRef);
  try {
    const followed = await followRenames(pairs, repositories.historyOf);
    const run = await openDriftRun(project, followed, repositories, options);
    for (let at = 0; at < followed.length; at += atOnce) {
      const rows = followed.slice(at, at + atOnce).map(async (pair): Promise<DriftRow> => {
        const input = await run.inputOf(pair);
        return { ...input, drift: await pageDrift(input, run.contextOf(input.pair)) };
      });
      for (const row of await Promise.all(rows)) visit(row, run.store);
    }
  } finally {
    await repositories.close();
  }
}
