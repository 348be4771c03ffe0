import type { Project } from '../config/project.ts';
import type { DriftInput } from '../drift/drift-input.ts';
import { pageDrift } from '../drift/page-drift.ts';
import type { PageDrift } from '../model/page-drift.ts';
import type { Pair } from '../model/pair.ts';
import { type DriftRunOptions, openDriftRun } from './drift-run.ts';
import type { PageStore } from './page-store.ts';

/** One row of a drift report with what it was made from. */
export interface DriftRow extends DriftInput {
  drift: PageDrift;
}

/** How many pages are worked on at once, so that git never waits for us nor memory grows. */
const atOnce = 32;

/** The drift of every pair, in their order; includes that a locale has no own one of are left out. */
export async function driftRows(
  project: Project,
  pairs: readonly Pair[],
  visit: (row: DriftRow, store: PageStore) => void,
  options: DriftRunOptions = {},
): Promise<void> {
  const run = await openDriftRun(project, pairs, options);
  try {
    for (let at = 0; at < run.pairs.length; at += atOnce) {
      const rows = run.pairs.slice(at, at + atOnce).map(async (pair): Promise<DriftRow> => {
        const input = await run.inputOf(pair);
        return { ...input, drift: await pageDrift(input, run.contextOf(input.pair)) };
      });
      for (const row of await Promise.all(rows)) visit(row, run.store);
    }
  } finally {
    await run.close();
  }
}
