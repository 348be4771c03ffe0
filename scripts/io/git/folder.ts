import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readBytes } from '../files.ts';

/**
 * The folder in which git keeps the repository of a work tree: its `.git`, or where the file of that name points in a submodule
 * or a linked work tree.
 *
 * @param top absolute path of the work tree's top folder
 * @returns null where there is no `.git`, it is damaged, or it points at files of a checkout
 */
export function gitFolder(top: string): string | null {
  const inside = join(top, '.git');
  const there = statSync(inside, { throwIfNoEntry: false });
  const folder = there?.isFile() ? pointedAt(inside) : there ? inside : null;
  return folder !== null && isGitFolder(folder) ? folder : null;
}

/** Whether a folder holds what git keeps of a repository, or of a linked work tree of one. */
export function isGitFolder(folder: string): boolean {
  const has = (name: string) => existsSync(join(folder, name));
  return isHead(join(folder, 'HEAD')) && (has('commondir') || (has('objects') && has('refs')));
}

/** `ref: refs/heads/main`, or the id of a commit; of other content git says that there is no repository, and looks elsewhere. */
function isHead(file: string): boolean {
  return /^(?:ref: *refs\/|[0-9a-f]{40})/.test(lineOf(file) ?? '');
}

/** Where a linked work tree keeps what it has in common with the main one: its references, its objects. */
export function commonFolder(folder: string): string {
  const named = lineOf(join(folder, 'commondir'));
  return named === null ? folder : resolve(folder, named);
}

/**
 * The file in which git lists where the history of a shallow clone is cut; a whole one has none.
 *
 * @param top absolute path of the work tree's top folder, or of a bare repository
 */
export const shallowFile = (top: string): string => join(commonFolder(gitFolder(top) ?? top), 'shallow');

function pointedAt(file: string): string | null {
  const [, path] = /^gitdir: (.+)$/.exec(lineOf(file) ?? '') ?? [];
  const folder = path === undefined ? null : resolve(dirname(file), path);
  if (folder === null || !existsSync(folder)) return null;
  return pointsBack(folder, file) || !isContent(realpathSync(folder)) ? folder : null;
}

/** A linked work tree's folder names the file that points at it. */
function pointsBack(folder: string, file: string): boolean {
  const link = lineOf(join(folder, 'gitdir'));
  if (link === null) return false;
  const named = resolve(folder, link);
  return existsSync(named) && realpathSync(named) === realpathSync(file);
}

/** Whether a checkout could have brought a folder: it lies in a work tree, and not in its `.git`. */
function isContent(folder: string): boolean {
  if (basename(folder) === '.git') return false;
  if (existsSync(join(folder, '.git'))) return true;
  return dirname(folder) !== folder && isContent(dirname(folder));
}

/** The one line of a file of git's, without the blanks at its ends; null where it is no file, or longer than any of these. */
export function lineOf(file: string): string | null {
  try {
    const bytes = readBytes(file, { most: 4096 });
    return bytes && new TextDecoder().decode(bytes).trim();
  } catch {
    return null;
  }
}
