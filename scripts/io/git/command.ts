import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path';
import { env, platform } from 'node:process';
import { gitFolder } from './folder.ts';

/**
 * How git is called on a repository, for every call there is. Nothing that a checkout or the settings of its repository name
 * is run, and nothing is fetched: git reads what is at hand, or answers that it is missing. Git finds the repository itself, so
 * that it refuses one of another owner. What it prints does not depend on the user's settings, and it takes no lock.
 *
 * @param top absolute path of a work tree's top folder, or of a bare repository, as `repositoryTop` gives it
 */
export function gitCommand(top: string, args: readonly string[]) {
  const bare = existsSync(join(top, '.git')) ? 'explicit' : 'all';
  const settings = [...harmless, `safe.bareRepository=${bare}`].flatMap((setting) => ['-c', setting]);
  return {
    program: gitProgram(),
    all: ['--no-pager', '--no-optional-locks', ...settings, ...args],
    options: { cwd: top, windowsHide: true, env: { ...safeEnvironment(), GIT_CEILING_DIRECTORIES: dirname(top) } },
  };
}

/** Over those of the repository. No driver, filter or text conversion is named here: no command that is called runs one. */
const harmless = [
  'core.quotePath=false',
  'diff.relative=false',
  'diff.orderFile=/dev/null',
  // Git's own default: with less, what was renamed and edited would be gone and come again.
  'diff.renameLimit=1000',
  'log.showSignature=false',
  // The file of names may be a device.
  'log.mailmap=false',
  'log.showRoot=true',
  'core.fsmonitor=',
  'core.hooksPath=/dev/null',
  'protocol.allow=never',
  'fetch.bundleURI=',
];

/**
 * The first git of the folders in `PATH`. A folder that is no absolute path (`.`) would be one of the checkout; and Windows looks
 * for a program that is only named in the checkout itself, before it looks in `PATH`.
 */
function gitProgram(): string {
  const name = platform === 'win32' ? 'git.exe' : 'git';
  const found = searched().map((folder) => join(folder, name));
  return found.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile()) ?? resolve('/', `no ${name} in PATH`);
}

const searched = (): string[] => (env.PATH ?? '').split(delimiter).filter((folder) => isAbsolute(folder));

/** A hook sets `GIT_DIR` and others for its own repository; of all of git's variables the user's settings alone stay. */
function safeEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !/^(?:GIT_|PATH$)/i.test(name) || usersSettings.test(name));
  return { ...Object.fromEntries(kept), PATH: searched().join(delimiter), ...noFetching, ...noReplacing, GIT_FLUSH: '0' };
}

const usersSettings = /^GIT_CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|(?:KEY|VALUE)_\d+)$/;

/** Git before 2.39.4 does not know the first: it starts a fetch, which may use none of the protocols in an empty list. */
const noFetching = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: ':' };

/** An id is what a page records: nothing of the repository may give another content, or other parents, for it. */
const noReplacing = { GIT_NO_REPLACE_OBJECTS: '1', GIT_GRAFT_FILE: '/dev/null' };

/**
 * Starts git on a repository.
 *
 * @param top absolute path of its top folder, as `repositoryTop` gives it
 */
export function startGit(top: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  const { program, all, options } = gitCommand(top, args);
  return spawn(program, all, options);
}

/**
 * The top folder of the repository that a folder lies in: the nearest one upwards, with no process. What looks like a bare
 * repository is none unless the user named it: it may be files of a checkout, and its settings would be a stranger's.
 *
 * @param folder absolute path; it need not be there
 * @param bare absolute paths of the bare repositories that the user named
 * @returns null where there is none
 */
export function repositoryTop(folder: string, bare: readonly string[] = []): string | null {
  if (gitFolder(folder) !== null || bare.includes(folder)) return folder;
  return dirname(folder) === folder ? null : repositoryTop(dirname(folder), bare);
}

/**
 * Why git refused, from what it said: its first complaint, hints aside, and what it tells to type where a repository is another user's.
 *
 * `fatal: detected dubious ownership in repository at '/a'` -> `detected dubious ownership in repository at '/a' (git config …)`
 */
export function gitWords(said: string): string {
  const lines = said.trim().split('\n');
  const first = lines.find((line) => /^(?:fatal|error): /.test(line)) ?? lines[0]!;
  const advice = /^\s*(git config --global --add safe\.directory .+)$/m.exec(said)?.[1];
  return first.replace(/^(?:fatal|error): /, '') + (advice ? ` (if you trust it: ${advice})` : '');
}
