import type { GitLog } from './log.ts';
import type { GitObjects } from './objects.ts';

/** Which commits of the log a commit holds, as one byte each. */
type Held = Uint8Array;

const remembered = 64;

/** Reachability in the graph of commits. A commit outside of the log is walked through git's objects until it meets the log. */
export class GitGraph {
  readonly #log: GitLog;
  readonly #objects: GitObjects;
  readonly #held = new Map<string, Promise<Held | null>>();
  /** Parents of commit `n`, as indices: those from `#starts[n]` to `#starts[n + 1]`. */
  readonly #parents: Int32Array;
  readonly #starts: Int32Array;

  constructor(log: GitLog, objects: GitObjects) {
    this.#log = log;
    this.#objects = objects;
    const parents = log.commits.map((commit) => commit.parents.flatMap((id) => log.indexOf.get(id) ?? []));
    this.#parents = Int32Array.from(parents.flat());
    this.#starts = new Int32Array(parents.length + 1);
    parents.forEach((list, index) => (this.#starts[index + 1] = this.#starts[index]! + list.length));
  }

  /** @returns null where the history of the commit does not meet the log: it is unrelated, or cut off */
  held(commit: string): Promise<Held | null> {
    const known = this.#held.get(commit);
    if (known) return known;
    if (this.#held.size >= remembered) this.#held.delete(this.#held.keys().next().value!);
    const held = this.#walk(commit);
    this.#held.set(commit, held);
    return held;
  }

  async #walk(commit: string): Promise<Held | null> {
    const own = this.#log.indexOf.get(commit);
    const pending = own === undefined ? await this.#meetings(commit) : [own];
    if (pending.length === 0) return null;
    const held = new Uint8Array(this.#log.commits.length);
    for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
      if (held[index] === 1) continue;
      held[index] = 1;
      for (let at = this.#starts[index]!; at < this.#starts[index + 1]!; at += 1) {
        if (held[this.#parents[at]!] === 0) pending.push(this.#parents[at]!);
      }
    }
    return held;
  }

  /** Commits of the log that a commit outside of it, or its ancestors, lead to first. */
  async #meetings(commit: string): Promise<number[]> {
    const meetings: number[] = [];
    const seen = new Set([commit]);
    for (const pending = [commit]; pending.length > 0 && seen.size < 20_000;) {
      const id = pending.pop()!;
      const index = this.#log.indexOf.get(id);
      if (index !== undefined) meetings.push(index);
      else for (const parent of await this.#parentsOf(id)) if (!seen.has(parent)) pending.push((seen.add(parent), parent));
    }
    return meetings;
  }

  async #parentsOf(id: string): Promise<string[]> {
    const object = await this.#objects.get(id);
    if (typeof object === 'string' || object.type !== 'commit') return [];
    const header = new TextDecoder().decode(object.bytes).split('\n\n', 1)[0]!;
    return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent]) => parent!);
  }
}
