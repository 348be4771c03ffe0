import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * The commit that a repository stands at, read from its files with no process.
 *
 * @param top absolute path of the repository's top folder
 * @returns null where it has no commit yet, or stores its references in another way
 */
export function gitHead(top: string): string | null {
  try {
    const folder = gitFolder(top);
    const head = readFileSync(join(folder, 'HEAD'), 'utf8').trim();
    return head.startsWith('ref: ') ? commitOf(folder, head.slice(5)) : head;
  } catch {
    return null;
  }
}

/** `.git`, or where the file of that name points in a submodule or linked work tree; a bare repository is its own. */
function gitFolder(top: string): string {
  const inside = join(top, '.git');
  const stat = statSync(inside, { throwIfNoEntry: false });
  if (!stat) return top;
  return stat.isDirectory()
    ? inside
    : resolve(
        top,
        readFileSync(inside, 'utf8')
          .replace(/^gitdir: /, '')
          .trim(),
      );
}

function commitOf(folder: string, ref: string): string | null {
  for (const store of [folder, commonFolder(folder)]) {
    const loose = statSync(join(store, ref), { throwIfNoEntry: false });
    if (loose) return readFileSync(join(store, ref), 'utf8').trim();
    const packed = statSync(join(store, 'packed-refs'), { throwIfNoEntry: false }) ? readFileSync(join(store, 'packed-refs'), 'utf8') : '';
    const line = packed.split('\n').find((one) => one.endsWith(` ${ref}`));
    if (line) return line.slice(0, line.indexOf(' '));
  }
  return null;
}

/** A linked work tree keeps its references with the main one. */
function commonFolder(folder: string): string {
  const file = join(folder, 'commondir');
  return statSync(file, { throwIfNoEntry: false }) ? resolve(folder, readFileSync(file, 'utf8').trim()) : folder;
}
