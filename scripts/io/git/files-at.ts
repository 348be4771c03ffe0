import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';
import { gitCommand, repositoryTop } from './command.ts';

/**
 * The files that a folder held at a revision, relative to it, with `/`, sorted by code point; links and submodules are left out.
 *
 * @param folder absolute path; it need not be there any more, or may be a bare repository
 * @returns null where no git knows the revision
 */
export function filesAt(folder: string, revision: string): string[] | null {
  const top = repositoryTop(folder);
  if (top === null) return null;
  const { all, options } = gitCommand(top, ['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', revision]);
  const { status, stdout } = spawnSync('git', all, { ...options, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0) return null;
  const way = relative(top, folder).replaceAll('\\', '/');
  const before = way === '' ? '' : `${way}/`;
  const paths = stdout.split('\0').flatMap((entry) => (entry.startsWith('100') ? entry.slice(entry.indexOf('\t') + 1) : []));
  return paths
    .filter((path) => path.startsWith(before))
    .map((path) => path.slice(before.length))
    .sort();
}
