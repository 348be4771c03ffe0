import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';

/**
 * How git is called on the repository of a folder. What it prints does not depend on the user's settings, it takes no lock, and
 * a `GIT_DIR` that a hook set for another repository does not reach it. A log is told in large pieces, not commit by commit.
 */
export function gitCommand(folder: string, args: readonly string[]) {
  const inside = join(folder, '.git');
  const settings = ['core.quotePath=false', 'log.showSignature=false', 'core.fsmonitor=false'].flatMap((setting) => ['-c', setting]);
  const gitDir = `--git-dir=${existsSync(inside) ? inside : folder}`;
  return {
    all: [gitDir, '--no-optional-locks', ...settings, ...args],
    options: { cwd: folder, windowsHide: true, env: { ...env, GIT_FLUSH: '0' } },
  };
}
