import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { siteFrom } from './site-from.ts';

/** The files of one commit; null deletes one. */
export type Commit = Record<string, string | Uint8Array | null>;

export interface Repository {
  /** Absolute path. */
  root: string;
  /** Ids of the commits, in their order. */
  commits: string[];
  /** Writes files, commits them and gives the id; each commit is a day later than the one before. */
  commit(files: Commit): string;
  git(...args: string[]): string;
}

/**
 * A git repository of these commits, gone when the test is over. What many tests begin with is made once and copied: git itself is
 * most of what making one costs.
 */
export function repositoryFrom(commits: readonly Commit[], root = siteFrom({})): Repository {
  const { folder, ids } = patternOf(commits);
  return repositoryIn(copyOf(folder, root), [...ids]);
}

interface Pattern {
  folder: string;
  ids: readonly string[];
}

const patterns = new Map<string, Pattern>();

function patternOf(commits: readonly Commit[]): Pattern {
  const key = JSON.stringify(commits, (_, value: unknown) => (value instanceof Uint8Array ? [...value] : value));
  const pattern = patterns.get(key) ?? makePattern(commits);
  patterns.set(key, pattern);
  return pattern;
}

function makePattern(commits: readonly Commit[]): Pattern {
  const folder = patternFolder();
  const repository = repositoryIn(folder, []);
  repository.git('init', '-q', '-b', 'main', '--template=');
  // Of a copy the index is right as it is: only times and sizes are looked at.
  appendFileSync(join(folder, '.git/config'), '\tautocrlf = false\n\ttrustctime = false\n\tcheckstat = minimal\n');
  commits.forEach((files) => repository.commit(files));
  return { folder, ids: repository.commits };
}

/** A new folder for what is made once and copied by tests. */
export const patternFolder = (): string => mkdtempSync(join(process.env.LOCKSTEP_PATTERNS ?? tmpdir(), 'lockstep-pattern-'));

/** Copies a folder so that git finds nothing changed in it. Gone when the test is over. */
export function copyOf(folder: string, root = siteFrom({})): string {
  cpSync(folder, root, { recursive: true, preserveTimestamps: true });
  return root;
}

function repositoryIn(root: string, commits: string[]): Repository {
  const repository: Repository = {
    root,
    commits,
    commit(files) {
      put(root, files);
      repository.git('add', '-A');
      repository.git('commit', '-q', '--allow-empty', '-m', `commit ${repository.commits.length}`);
      const id = headOf(join(root, '.git'));
      repository.commits.push(id);
      return id;
    },
    git: (...args) => execFileSync('git', args, { cwd: root, env: environment(repository.commits.length), encoding: 'utf8' }).trim(),
  };
  return repository;
}

/** The commit that was just made: its id stands in a file of its own. */
function headOf(folder: string): string {
  const head = readFileSync(join(folder, 'HEAD'), 'utf8').trim();
  return head.startsWith('ref: ') ? readFileSync(join(folder, head.slice(5)), 'utf8').trim() : head;
}

function put(root: string, files: Commit): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    if (content === null) rmSync(file);
    else writeFileSync(file, content);
  }
}

function environment(day: number): NodeJS.ProcessEnv {
  const date = new Date(Date.UTC(2020, 0, 1 + day)).toISOString();
  const person = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org' };
  return {
    ...process.env,
    ...person,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
  };
}
