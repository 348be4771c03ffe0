import { closeSync, fchmodSync, fstatSync, fsyncSync, mkdirSync, openSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file that was not there, written piece by piece. */
export interface NewFile {
  write(piece: Uint8Array | string): void;
  /** Ends the writing, fsync included. */
  close(): void;
}

/**
 * Where a file waits that is to be renamed to another, or is kept in its place: `a/b.md` -> `a/.b.md.<id>.tmp`. Of a long name the
 * first part, since a disk takes 255 bytes of one: the id tells the files apart.
 */
export const besideOf = (path: string, id: string, ending: 'tmp' | 'old'): string =>
  join(dirname(path), `.${shortened(basename(path))}.${id}.${ending}`);

/** A sign is four bytes at most. */
const shortened = (name: string): string => [...name].slice(0, 30).join('');

/**
 * Makes a file, and the folders that lack.
 *
 * @param like path of the file whose mode it gets, where there is one, whatever the umask says
 * @throws what the system says, also where there is such a file
 */
export function createFile(path: string, like: string): NewFile {
  mkdirSync(dirname(path), { recursive: true });
  const mode = statSync(like, { throwIfNoEntry: false })?.mode;
  const file = openSync(path, 'wx', mode ?? 0o666);
  const created = piecewise(file, fsyncSync);
  try {
    if (mode !== undefined && mode !== fstatSync(file).mode) fchmodSync(file, mode & 0o7777);
    return created;
  } catch (error) {
    created.close();
    throw error;
  }
}

/** What is written to an open file; `settle` is done before it is closed. */
export function piecewise(file: number, settle: (file: number) => void): NewFile {
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

/** A disk that is nearly full takes a part of what it is given. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}
