import { lstatSync, mkdirSync, readdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuseOutside } from '../refuse-outside.ts';

/** Where a project keeps what is no part of it: the lock and the journal of a run, what `drift --cache` remembers. */
export const stateFolder = (home: string): string => join(home, '.lockstep');

/**
 * Makes the folder, which ignores itself for git.
 *
 * @throws UsageError where it is a link
 */
export function openStateFolder(home: string): string {
  const folder = stateFolder(home);
  refuseOutside(folder, home);
  // With `recursive`, Node says of a read-only disk that there is no such folder.
  unlessThere(() => mkdirSync(folder));
  unlessThere(() => writeFileSync(join(folder, '.gitignore'), '*\n', { flag: 'wx' }));
  return folder;
}

function unlessThere(make: () => void): void {
  try {
    make();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Removes the folder where nothing but its `.gitignore` is in it; not what a link of its name leads to. */
export function closeStateFolder(home: string): void {
  const folder = stateFolder(home);
  try {
    if (lstatSync(folder).isSymbolicLink() || readdirSync(folder).some((name) => name !== '.gitignore')) return;
    rmSync(join(folder, '.gitignore'), { force: true });
    rmdirSync(folder);
  } catch {
    // Another run has begun in it.
  }
}
