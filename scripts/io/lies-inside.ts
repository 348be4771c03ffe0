import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';

/** Whether a path is a folder or lies below it, links followed. Neither has to exist: it is asked before something is written. */
export const liesInside = (folder: string, path: string): boolean => isBelow(realPath(folder), realPath(path));

/**
 * Whether a path that is there really lies in none of these folders, as it does where it, or a folder on the way, is a link:
 * it is asked before something is read.
 *
 * @param folders as `realFolders` gives them, which is asked once a run
 * @throws what the system says where nothing is there
 */
export function leadsOutside(path: string, folders: readonly string[]): boolean {
  const real = realpathSync.native(path);
  return !folders.some((folder) => isBelow(folder, real));
}

/** Folders without the links that lead to them, those that are not there as far as they are. */
export const realFolders = (folders: readonly string[]): string[] => [...new Set(folders.map(realPath))];

/** The real path of what may not exist yet, or only in its first parts. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
  }
}

/** Most files lie where they should, which their first letters tell at once. */
function isBelow(folder: string, path: string): boolean {
  if (path.startsWith(folder) && path[folder.length] === sep) return true;
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
