import type { History, Version } from '../model/history.ts';
import { gitBlobId } from '../model/digest.ts';

export interface TestCommit {
  /** Hex digits, so that a dialect takes it for a commit. */
  id: string;
  /** All files as they are after it. */
  files: Record<string, string>;
  /** The commits before it; the one that stands before it in the list where nothing is said. */
  parents?: string[];
  /** The older names of files that it renamed: `{ 'docs/new.md': 'docs/old.md' }`. */
  renames?: Record<string, string>;
  /** A date, where the hour of its place in the list is not what a test is about. */
  date?: string;
}

/**
 * A history without git, of commits from the oldest to the newest: `historyOf([{ id: 'a1', files: { 'docs/a.md': '# A' } }])`.
 *
 * @param head the current state; the last commit where nothing is said
 * @param cut the commits at the edge of a shallow clone
 */
export function historyOf(commits: readonly TestCommit[], head = commits.at(-1)!.id, cut: readonly string[] = []): History {
  const byId = new Map(commits.map((commit) => [commit.id, commit]));
  const parentsOf = ({ id, parents }: TestCommit) =>
    parents ??
    commits
      .slice(
        0,
        commits.findIndex((commit) => commit.id === id),
      )
      .slice(-1)
      .map((commit) => commit.id);
  const heldBy = (id: string, held = new Set<string>()): Set<string> => {
    if (held.has(id) || !byId.has(id)) return held;
    held.add(id);
    for (const parent of parentsOf(byId.get(id)!)) heldBy(parent, held);
    return held;
  };
  const newestFirst = (id: string) => commits.filter((commit) => heldBy(id).has(commit.id)).toReversed();
  const bytesAt = (id: string, path: string) => {
    const text = byId.get(id === 'HEAD' ? head : id)?.files[path];
    return text === undefined ? null : new TextEncoder().encode(text);
  };
  const blobAt = (id: string, path: string) => {
    const bytes = bytesAt(id, path);
    return bytes && gitBlobId(bytes);
  };

  function versions(path: string): Version[] {
    let name = path;
    return newestFirst(head).flatMap((commit) => {
      const own = name;
      const older = commit.renames?.[own] ?? own;
      const [blob, before] = [blobAt(commit.id, own), blobAt(parentsOf(commit)[0] ?? '', older)];
      name = older;
      if (parentsOf(commit).length > 1 || (blob === before && older === own)) return [];
      const hour = String(commits.indexOf(commit)).padStart(2, '0');
      return [{ commit: commit.id, date: commit.date ?? `2020-05-04T${hour}:00:00.000Z`, path: own, blob, before }];
    });
  }

  return {
    async resolve(revision) {
      const named = commits.filter(({ id }) => id.startsWith(revision));
      if (named.length === 1) return { found: true, commit: named[0]!.id };
      return { found: false, why: named.length > 1 ? 'ambiguous' : 'unknown' };
    },
    blobAt: async (id, path) => blobAt(id, path),
    async bytesOf(blob) {
      const files = commits.flatMap((commit) => Object.keys(commit.files).map((path) => [commit.id, path] as const));
      const [id, path] = files.find((file) => blobAt(...file) === blob) ?? [];
      return id === undefined ? null : bytesAt(id, path!);
    },
    read: async (id, path) => bytesAt(id, path),
    versions: async (path) => versions(path),
    versionsSince: async (id, path) => (byId.has(id) ? versions(path).filter(({ commit }) => !heldBy(id).has(commit)) : null),
    mergeBase: async (id) => newestFirst(head).find((commit) => heldBy(id).has(commit.id))?.id ?? null,
    async renamedTo(path) {
      const names = newestFirst(head).toReversed();
      const last = names.reduce((name, { renames = {} }) => Object.keys(renames).find((to) => renames[to] === name) ?? name, path);
      return last === path ? null : last;
    },
    async nameOf(blob) {
      const names = Object.keys(byId.get(head)?.files ?? {}).filter((path) => blobAt(head, path) === blob);
      return names.length === 1 ? names[0]! : null;
    },
    holds: async (id) => heldBy(head).has(id),
    isCut: async (id) => cut.includes(id),
    commits: async () => newestFirst(head).map(({ id }) => id),
    limits: async () => (cut.length > 0 ? 'the clone is shallow' : null),
  };
}
