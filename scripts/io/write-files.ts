import { rmSync } from 'node:fs';
import { readBytes } from './files.ts';
import { stageFile, type StagedFile } from './stage-file.ts';

export interface FileToWrite {
  /** Absolute. */
  path: string;
  bytes: Uint8Array | string;
}

/**
 * Writes all of these files or none: only when all are written beside their places are they put there, and where one
 * can't be, those before it get back what they were.
 *
 * @param roots the folders that no write may leave
 * @throws UsageError where a path lies outside of the roots, or is a link or a folder
 */
export function writeFiles(files: readonly FileToWrite[], roots: string | readonly string[]): void {
  const staged: StagedFile[] = [];
  try {
    for (const { path, bytes } of files) staged.push(stageFile(path, bytes, roots));
    commitAll(staged, roots);
  } finally {
    for (const file of staged) file.discard();
  }
}

function commitAll(staged: readonly StagedFile[], roots: string | readonly string[]): void {
  const before: { path: string; bytes: Uint8Array | null }[] = [];
  try {
    for (const { path, commit } of staged) {
      const bytes = readBytes(path);
      commit();
      before.push({ path, bytes });
    }
  } catch (error) {
    for (const { path, bytes } of before.toReversed()) restore(path, bytes, roots);
    throw error;
  }
}

function restore(path: string, bytes: Uint8Array | null, roots: string | readonly string[]): void {
  if (bytes === null) rmSync(path, { force: true });
  else stageFile(path, bytes, roots).commit();
}
