import { utf8Text } from '../../markdown/text/decode.ts';
import type { History, Version } from '../../model/history.ts';
import type { Page } from '../../model/page.ts';
import type { Provenance } from '../../model/pair.ts';
import type { RecordFile } from '../../provenance/dialect.ts';
import type { DriftContext } from '../input.ts';
import { pageAt } from '../base/page-at.ts';
import type { Both } from '../base/find-base.ts';

/** A record that took the place of another one. */
export interface MovedRecord {
  older: Provenance;
  newer: Provenance;
  /** The page when the older one was written: what was translated since may be of the newer one. */
  before: Page;
}

/** Versions of a target that are looked at. */
const most = 48;

/**
 * The records of a target that took the place of others, the newest first.
 *
 * @param since only what became of the record that this commit holds, if anything; null: all of its history
 */
export async function movedRecords(input: Both, context: DriftContext, since: string | null): Promise<MovedRecord[]> {
  const { targetHistory: history, dialect } = context;
  if (!history || !input.provenance) return [];
  const holder = input.ownRecord?.path ?? input.pair.target;
  const versions = (await history.versions(holder)).filter(({ blob }) => blob !== null).slice(0, most);
  const later = since === null ? new Set<string>() : await commitsSince(since, holder, history);
  if (!later) return [];
  const runs: Run[] = [{ record: input.provenance, oldest: input.target.page }];
  for (const version of versions.filter(({ commit }) => !later.has(commit))) {
    const page = await pageAt(input.ownRecord ? await pageBeside(version, input, history) : version, history, context);
    const record = page && dialect.read(page, input.ownRecord ? await fileAt(version, history) : null);
    if (!record) continue;
    if (since !== null && runs.length === 1 && isSame(record, input.provenance)) return [];
    addTo(runs, record, page);
    if (since !== null && runs.length > 2) break;
  }
  return movesOf(since === null ? runs : runs.slice(0, 2));
}

/** The target as it was when the file with its record had this version. */
async function pageBeside({ commit }: Version, { pair }: Both, history: History): Promise<Pick<Version, 'blob' | 'path'>> {
  return { blob: await history.blobAt(commit, pair.target), path: pair.target };
}

async function fileAt({ blob, path }: Version, history: History): Promise<RecordFile | null> {
  const bytes = blob === null ? null : await history.bytesOf(blob);
  return bytes && { text: utf8Text(bytes), path };
}

/** Versions, one after the other, that record the same. */
interface Run {
  record: Provenance;
  oldest: Page;
}

async function commitsSince(commit: string, path: string, history: History): Promise<Set<string> | null> {
  const later = await history.versionsSince(commit, path);
  return later && new Set(later.map((version) => version.commit));
}

function addTo(runs: Run[], record: Provenance, page: Page): void {
  const last = runs.at(-1)!;
  if (isSame(last.record, record)) last.oldest = page;
  else runs.push({ record, oldest: page });
}

const isSame = (a: Provenance, b: Provenance): boolean => a.commit === b.commit && a.hash === b.hash;

const movesOf = (runs: readonly Run[]): MovedRecord[] =>
  runs.slice(1).map(({ record, oldest }, index) => ({ older: record, newer: runs[index]!.record, before: oldest }));
