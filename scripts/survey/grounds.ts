import { digest } from '../model/digest.ts';
import type { PageDrift } from '../model/drift.ts';
import type { History, HistoryOf } from '../model/history.ts';
import type { FollowedPair } from '../pairs/renames.ts';

/**
 * What of the repositories a row hangs on, beside its files as they are: nothing, what the histories of these two files tell, more of
 * what they hold at their commits; or on what git may know better tomorrow, at the same ones.
 */
export type Grounds = 'none' | 'histories' | 'repositories' | 'open';

/** A record may name any commit, and an orphan's source may come back; what is missing asks git nothing. */
export function groundsOf(row: Pick<PageDrift, 'state' | 'base' | 'notes'>): Grounds {
  if (row.state === 'missing') return 'none';
  if (lacksCommit(row)) return 'open';
  return row.base.by === 'history' || isUnrecorded(row) ? 'histories' : 'repositories';
}

/** Whether a commit is recorded that was not found, whatever stands in its place: it may come with the next fetch. */
export function lacksCommit({ base: { by, commit }, notes }: Pick<PageDrift, 'base' | 'notes'>): boolean {
  return commit !== null && (by === 'none' || ((by === 'sidecar' || by === 'spans') && notes.length > 0));
}

/** Whether a target records nothing, and its history tells nothing. */
const isUnrecorded = ({ state, base: { by, commit, hash } }: Pick<PageDrift, 'state' | 'base'>): boolean =>
  state !== 'orphaned' && by === 'none' && commit === null && hash === null;

/** Whether git may know better tomorrow what a row stands on, at the same commits: the histories of its files have limits now. */
export async function mayChange(grounds: Grounds, { pair }: FollowedPair, historyOf: HistoryOf): Promise<boolean> {
  if (grounds !== 'histories') return grounds === 'open';
  const limits = await Promise.all([pair.source, pair.target].map(async (path) => (await historyOf(path)?.limits()) ?? null));
  return limits.some((limit) => limit !== null);
}

/**
 * What the histories of both files of a pair tell, as a digest: other commits change nothing of what was made of it. What a commit holds
 * is settled with it; what the current one has, after a merge, is asked.
 *
 * @returns null where some of the history can't be known: more of it may be, tomorrow
 */
export async function digestOfHistories({ pair }: FollowedPair, historyOf: HistoryOf): Promise<string | null> {
  const told = await Promise.all([pair.source, pair.target].map((path) => toldOf(path, historyOf(path))));
  return told.includes(null) ? null : digest('sha1', JSON.stringify(told));
}

async function toldOf(path: string, history: History | null): Promise<object | null> {
  if (!history || (await history.limits()) !== null) return null;
  return { versions: await history.versions(path), now: await history.blobAt('HEAD', path) };
}
