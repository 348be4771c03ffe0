import { realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/**
 * Whether a path that is there really lies in none of these folders, as it does where it, or a folder on the way, is a link.
 *
 * @param folders as `realFolders` gives them
 * @throws what the system says where nothing is there
 */
export function leadsOutside(path: string, folders: readonly string[]): boolean {
  const real = realpathSync.native(path);
  return !folders.some((folder) => isInside(folder, real));
}

/** Folders without the links that lead to them; those that are not there as they are. */
export function realFolders(folders: readonly string[]): string[] {
  return [...new Set(folders.map(realFolder))];
}

function realFolder(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return folder;
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
