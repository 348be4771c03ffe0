import type { Project } from '../config/project.ts';
import { openRepositories, type Repositories } from '../io/git/repositories.ts';
import type { HistoryOf } from '../model/history.ts';
import type { Pair } from '../model/pair.ts';
import { inOrder } from './in-order.ts';
import type { Asked, PairReader } from './known-pair.ts';
import { type FollowedPair, type Following, followRenames, type Which } from './renames.ts';

/** The pairs of a project as a command works on them, one after the other or by name. */
export interface OpenPairs extends Pick<Repositories, 'historyOf' | 'headOf'> {
  /** What pairs are read with. Opened by the first who asks: a run of which every row is remembered parses nothing. */
  reader(): Promise<PairReader>;
  /**
   * Goes over the wanted pairs in the order of the project, each with its source wherever that was renamed to.
   *
   * @param work what is made of a pair; what it returns is handed out in order, whoever is ready first
   */
  walk<Row>(wanted: readonly Pair[], work: Work<Row>, how?: Walk<Row>): AsyncGenerator<Row>;
  /** Where renames have put each pair, by its old path and by its new one. */
  followed(): Promise<(pair: Pair) => Pair>;
}

export type Work<Row> = (pair: FollowedPair, reader: PairReader) => Promise<Row>;

export interface Walk<Row> {
  /** Default: `rows`. */
  which?: Which;
  /** How many pairs are worked on side by side; default 1: what is made of a page is let go before the next one is begun. */
  atOnce?: number;
  /** Rows that an earlier run made. */
  cache?: RowCache<Row> | null;
}

export interface RowCache<Row> {
  /** The pairs of the last run over the same ones; null where there was none. */
  pairs(): FollowedPair[] | null;
  find(pair: FollowedPair): Promise<Row | null>;
  keep(pair: FollowedPair, row: Row): Promise<void>;
  /** Takes the pairs in their order, once all rows are there. */
  save(pairs: FollowedPair[]): void;
}

/**
 * Opens what all pairs have in common, the one way to get at any of them: the repositories, and, when they are asked for,
 * parser, pages and dialect. Whatever becomes of the work, no git is left running.
 *
 * @throws UsageError where the dialect or a revision is unknown
 */
export async function withPairs<Result>(project: Project, use: (pairs: OpenPairs) => Promise<Result>, asked: Asked = {}): Promise<Result> {
  const { root, config, sourceRef, bare } = project;
  // The repository of the sources is seen as it was where they are read.
  const current = sourceRef === null ? null : { folder: config.sourceRoot, revision: sourceRef };
  const repositories = openRepositories(root, current, bare);
  try {
    return await use(openPairs(project, repositories, asked));
  } finally {
    await repositories.close();
  }
}

function openPairs(project: Project, { historyOf, headOf }: Repositories, asked: Asked): OpenPairs {
  let opened: Promise<PairReader> | null = null;
  const reader = (): Promise<PairReader> => (opened ??= openReader());
  return {
    historyOf,
    headOf,
    reader,
    walk(wanted, work, { which, atOnce = 1, cache = null } = {}) {
      const pairs = cache?.pairs() ?? followRenames(wanted, project.pairs, historyOf, which);
      return rowsOf(pairs, async (pair) => work(pair, await reader()), cache, atOnce);
    },
    followed: () => placesOf(project.pairs, historyOf),
  };

  async function openReader(): Promise<PairReader> {
    const { openPairReader } = await import('./known-pair.ts');
    return openPairReader(project, historyOf, asked);
  }
}

async function* rowsOf<Row>(
  pairs: Iterable<Following>,
  work: (pair: FollowedPair) => Promise<Row>,
  cache: RowCache<Row> | null,
  atOnce: number,
): AsyncGenerator<Row> {
  const followed: FollowedPair[] = [];
  for await (const done of inOrder(pairs, rowOf, atOnce)) {
    if (!done) continue;
    followed.push(done.pair);
    yield done.row;
  }
  cache?.save(followed);

  async function rowOf(following: Following): Promise<{ pair: FollowedPair; row: Row } | null> {
    const pair = await following;
    if (!pair) return null;
    const known = (await cache?.find(pair)) ?? null;
    if (known !== null) return { pair, row: known };
    const row = await work(pair);
    await cache?.keep(pair, row);
    return { pair, row };
  }
}

async function placesOf(all: readonly Pair[], historyOf: HistoryOf): Promise<(pair: Pair) => Pair> {
  const renamed = new Map<string, Pair>();
  for (const following of followRenames(all, all, historyOf)) {
    const followed = await following;
    if (!followed?.renamedFrom) continue;
    for (const source of [followed.pair.source, followed.renamedFrom]) renamed.set(keyOf({ ...followed.pair, source }), followed.pair);
  }
  return (pair) => renamed.get(keyOf(pair)) ?? pair;
}

const keyOf = ({ locale, source }: Pick<Pair, 'locale' | 'source'>): string => `${locale} ${source}`;
