import { openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { UsageError } from '../model/finding.ts';
import { listFiles, listNames } from './files.ts';
import { inWords } from './in-words.ts';
import { besideOf, createFile, type NewFile, piecewise } from './new-file.ts';
import { isRunning, ownMark, readMark } from './process-mark.ts';
import { liesInside } from './lies-inside.ts';
import { refuseOutside } from './refuse-outside.ts';

/** A file that is written piece by piece beside its place. */
export interface OpenFile extends NewFile {
  /** Puts the closed file into its place, in one step. */
  commit(): void;
  /** Removes what was written; nothing where it is in its place. */
  discard(): void;
}

/**
 * Opens a file for writing. The mode of a file that is there stays.
 *
 * @param path absolute
 * @param roots the folders that the write must stay in, one of them; a link on the way that leads out is refused
 * @throws UsageError where the path lies outside of the roots, is a link, a folder, a device or a pipe, or can't be written (a full
 *   disk, a read-only folder)
 */
export function openFile(path: string, roots: string | readonly string[]): OpenFile {
  return withWords(path, () => openRegular(path, roots));
}

/**
 * Opens a file that a person named, as `--output` does: it may lie anywhere. A device or a pipe is written to as it is, at once.
 *
 * @param path absolute
 * @param from the folder that it was named in, absolute: a name below it means a place below it, whatever links a checkout brings
 * @throws UsageError where it is a folder, a link to a file or git's, or can't be written
 */
export function openOutput(path: string, from: string): OpenFile {
  const root = path.startsWith(`${from}${sep}`) ? from : dirname(path);
  return withWords(path, () => (isDevice(path) && liesInside(root, dirname(path)) ? openDevice(path) : openRegular(path, root)));
}

function withWords(path: string, open: () => OpenFile): OpenFile {
  const file = inWords(path, open);
  return {
    write: (piece) => inWords(path, () => file.write(piece)),
    close: () => inWords(path, file.close),
    commit: () => inWords(path, file.commit),
    discard: file.discard,
  };
}

function isDevice(path: string): boolean {
  const there = statSync(path, { throwIfNoEntry: false });
  return there !== undefined && !there.isFile() && !there.isDirectory();
}

function openRegular(path: string, roots: string | readonly string[]): OpenFile {
  refuseOutside(path, roots);
  refuseOther(path);
  const temporary = besideOf(path, ownMark(), 'tmp');
  const written = createFile(temporary, path);
  return {
    ...written,
    commit: () => renameSync(temporary, path),
    discard() {
      written.close();
      rmSync(temporary, { force: true });
    },
  };
}

/**
 * A rename would put a file into the place of a pipe.
 *
 * @throws UsageError where something other than a file is there
 */
export function refuseOther(path: string): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (!there || there.isFile()) return;
  const what = there.isDirectory() ? 'folder' : 'device or pipe';
  throw new UsageError(`Unexpected ${what} at ${path}, expected a file; nothing was written`);
}

function openDevice(path: string): OpenFile {
  const written = piecewise(openSync(path, 'w'), () => {});
  return { ...written, commit: () => {}, discard: written.close };
}

/**
 * Removes what runs have left beside the files that they were writing when they were killed.
 *
 * @param reach whether what lies in its folders is looked at as well
 */
export function removeLeft(folder: string, reach: 'here' | 'below'): void {
  try {
    for (const name of reach === 'here' ? listNames(folder) : listFiles(folder)) {
      const mark = readMark(/\.(\d+\.\d+\.[\w-]*\.[\da-f-]{36})\.tmp$/.exec(name)?.[1] ?? '');
      if (mark && !isRunning(mark, join(folder, name))) rmSync(join(folder, name), { force: true });
    }
  } catch {
    // A folder that can't be listed, or where nothing can be removed: what is written there will tell.
  }
}
