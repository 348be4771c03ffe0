import type { History, Version } from '../../model/history.ts';

/**
 * How a commit of a target stands to one of its source: they are the same, it holds it, it was made beside it, or the source's
 * holds it. Null stands for what is in no commit yet.
 */
type Relation = 'same' | 'after' | 'beside' | 'before';

export interface Sight {
  of(touch: Version | null, change: Version | null): Relation;
}

export interface Histories {
  source: History;
  sourcePath: string;
  target: History;
  targetPath: string;
}

/** Finds out which commits of a source each commit of a target held. In two repositories only dates can tell. */
export async function openSight(histories: Histories, touches: readonly Version[]): Promise<Sight> {
  const { source, sourcePath, target, targetPath } = histories;
  const isOne = source === target;
  const unseen = new Map<string, Set<string>>();
  const older = new Map<string, Set<string>>();
  if (isOne) for (const { commit } of touches) await learn(unseen, source, commit, sourcePath);
  const changes = new Set([...unseen.values()].flatMap((commits) => [...commits]));
  for (const commit of changes) await learn(older, target, commit, targetPath);
  return { of: relationOf };

  function relationOf(touch: Version | null, change: Version | null): Relation {
    if (touch === null || change === null) return touch === change ? 'same' : touch === null ? 'after' : 'before';
    if (isOne && touch.commit === change.commit) return 'same';
    const held = unseen.get(touch.commit);
    if (!held) return touch.date >= change.date ? 'after' : 'before';
    if (!held.has(change.commit)) return 'after';
    return older.get(change.commit)?.has(touch.commit) ? 'beside' : 'before';
  }
}

/** Whether who made a version of a target had a change of its source in sight. */
export function hasSeen(sight: Sight, touch: Version | null, change: Version | null): boolean {
  const relation = sight.of(touch, change);
  return relation === 'same' || relation === 'after';
}

async function learn(into: Map<string, Set<string>>, history: History, commit: string, path: string): Promise<void> {
  const since = await history.versionsSince(commit, path);
  if (since) into.set(commit, new Set(since.map((version) => version.commit)));
}
