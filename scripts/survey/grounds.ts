import { digest } from '../model/digest.ts';
import type { PageDrift } from '../model/drift.ts';
import type { History, HistoryOf } from '../model/history.ts';
import type { FollowedPair } from '../pairs/renames.ts';

/** What of the repositories a row hangs on, beside its files as they are: nothing, what the histories of these two files tell, or more. */
export type Grounds = 'none' | 'histories' | 'repositories';

/** A record may name any commit, and an orphan's source may come back; what is missing asks git nothing. */
export function groundsOf({ state, base }: Pick<PageDrift, 'state' | 'base'>): Grounds {
  if (state === 'missing') return 'none';
  return base.by === 'history' ? 'histories' : 'repositories';
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
