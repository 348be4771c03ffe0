import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { gitCommand } from './git-command.ts';

/**
 * Starts git on the repository of a folder.
 *
 * @param folder absolute path of the repository's top folder: a work tree, a submodule or a bare repository
 */
export function startGit(folder: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  const { all, options } = gitCommand(folder, args);
  return spawn('git', all, options);
}
