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
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(join(folder, '.gitignore'), '*\n', { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return folder;
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
