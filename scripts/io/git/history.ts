import { isAbsolute, relative, resolve } from 'node:path';
import type { History, Resolved, Version } from '../../model/history.ts';
import { contentKind } from '../../model/pair.ts';
import { inWords, whyCut } from './missing-history.ts';
import { GitGraph } from './graph.ts';
import { type GitChange, type GitLog, namesIn, readGitLog } from './log.ts';
import { GitContents, GitObjects } from './objects.ts';

/** The history of one repository. Git starts at the first question: one `log`, and one `cat-file` for ids and one for contents, in all. */
export class GitHistory implements History {
  readonly #folder: string;
  readonly #revision: string;
  readonly #root: string;
  /** What paths begin with: `en/`; null where that can't be told from them. */
  readonly #prefix: string | null;
  readonly #objects: GitObjects;
  readonly #contents: GitContents;
  readonly #ids: GitObjects;
  readonly #resolved = new Map<string, Promise<Resolved>>();
  #log: Promise<GitLog> | null = null;
  #graph: Promise<GitGraph> | null = null;
  #names: Promise<Map<string, string[]>> | null = null;

  /**
   * @param folder absolute path of the repository's top folder
   * @param root absolute path of the project root, which all paths are relative to
   * @param revision the state that counts as current
   */
  constructor(folder: string, root: string, revision = 'HEAD') {
    this.#folder = folder;
    this.#root = root;
    this.#prefix = prefixOf(relative(root, folder).replaceAll('\\', '/'));
    this.#revision = revision;
    this.#objects = new GitObjects(folder);
    this.#contents = new GitContents(this.#objects);
    this.#ids = new GitObjects(folder, '--batch-check');
  }

  resolve(revision: string): Promise<Resolved> {
    const known = this.#resolved.get(revision) ?? this.#lookUp(revision);
    this.#resolved.set(revision, known);
    return known;
  }

  async blobAt(commit: string, path: string): Promise<string | null> {
    const object = await this.#ids.get(`${commit}:${this.#inside(path)}`);
    return typeof object === 'string' || object.type !== 'blob' ? null : object.id;
  }

  bytesOf(blob: string): Promise<Uint8Array | null> {
    return this.#contents.get(blob);
  }

  async read(commit: string, path: string): Promise<Uint8Array | null> {
    const object = await this.#objects.get(`${commit}:${this.#inside(path)}`);
    return typeof object === 'string' || object.type !== 'blob' ? null : object.bytes;
  }

  async versions(path: string): Promise<Version[]> {
    const log = await this.#readLog();
    return (await this.#changesOf(log, path)).map((change) => this.#version(log, change));
  }

  async versionsSince(commit: string, path: string): Promise<Version[] | null> {
    const log = await this.#readLog();
    const held = await (await this.#readGraph()).held(commit);
    if (!held) return null;
    return (await this.#changesOf(log, path)).flatMap((change) => (held[change.commit] === 1 ? [] : [this.#version(log, change)]));
  }

  async mergeBase(commit: string): Promise<string | null> {
    const log = await this.#readLog();
    if (log.indexOf.has(commit)) return commit;
    const newest = (await (await this.#readGraph()).held(commit))?.indexOf(1) ?? -1;
    return newest === -1 ? null : log.commits[newest]!.id;
  }

  async renamedTo(path: string): Promise<string | null> {
    const log = await this.#readLog();
    let current = this.#inside(path);
    let before = Infinity;
    for (;;) {
      const rename = log.renames.get(current)?.find((change) => change.commit < before);
      const later = log.changes.get(current)?.[0];
      const isBack = later && rename && later.commit < rename.commit && later.blob !== null;
      // What was changed later, and is not there, was changed beside the rename.
      if (!rename || (isBack && (await this.blobAt(this.#revision, this.#outside(current))) !== null)) break;
      current = rename.path;
      before = rename.commit;
    }
    return current === this.#inside(path) ? null : this.#outside(current);
  }

  async nameOf(blob: string): Promise<string | null> {
    this.#names ??= this.#readLog().then(namesIn);
    const [name, ...others] = (await this.#names).get(blob) ?? [];
    const path = name === undefined || others.length > 0 ? null : this.#outside(name);
    return path !== null && (await this.blobAt(this.#revision, path)) === blob ? path : null;
  }

  async holds(commit: string): Promise<boolean> {
    return (await this.#readLog()).indexOf.has(commit);
  }

  /** The log of a shallow clone tells no parents of its edge; the commit itself does. */
  async isCut(commit: string): Promise<boolean> {
    const log = await this.#readLog();
    if (log.commits[log.indexOf.get(commit) ?? -1]?.parents.length !== 0) return false;
    const object = await this.#objects.get(commit);
    return typeof object !== 'string' && /^tree \w+\nparent /.test(new TextDecoder().decode(object.bytes));
  }

  async commits(): Promise<readonly string[]> {
    return (await this.#readLog()).commits.map(({ id }) => id);
  }

  async limits(): Promise<string | null> {
    const { problem, withoutRenames } = await this.#readLog();
    if (problem !== null) return inWords(problem);
    if (withoutRenames !== null)
      return `git can tell no renames of files that changed with them: ${withoutRenames} (in a partial clone: git fetch --refetch)`;
    return whyCut(this.#folder);
  }

  /** Ends git. */
  async close(): Promise<void> {
    await Promise.all([this.#objects.close(), this.#ids.close()]);
  }

  async #lookUp(revision: string): Promise<Resolved> {
    // A commit is looked up to ask the history about it: git can begin with that now.
    void this.#readLog();
    const object = await this.#ids.get(`${revision}^{commit}`);
    if (typeof object !== 'string') return { found: true, commit: object.id };
    const other = await this.#ids.get(revision);
    if (other === 'ambiguous') return { found: false, why: 'ambiguous' };
    return { found: false, why: typeof other === 'string' ? 'unknown' : 'not-a-commit' };
  }

  /**
   * Changes of a file, newest first; where one renamed the file, the older ones of its older name, and those that were made
   * beside it: the old name edited on one branch while another renamed it.
   */
  async #changesOf(log: GitLog, path: string): Promise<GitChange[]> {
    const found: GitChange[] = [];
    for (let [name, left]: [string | null, GitChange | null] = [this.#inside(path), null]; name !== null;) {
      const changes: GitChange[] = left === null ? (log.changes.get(name) ?? []) : await this.#changesBefore(left, log);
      const rename: GitChange | undefined = changes.find(({ from }) => from !== null);
      found.push(...(rename ? changes.filter(({ commit }) => commit <= rename.commit) : changes));
      [name, left] = [rename?.from ?? null, rename ?? null];
    }
    return found.toSorted((a, b) => a.commit - b.commit);
  }

  /** Changes of the name that a rename left, but for those of a later file of that name. */
  async #changesBefore(rename: GitChange, log: GitLog): Promise<GitChange[]> {
    const changes = log.changes.get(rename.from!) ?? [];
    if (!changes.some(({ commit }) => commit < rename.commit)) return changes.filter(({ commit }) => commit > rename.commit);
    const graph = await this.#readGraph();
    const isBeside = async ({ commit, blob }: GitChange): Promise<boolean> =>
      blob !== null && (await graph.held(log.commits[commit]!.id))?.[rename.commit] === 0;
    const beside = await Promise.all(changes.map(async (change) => change.commit < rename.commit && (await isBeside(change))));
    return changes.filter(({ commit }, index) => commit > rename.commit || beside[index]);
  }

  #version(log: GitLog, { commit, path, blob, before }: GitChange): Version {
    const { id, time } = log.commits[commit]!;
    return { commit: id, date: new Date(time * 1000).toISOString(), path: this.#outside(path), blob, before };
  }

  #readLog(): Promise<GitLog> {
    this.#log ??= readGitLog(this.#folder, this.#revision, (path) => contentKind(path) !== null);
    return this.#log;
  }

  #readGraph(): Promise<GitGraph> {
    this.#graph ??= this.#readLog().then((log) => new GitGraph(log, this.#objects));
    return this.#graph;
  }

  /** `en/docs/a.md` -> `docs/a.md` */
  #inside(path: string): string {
    if (this.#prefix !== null && path.startsWith(this.#prefix)) return path.slice(this.#prefix.length);
    return relative(this.#folder, resolve(this.#root, path)).replaceAll('\\', '/');
  }

  #outside(path: string): string {
    if (this.#prefix !== null) return this.#prefix + path;
    return relative(this.#root, resolve(this.#folder, path)).replaceAll('\\', '/');
  }
}

/** `../en` -> `../en/`; null for what paths below the root do not begin with: a folder above it, another drive. */
function prefixOf(way: string): string | null {
  if (way === '') return '';
  return /^\.\.(\/\.\.)*$/.test(way) || isAbsolute(way) ? null : `${way}/`;
}
