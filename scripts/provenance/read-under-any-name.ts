import type { History } from '../model/history.ts';

/** A file at a commit under the name that it has now, or one that it had before a rename. */
export async function readUnderAnyName(
  history: History,
  commit: string,
  path: string,
): Promise<{ bytes: Uint8Array; path: string } | null> {
  const bytes = await history.read(commit, path);
  if (bytes) return { bytes, path };
  const names = new Set((await history.versions(path)).map((version) => version.path));
  names.delete(path);
  for (const name of names) {
    const older = await history.read(commit, name);
    if (older) return { bytes: older, path: name };
  }
  return null;
}
