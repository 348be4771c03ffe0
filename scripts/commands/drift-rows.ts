import { loadParser } from '../markdown/parser.ts';
import { openRepositories } from '../io/git-repositories.ts';
import type { Page } from '../model/page.ts';
import type { PageDrift } from '../model/page-drift.ts';
import type { Pair } from '../model/pair.ts';
import { pageDrift, type Side } from '../drift/page-drift.ts';
import type { Project } from '../config/project.ts';
import { dialectOf } from './dialect-of.ts';
import { followRenames } from './follow-renames.ts';
import { openPageStore, type PageStore } from './page-store.ts';

/** One row of a drift report with the pages that it was made from. */
export interface DriftRow {
  pair: Pair;
  drift: PageDrift;
  source: Side | null;
  target: Side | null;
}

/** How many pages are worked on at once, so that git never waits for us nor memory grows. */
const atOnce = 32;

/** The drift of every pair, in their order. */
export async function driftRows(project: Project, pairs: readonly Pair[], visit: (row: DriftRow, store: PageStore) => void): Promise<PageStore> {
  const store = openPageStore(project.root, await loadParser());
  const { historyOf, close } = openRepositories(project.root);
  try {
    const dialect = dialectOf(project.config.provenance, () => targetPages(pairs, store));
    const followed = await followRenames(pairs.filter(isRow), historyOf);
    for (let at = 0; at < followed.length; at += atOnce) {
      const rows = followed.slice(at, at + atOnce).map(async ({ pair, renamedFrom }): Promise<DriftRow> => {
        const source = pair.sourceExists ? store.read(pair.source) : null;
        const target = pair.targetExists ? store.read(pair.target) : null;
        const context = { dialect, history: historyOf(pair.source), ignored: project.config.ignoreChanges, ...store };
        const drift = await pageDrift({ pair, source, target, bilingual: null, record: null, renamedFrom }, context);
        return { pair, drift, source, target };
      });
      for (const row of await Promise.all(rows)) visit(row, store);
    }
  } finally {
    await close();
  }
  return store;
}

/** A target without its own include uses the source's: nothing is missing. */
const isRow = ({ include, targetExists }: Pair): boolean => !include || targetExists;

const sample = 200;

function targetPages(pairs: readonly Pair[], store: PageStore): Page[] {
  const targets = pairs.filter(({ targetExists }) => targetExists).slice(0, sample);
  return targets.flatMap(({ target }) => store.read(target)?.page ?? []);
}
