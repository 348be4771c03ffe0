import type { History } from '../model/history.ts';

const known = new WeakMap<History, WeakMap<History, Promise<string | null>>>();

/** The newest commit of a fork's history that its source's history holds too; null where they share none. */
export function forkPoint(fork: History, source: History): Promise<string | null> {
  const ofFork = known.get(fork) ?? new WeakMap<History, Promise<string | null>>();
  known.set(fork, ofFork);
  const point = ofFork.get(source) ?? findForkPoint(fork, source);
  ofFork.set(source, point);
  return point;
}

async function findForkPoint(fork: History, source: History): Promise<string | null> {
  for (const commit of await fork.commits()) if (await source.holds(commit)) return commit;
  return null;
}
