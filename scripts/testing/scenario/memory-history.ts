import { gitBlobId } from '../../model/digest.ts';
import type { History, Version } from '../../model/history.ts';

/** Texts of files by path. */
export type Files = Record<string, string>;

interface MemoryCommit {
  id: string;
  date: string;
  parents: number[];
  files: Files;
}

export interface MemoryHistory extends History {
  /** Adds a commit a day later, on the newest one or on those given by number, and gives its number. */
  commit(files: Files, parents?: number[]): number;
  idOf(commit: number): string;
  filesOf(commit: number): Files;
  /** Number of the newest commit. */
  head(): number;
}

/** A history that is nowhere but in memory: hundreds of commits in the time that git needs for one. */
export function memoryHistory(): MemoryHistory {
  const commits: MemoryCommit[] = [];
  const byId = (id: string) => commits.findIndex((commit) => commit.id === id);
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const fileAt = (commit: number, path: string): string | null => commits[commit]?.files[path] ?? null;

  function ancestors(commit: number): Set<number> {
    const seen = new Set<number>();
    const open = [commit];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...commits[next]!.parents);
    }
    return seen;
  }

  function versionsIn(commit: number, path: string): Version[] {
    const own = [...ancestors(commit)].toSorted((a, b) => b - a);
    return own.flatMap((number) => {
      const { id, date, parents } = commits[number]!;
      const [text, before] = [fileAt(number, path), parents.length > 0 ? fileAt(parents[0]!, path) : null];
      if (parents.length > 1 || text === before) return [];
      const [blob, earlier] = [text, before].map((one) => (one === null ? null : gitBlobId(bytesOf(one))));
      return [{ commit: id, date, path, blob: blob!, before: earlier! }];
    });
  }

  return {
    head: () => commits.length - 1,
    idOf: (number) => commits[number]!.id,
    filesOf: (number) => commits[number]!.files,
    commit(files, parents = commits.length > 0 ? [commits.length - 1] : []) {
      const number = commits.length;
      const date = new Date(Date.UTC(2020, 0, 1 + number)).toISOString();
      commits.push({ id: (number + 1).toString(16).padStart(40, 'c'), date, parents, files: { ...files } });
      return number;
    },
    resolve: async (revision) => {
      const at = revision === 'HEAD' ? commits.length - 1 : byId(revision);
      return at === -1 ? { found: false, why: 'unknown' } : { found: true, commit: commits[at]!.id };
    },
    blobAt: async (id, path) => {
      const text = fileAt(id === 'HEAD' ? commits.length - 1 : byId(id), path);
      return text === null ? null : gitBlobId(bytesOf(text));
    },
    bytesOf: async (blob) => {
      const all = commits.flatMap(({ files }) => Object.values(files)).map(bytesOf);
      return all.find((bytes) => gitBlobId(bytes) === blob) ?? null;
    },
    read: async (id, path) => {
      const text = fileAt(byId(id), path);
      return text === null ? null : bytesOf(text);
    },
    versions: async (path) => versionsIn(commits.length - 1, path),
    versionsSince: async (id, path) => {
      if (byId(id) === -1) return null;
      const old = ancestors(byId(id));
      return versionsIn(commits.length - 1, path).filter(({ commit }) => !old.has(byId(commit)));
    },
    mergeBase: async (id) => (ancestors(commits.length - 1).has(byId(id)) ? id : null),
    renamedTo: async () => null,
    nameOf: async () => null,
    holds: async (id) => ancestors(commits.length - 1).has(byId(id)),
    isCut: async () => false,
    commits: async () => commits.map(({ id }) => id).toReversed(),
    limits: async () => null,
  };
}
