import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Starts git on the repository of a folder. What it prints does not depend on the user's settings, it takes no lock, and
 * a `GIT_DIR` that a hook set for another repository does not reach it.
 *
 * @param folder absolute path of the repository's top folder: a work tree, a submodule or a bare repository
 */
export function startGit(folder: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  const inside = join(folder, '.git');
  const settings = ['core.quotePath=false', 'log.showSignature=false', 'core.fsmonitor=false'].flatMap((setting) => ['-c', setting]);
  const gitDir = `--git-dir=${existsSync(inside) ? inside : folder}`;
  // A log is told in large pieces, not commit by commit.
  const env = { ...process.env, GIT_FLUSH: '0' };
  return spawn('git', [gitDir, '--no-optional-locks', ...settings, ...args], { cwd: folder, windowsHide: true, env });
}
