import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Has the disk hold which files are in a folder. Not every system lets a folder be opened: there nothing more can be done. */
export function flushFolder(path: string): void {
  let folder: number;
  try {
    folder = openSync(path, 'r');
  } catch {
    return;
  }
  try {
    fsyncSync(folder);
  } catch (error) {
    if (!unable.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    closeSync(folder);
  }
}

const unable = new Set(['EPERM', 'EINVAL', 'ENOTSUP', 'EBADF']);
