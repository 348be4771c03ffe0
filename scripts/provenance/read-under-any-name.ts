import type { History } from '../model/history.ts';
import { gitBlobId } from './digests.ts';

export interface SourceFile {
  path: string;
  bytes: Uint8Array;
}

/** A file at a commit under the name that it has now, or one that it had before a rename. Bytes that are those at hand are not read again. */
export async function readUnderAnyName(history: History, commit: string, now: SourceFile): Promise<SourceFile | null> {
  const same = await readAt(history, commit, now.path, now.bytes);
  if (same) return same;
  const names = new Set((await history.versions(now.path)).map((version) => version.path));
  names.delete(now.path);
  for (const name of names) {
    const older = await readAt(history, commit, name, now.bytes);
    if (older) return older;
  }
  return null;
}

async function readAt(history: History, commit: string, path: string, known: Uint8Array): Promise<SourceFile | null> {
  const blob = await history.blobAt(commit, path);
  if (blob === null) return null;
  const bytes = blob === gitBlobId(known) ? known : await history.bytesOf(blob);
  return bytes && { bytes, path };
}
