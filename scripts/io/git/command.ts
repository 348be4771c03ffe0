import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

/**
 * Starts git on the repository of a folder.
 *
 * @param folder absolute path of the repository's top folder: a work tree, a submodule or a bare repository
 */
export function startGit(folder: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  const { all, options } = gitCommand(folder, args);
  return spawn('git', all, options);
}

/** The top folder of the repository that a folder lies in: the nearest one upwards. Null where there is none. */
export function repositoryTop(folder: string): string | null {
  if (existsSync(join(folder, '.git')) || isBareRepository(folder)) return folder;
  return dirname(folder) === folder ? null : repositoryTop(dirname(folder));
}

/** Whether a folder is what `.git` would be, with no checkout around it. */
export function isBareRepository(folder: string): boolean {
  return ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(folder, name)));
}
