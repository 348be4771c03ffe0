import { join } from 'node:path';
import { UsageError } from '../../model/finding.ts';
import { repositoryTop, startGit } from './command.ts';

/**
 * Files that differ from a revision: committed since, edited or not tracked yet; not those that are gone.
 *
 * @param folder absolute path of a folder in a work tree
 * @returns absolute paths
 * @throws UsageError where the folder is in no repository or git does not know the revision
 */
export async function changedFiles(folder: string, revision: string): Promise<Set<string>> {
  const top = repositoryTop(folder);
  if (top === null) throw new UsageError(`Unexpected --changed in ${folder}, expected a git repository there or above`);
  const [edited, untracked] = await Promise.all([
    listed(top, ['diff', '--name-only', '-z', '--diff-filter=d', '--end-of-options', revision, '--'], revision),
    listed(top, ['ls-files', '--others', '--exclude-standard', '-z'], revision),
  ]);
  return new Set([...edited, ...untracked].map((path) => join(top, path)));
}

/** Paths that git prints with a NUL after each. */
async function listed(top: string, args: string[], revision: string): Promise<string[]> {
  const git = startGit(top, ['--work-tree=.', ...args]);
  git.stdin.end();
  git.stdout.setEncoding('utf8');
  let out = '';
  git.stdout.on('data', (chunk: string) => (out += chunk));
  git.stderr.resume();
  const code = await new Promise<number | null>((resolve, reject) => git.on('error', reject).on('close', resolve));
  if (code !== 0) throw new UsageError(`Unexpected --changed=${revision}, expected a revision that git knows in ${top}`);
  return out.split('\0').filter(Boolean);
}
