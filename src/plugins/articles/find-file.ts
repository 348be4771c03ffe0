import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The file that a path names, in the case of its letters or, where there is none, in another: paths of the Microsoft docs are not
 * case-sensitive. Only the folders on the way are read. No link is followed, as none is by who lists all files.
 *
 * @param root absolute path of the project
 * @param folder where the path begins, relative to it
 * @param holds whether a file that has the name is meant
 * @returns relative to the project; null where there is none
 */
export function findFile(root: string, folder: string, path: string, holds: (file: string) => boolean): string | null {
  return findIn(folder, path.split('/'));

  function findIn(above: string, [name, ...below]: string[]): string | null {
    for (const entry of namesakes(join(root, above), name!)) {
      const at = `${above}/${entry.name}`;
      if (below.length === 0 ? !entry.isFile() || !holds(at) : !entry.isDirectory()) continue;
      const found = below.length === 0 ? at : findIn(at, below);
      if (found !== null) return found;
    }
    return null;
  }
}

/** What a folder has of a name: what is called just so comes first. */
function namesakes(folder: string, name: string): Dirent[] {
  const all = entriesOf(folder).filter((entry) => entry.name.toLowerCase() === name.toLowerCase());
  return all.toSorted((one, other) => Number(other.name === name) - Number(one.name === name));
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
