import type { Project } from '../config/project.ts';
import { pageDrift } from '../drift/page-drift.ts';
import type { PageDrift } from '../model/drift.ts';
import type { Finding } from '../model/finding.ts';
import type { Pair } from '../model/pair.ts';
import type { Asked, KnownPair } from '../pairs/known-pair.ts';
import { type OpenPairs, type RowCache, withPairs, type Work } from '../pairs/open-pairs.ts';
import { groundsOf } from './grounds.ts';
import { openRowCache, type Rows } from './row-cache.ts';

/** One row of a drift report with what it was made from. */
export interface DriftRow {
  known: KnownPair;
  drift: PageDrift;
}

/** Makes the row of one pair: what is known of it, and its drift. */
export const driftRow: Work<DriftRow> = async (pair, reader) => {
  const known = await reader.read(pair);
  return { known, drift: await pageDrift(known, reader.contextOf(known.pair)) };
};

/** How many pages are worked on at once: so many that git hardly ever waits for us, so few that memory stays bounded. */
export const sideBySide = 1024;

/**
 * The drift of every pair, in their order, or of those that the changes since a revision concern; includes that a locale has no own
 * one of are left out. What only `--segments` shows is there where it was asked for: of a large site that is the texts of all pages.
 *
 * @param remembered where the rows of the last run are: a page of which nothing changed since is taken from there
 */
export async function driftRows(
  project: Project,
  wanted: readonly Pair[],
  asked: Asked,
  remembered: { location: string | null } | null,
): Promise<PageDrift[]> {
  const rowOf: Work<PageDrift> = async (pair, reader) => {
    const { drift } = await driftRow(pair, reader);
    return asked.places ? drift : withoutChanges(drift);
  };
  return withPairs(
    project,
    async (pairs) => {
      const cache =
        remembered && (await rowsOfLastRun<PageDrift>(project, wanted, pairs, { ...remembered, name: 'drift', groundsOf }, asked));
      const rows: PageDrift[] = [];
      for await (const row of pairs.walk(wanted, rowOf, { atOnce: sideBySide, cache })) rows.push(row);
      return asked.since === undefined ? rows : concernedBy(asked.since, rows, pairs);
    },
    asked,
  );
}

/** What an earlier run made of the same pairs, asked the same. */
export async function rowsOfLastRun<Row>(
  project: Project,
  wanted: readonly Pair[],
  pairs: OpenPairs,
  place: Rows<Row>,
  asked: Asked = {},
): Promise<RowCache<Row>> {
  const commits = await commitsOf([asked.since ?? null, project.sourceRef], project, pairs);
  return openRowCache<Row>(project, wanted, { ...asked, commits, madeBy: place.madeBy }, pairs, place);
}

/** What was found in the pages of rows, each once: a source stands in the rows of all locales. */
export function foundIn(rows: readonly Pick<PageDrift, 'findings'>[]): Finding[] {
  const found = rows.flatMap(({ findings = [] }) => findings);
  return [...new Map(found.map((finding) => [placeOf(finding), finding])).values()];
}

const placeOf = ({ check, path, line, column }: Finding): string => `${path}:${line}:${column} ${check}`;

/** A row as a report holds it. */
export function withoutFindings({ findings: _, ...row }: PageDrift): PageDrift {
  return row;
}

/** The targets that the changes since a revision make stale, or take the source from. */
async function concernedBy(since: string, rows: readonly PageDrift[], { historyOf }: OpenPairs): Promise<PageDrift[]> {
  const concerned = await Promise.all(
    rows.map(async (row) => row.state === 'stale' || (row.state === 'orphaned' && (await wasThere(row)))),
  );
  return rows.filter((_, index) => concerned[index]);

  async function wasThere({ source }: PageDrift): Promise<boolean> {
    const history = historyOf(source);
    const resolved = await history?.resolve(since);
    return resolved?.found === true && (await history!.blobAt(resolved.commit, source)) !== null;
  }
}

function withoutChanges({ changes: _, ...row }: PageDrift): PageDrift {
  return row;
}

/** What revisions name now: tomorrow they may name other commits. */
async function commitsOf(revisions: readonly (string | null)[], { config }: Project, { historyOf }: OpenPairs): Promise<(string | null)[]> {
  const history = historyOf(`${config.sourceRoot}/`);
  return Promise.all(
    revisions.map(async (revision) => {
      const resolved = revision === null ? null : await history?.resolve(revision);
      return resolved?.found ? resolved.commit : null;
    }),
  );
}
