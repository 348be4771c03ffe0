import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { HistoryOf } from '../model/history.ts';
import { gitHead } from './git-head.ts';
import { GitHistory } from './git-history.ts';

export interface Repositories {
  historyOf: HistoryOf;
  /** The commit that the repository of a file stands at; null where there is none. */
  headOf(path: string): string | null;
  /** Ends every git that was started. */
  close(): Promise<void>;
}

/**
 * The repositories that the files of a project lie in: the project's own, a second checkout, a submodule. Each is found
 * by the nearest `.git` upwards, with no process.
 *
 * @param root absolute path of the project root
 * @param revision the state that counts as current, in every repository
 */
export function openRepositories(root: string, revision = 'HEAD'): Repositories {
  const topOf = topFinder(root);
  const histories = new Map<string, GitHistory>();
  const heads = new Map<string, string | null>();
  return {
    historyOf(path) {
      const top = topOf(path);
      if (top === null) return null;
      const history = histories.get(top) ?? new GitHistory(top, root, revision);
      histories.set(top, history);
      return history;
    },
    headOf(path) {
      const top = topOf(path);
      if (top === null) return null;
      const head = heads.get(top) ?? gitHead(top);
      heads.set(top, head);
      return head;
    },
    close: async () => void (await Promise.all([...histories.values()].map((history) => history.close()))),
  };
}

/** The top folder of the repository that a file of the project lies in. Every folder is looked at once. */
function topFinder(root: string): (path: string) => string | null {
  const ofFolder = new Map<string, string | null>();
  const tops = new Map<string, string | null>();
  return (path) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const known = ofFolder.get(folder);
    if (known !== undefined) return known;
    const top = topOf(resolve(root, folder), tops);
    ofFolder.set(folder, top);
    return top;
  };
}

function topOf(folder: string, known: Map<string, string | null>): string | null {
  const top = known.get(folder);
  if (top !== undefined) return top;
  const found = isTop(folder) ? folder : dirname(folder) === folder ? null : topOf(dirname(folder), known);
  known.set(folder, found);
  return found;
}

/** A work tree, a submodule or linked work tree (`.git` is a file there), or a bare repository. */
function isTop(folder: string): boolean {
  return existsSync(join(folder, '.git')) || ['HEAD', 'objects', 'refs'].every((name) => existsSync(join(folder, name)));
}
