import { spawnSync } from 'node:child_process';
import { dirname, relative } from 'node:path';
import { UsageError } from '../../model/finding.ts';
import { gitCommand, gitWords, repositoryTop } from './command.ts';
import { GitObjects } from './objects.ts';

/**
 * The files that a folder held at a revision, relative to it, with `/`, sorted by code point; links and submodules are left out.
 *
 * @param folder absolute path; it need not be there any more
 * @param bare absolute paths of the bare repositories that the user named: the folder may lie in one of them
 * @throws UsageError where no git knows the revision
 */
export function filesAt(folder: string, revision: string, bare: readonly string[]): string[] {
  const top = repositoryTop(folder, bare);
  if (top === null) throw new UsageError(`${unknown(revision)}; there is no repository at ${folder} or above`);
  const { program, all, options } = gitCommand(top, ['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', revision]);
  const { status, stdout, stderr } = spawnSync(program, all, { ...options, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0) throw new UsageError(`${unknown(revision)}: ${gitWords(stderr ?? 'git could not be started')}`);
  const way = relative(top, folder).replaceAll('\\', '/');
  const before = way === '' ? '' : `${way}/`;
  const paths = stdout.split('\0').flatMap((entry) => (entry.startsWith('100') ? entry.slice(entry.indexOf('\t') + 1) : []));
  return paths
    .filter((path) => path.startsWith(before))
    .map((path) => path.slice(before.length))
    .sort();
}

const unknown = (revision: string): string =>
  `Unexpected revision "${revision}", expected one that git knows in the repository of the sources`;

/**
 * What a file of a work tree held at a revision.
 *
 * @param file absolute path; it need not be there any more
 * @returns null where there was none, or there is no repository
 */
export async function bytesAt(file: string, revision: string): Promise<Uint8Array | null> {
  const top = repositoryTop(dirname(file));
  if (top === null) return null;
  const objects = new GitObjects(top);
  const found = await objects.get(`${revision}:${relative(top, file).replaceAll('\\', '/')}`);
  await objects.close();
  return typeof found === 'string' || found.type !== 'blob' ? null : found.bytes;
}
