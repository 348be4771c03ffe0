import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { UsageError } from '../model/usage-error.ts';
import { refuseOutside } from './refuse-outside.ts';

/** All of a file, or pieces of it that are written one after the other. */
export type Content = Uint8Array | string | Iterable<string>;

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
export function stageFile(path: string, content: Content, roots: string | readonly string[]): StagedFile {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw new UsageError(`Unexpected folder at ${path}, expected a file; nothing was written`);
  if (there && !there.isFile())
    return { path, commit: () => writeFileSync(path, Buffer.concat([...piecesOf(content)])), discard: () => {} };
  refuseOutside(path, roots);
  mkdirSync(dirname(path), { recursive: true });
  const mode = lstatSync(path, { throwIfNoEntry: false })?.mode ?? 0o666;
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  const discard = (): void => rmSync(temporary, { force: true });
  try {
    writeAll(temporary, piecesOf(content), mode);
  } catch (error) {
    discard();
    throw error;
  }
  return { path, commit: () => renameSync(temporary, path), discard };
}

function* piecesOf(content: Content): Generator<Uint8Array> {
  if (content instanceof Uint8Array) yield content;
  else for (const piece of typeof content === 'string' ? [content] : content) yield Buffer.from(piece, 'utf8');
}

function writeAll(path: string, pieces: Iterable<Uint8Array>, mode: number): void {
  const file = openSync(path, 'wx', mode);
  try {
    for (const bytes of pieces) for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
