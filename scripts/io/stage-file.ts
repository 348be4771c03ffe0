import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { UsageError } from '../model/usage-error.ts';
import { refuseOutside } from './refuse-outside.ts';

/** A file that is written, and not yet in its place. */
export interface StagedFile {
  path: string;
  /** Puts it into its place, in one step. */
  commit(): void;
  /** Removes what was written; nothing where it is in its place. */
  discard(): void;
}

/**
 * Writes a file beside its place, fsync included. The mode of a file that is there stays. A device or a pipe is written to
 * as it is, once it is committed.
 *
 * @param path absolute
 * @param roots the folders that the write must stay in, one of them; a link on the way that leads out is refused
 * @throws UsageError where the path lies outside of the roots, or is a link or a folder
 */
export function stageFile(path: string, bytes: Uint8Array | string, roots: string | readonly string[]): StagedFile {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw new UsageError(`Unexpected folder at ${path}, expected a file; nothing was written`);
  if (there && !there.isFile()) return { path, commit: () => writeFileSync(path, bytes), discard: () => {} };
  refuseOutside(path, roots);
  mkdirSync(dirname(path), { recursive: true });
  const mode = lstatSync(path, { throwIfNoEntry: false })?.mode ?? 0o666;
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  const discard = (): void => rmSync(temporary, { force: true });
  try {
    writeAll(temporary, typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes, mode);
  } catch (error) {
    discard();
    throw error;
  }
  return { path, commit: () => renameSync(temporary, path), discard };
}

function writeAll(path: string, bytes: Uint8Array, mode: number): void {
  const file = openSync(path, 'wx', mode);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
