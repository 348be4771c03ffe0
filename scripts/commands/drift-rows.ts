import { loadParser } from '../markdown/parser.ts';
import { openRepositories } from '../io/git-repositories.ts';
import type { Finding } from '../model/finding.ts';
import type { HistoryOf } from '../model/history.ts';
import type { Page } from '../model/page.ts';
import type { PageDrift } from '../model/page-drift.ts';
import type { Pair } from '../model/pair.ts';
import type { Provenance } from '../model/provenance.ts';
import { pageDrift, type Side } from '../drift/page-drift.ts';
import type { Project } from '../config/project.ts';
import type { Dialect } from '../provenance/dialect.ts';
import { bilingualBase } from './bilingual-base.ts';
import { dialectOf } from './dialect-of.ts';
import { type FollowedPair, followRenames } from './follow-renames.ts';
import { openPageStore, type PageStore } from './page-store.ts';

/** One row of a drift report with the pages that it was made from. */
export interface DriftRow {
  pair: Pair;
  drift: PageDrift;
  source: Side | null;
  target: Side | null;
  provenance: Provenance | null;
}

/** How many pages are worked on at once, so that git never waits for us nor memory grows. */
const atOnce = 32;

/** The drift of every pair, in their order; includes that a locale has no own one of are left out. */
export async function driftRows(project: Project, pairs: readonly Pair[], visit: (row: DriftRow, store: PageStore) => void): Promise<void> {
  const store = openPageStore(project.root, await loadParser());
  const { historyOf, close } = openRepositories(project.root);
  try {
    const dialect = dialectOf(project.config.provenance, () => targetPages(pairs, store));
    const followed = await followRenames(pairs.filter(isRow), historyOf);
    for (let at = 0; at < followed.length; at += atOnce) {
      const rows = followed.slice(at, at + atOnce).map((pair) => rowOf(pair, { project, dialect, historyOf, store }));
      for (const row of await Promise.all(rows)) visit(row, store);
    }
  } finally {
    await close();
  }
}

/** A target without its own include uses the source's: nothing is missing. */
const isRow = ({ include, targetExists }: Pair): boolean => !include || targetExists;

const sample = 200;

function targetPages(pairs: readonly Pair[], store: PageStore): Page[] {
  const targets = pairs.filter(({ targetExists }) => targetExists).slice(0, sample);
  return targets.flatMap(({ target }) => pageIn(store.read(target))?.page ?? []);
}

interface Run {
  project: Project;
  dialect: Dialect;
  historyOf: HistoryOf;
  store: PageStore;
}

async function rowOf({ pair, renamedFrom }: FollowedPair, { project, dialect, historyOf, store }: Run): Promise<DriftRow> {
  const read = [pair.sourceExists ? store.read(pair.source) : null, pair.targetExists ? store.read(pair.target) : null] as const;
  const [source, target] = [pageIn(read[0]), pageIn(read[1])];
  const unreadable = read.find((one): one is Finding => one !== null && 'message' in one)?.message ?? null;
  const provenance = target && dialect.read(target.page);
  const bilingual = target && bilingualBase(project.root, pair, target, provenance?.hash ?? null, store);
  const context = { dialect, history: historyOf(pair.source), ignored: project.config.ignoreChanges, ...store };
  const drift = await pageDrift({ pair, source, target, bilingual, provenance, renamedFrom, unreadable }, context);
  return { pair, drift, source, target, provenance };
}

const pageIn = (read: Side | Finding | null): Side | null => (read && 'page' in read ? read : null);
