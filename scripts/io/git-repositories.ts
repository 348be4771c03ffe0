import { resolve } from 'node:path';
import type { HistoryOf } from '../model/history.ts';
import { gitHead } from './git-head.ts';
import { GitHistory } from './git-history.ts';
import { repositoryTop } from './repository-top.ts';

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
 * @param current of the repository of a folder (relative to the root): the revision that counts as current, in place of `HEAD`
 */
export function openRepositories(root: string, current: { folder: string; revision: string } | null = null): Repositories {
  const topOf = topFinder(root);
  const revisionOf = (top: string): string => (current && topOf(`${current.folder}/`) === top ? current.revision : 'HEAD');
  const histories = new Map<string, GitHistory>();
  const heads = new Map<string, string | null>();
  return {
    historyOf(path) {
      const top = topOf(path);
      if (top === null) return null;
      const history = histories.get(top) ?? new GitHistory(top, root, revisionOf(top));
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
  const tops = new Map<string, string | null>();
  return (path) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const known = tops.get(folder);
    if (known !== undefined) return known;
    const top = repositoryTop(resolve(root, folder));
    tops.set(folder, top);
    return top;
  };
}
