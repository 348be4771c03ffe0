import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
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

/** A git repository of these commits, gone when the test is over. */
export function repositoryFrom(commits: readonly Commit[], root = siteFrom({})): Repository {
  const repository: Repository = {
    root,
    commits: [],
    commit(files) {
      put(root, files);
      repository.git('add', '-A');
      repository.git('commit', '-q', '--allow-empty', '-m', `commit ${repository.commits.length}`);
      const id = repository.git('rev-parse', 'HEAD');
      repository.commits.push(id);
      return id;
    },
    git: (...args) => execFileSync('git', args, { cwd: root, env: environment(repository.commits.length), encoding: 'utf8' }).trim(),
  };
  repository.git('init', '-q', '-b', 'main');
  repository.git('config', 'core.autocrlf', 'false');
  commits.forEach((files) => repository.commit(files));
  return repository;
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
