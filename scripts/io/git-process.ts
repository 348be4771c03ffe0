import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';

/**
 * Starts git in a folder. Its answers do not depend on the user's settings or language, it takes no lock, asks nothing,
 * and variables that a hook sets for another repository do not reach it.
 */
export function startGit(folder: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  const settings = ['-c', 'core.quotePath=false', '-c', 'log.showSignature=false', '-c', 'core.fsmonitor=false'];
  return spawn('git', [...settings, ...args], { cwd: folder, env: environment(), windowsHide: true });
}

function environment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' };
  for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_OBJECT_DIRECTORY', 'GIT_COMMON_DIR'])
    delete env[name];
  return env;
}
