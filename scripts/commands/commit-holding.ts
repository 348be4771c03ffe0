import type { History } from '../model/history.ts';

/** The newest commit of a file, where that is the one with these bytes; null where they are in no commit yet, or no git is at hand. */
export async function commitHolding(bytes: Uint8Array, path: string, history: History | null): Promise<string | null> {
  const [newest] = (await history?.versions(path)) ?? [];
  const stored = newest && (await history!.read(newest.commit, newest.path));
  return stored && Buffer.compare(stored, bytes) === 0 ? newest.commit : null;
}
