import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../model/finding.ts';
import { inWords } from './in-words.ts';
import { refuseOutside } from './refuse-outside.ts';

/** A file that is written piece by piece beside its place. */
export interface OpenFile {
  write(piece: Uint8Array | string): void;
  /** Ends the writing, fsync included. */
  close(): void;
  /** Puts the closed file into its place, in one step. */
  commit(): void;
  /** Removes what was written; nothing where it is in its place. */
  discard(): void;
}

/**
 * Opens a file for writing. The mode of a file that is there stays. A device or a pipe is written to as it is, at once.
 *
 * @param path absolute
 * @param roots the folders that the write must stay in, one of them; a link on the way that leads out is refused
 * @throws UsageError where the path lies outside of the roots, is a link or a folder, or can't be written (a full disk, a read-only folder)
 */
export function openFile(path: string, roots: string | readonly string[]): OpenFile {
  const file = inWords(path, () => openRegular(path, roots));
  return {
    write: (piece) => inWords(path, () => file.write(piece)),
    close: () => inWords(path, file.close),
    commit: () => inWords(path, file.commit),
    discard: file.discard,
  };
}

function openRegular(path: string, roots: string | readonly string[]): OpenFile {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw new UsageError(`Unexpected folder at ${path}, expected a file; nothing was written`);
  if (there && !there.isFile()) return openDevice(path);
  refuseOutside(path, roots);
  mkdirSync(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  const written = piecewise(openSync(temporary, 'wx', there?.mode ?? 0o666), fsyncSync);
  return {
    ...written,
    commit: () => renameSync(temporary, path),
    discard() {
      written.close();
      rmSync(temporary, { force: true });
    },
  };
}

function openDevice(path: string): OpenFile {
  const written = piecewise(openSync(path, 'w'), () => {});
  return { ...written, commit: () => {}, discard: written.close };
}

function piecewise(file: number, settle: (file: number) => void): Pick<OpenFile, 'write' | 'close'> {
  let open = true;
  return {
    write: (piece) => writeAll(file, typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece),
    close() {
      if (!open) return;
      open = false;
      try {
        settle(file);
      } finally {
        closeSync(file);
      }
    },
  };
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}
