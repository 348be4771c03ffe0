import { join, resolve } from 'node:path';
import { digest } from '../../model/digest.ts';
import type { HistoryOf } from '../../model/history.ts';
import { readBytes } from '../files.ts';
import { repositoryTop } from './command.ts';
import { commonFolder, gitFolder, lineOf, shallowFile } from './folder.ts';
import { GitHistory } from './history.ts';

export interface Repositories {
  historyOf: HistoryOf;
  /** The commit that the repository of a file stands at, and of a shallow clone where its history is cut; null where there is none. */
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
 * @param bare absolute paths of the bare repositories that the user named
 */
export function openRepositories(
  root: string,
  current: { folder: string; revision: string } | null = null,
  bare: readonly string[] = [],
): Repositories {
  const topOf = topFinder(root, bare);
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
      const head = heads.get(top) ?? headIn(top);
      heads.set(top, head);
      return head;
    },
    close: async () => void (await Promise.all([...histories.values()].map((history) => history.close()))),
  };
}

/** The top folder of the repository that a file of the project lies in. Every folder is looked at once. */
function topFinder(root: string, bare: readonly string[]): (path: string) => string | null {
  const tops = new Map<string, string | null>();
  return (path) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const known = tops.get(folder);
    if (known !== undefined) return known;
    const top = repositoryTop(resolve(root, folder), bare);
    tops.set(folder, top);
    return top;
  };
}

/** `0123… cut at 89ab…` */
function headIn(top: string): string | null {
  const head = gitHead(top);
  const edge = head && cutOf(top);
  return edge ? `${head} cut at ${edge}` : head;
}

/** The commits whose parents a shallow clone lacks, as git lists them, as one digest; null of a whole one. */
function cutOf(top: string): string | null {
  try {
    const edge = readBytes(shallowFile(top), {});
    return edge && digest('sha1', edge);
  } catch {
    return null;
  }
}

/**
 * The commit that a repository stands at, read from its files with no process.
 *
 * @param top absolute path of the repository's top folder
 * @returns null where it has no commit yet, or stores its references in another way
 */
function gitHead(top: string): string | null {
  try {
    const folder = gitFolder(top) ?? top;
    const head = lineOf(join(folder, 'HEAD')) ?? '';
    const commit = isReference(head) ? commitOf(folder, head.slice('ref: '.length)) : head;
    return commit !== null && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit) ? commit : null;
  } catch {
    return null;
  }
}

/** `ref: refs/heads/main`, and no way out of the folder. */
const isReference = (head: string): boolean => head.startsWith('ref: refs/') && !head.includes('..');

function commitOf(folder: string, ref: string): string | null {
  for (const store of [folder, commonFolder(folder)]) {
    const loose = lineOf(join(store, ref));
    if (loose !== null) return loose;
    const packed = new TextDecoder().decode(readBytes(join(store, 'packed-refs'), {}) ?? new Uint8Array());
    const line = packed.split('\n').find((one) => one.endsWith(` ${ref}`));
    if (line) return line.slice(0, line.indexOf(' '));
  }
  return null;
}
