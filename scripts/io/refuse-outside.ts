import { lstatSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { UsageError } from '../model/finding.ts';
import { isGitName } from '../model/is-git-name.ts';
import { gitFolder, isGitFolder } from './git/folder.ts';
import { liesInside, realPath } from './lies-inside.ts';

/**
 * The one judgement of where may be written, for every write and every move.
 *
 * @param path absolute
 * @param roots absolute paths of the folders that it may lie in
 * @throws UsageError where a path leads out of all of the roots, is a link, or is git's: a `.git` as any disk may spell it, what
 * lies below one, or in a bare repository
 */
export function refuseOutside(path: string, roots: string | readonly string[]): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new UsageError(`Unexpected symbolic link at ${path}, expected a file; nothing was written to it`);
  }
  const allowed = [roots].flat();
  if (!allowed.some((root) => liesInside(root, dirname(path)))) {
    throw new UsageError(`Unexpected path ${path}, expected one inside of ${allowed.join(' or ')}; nothing was written to it`);
  }
  if (isGits(path) || isGits(realPath(path))) {
    throw new UsageError(`Unexpected path ${path} in a folder of git's own, expected one beside it; nothing was written to it`);
  }
}

function isGits(path: string): boolean {
  return path.split(sep).some((name) => isGitName(name)) || isBelowGitFolder(dirname(path));
}

/** A work tree may lie in its own bare repository: `en.git/main/docs`. */
function isBelowGitFolder(folder: string): boolean {
  if (gitFolder(folder) !== null) return false;
  return isGitFolder(folder) || (dirname(folder) !== folder && isBelowGitFolder(dirname(folder)));
}
