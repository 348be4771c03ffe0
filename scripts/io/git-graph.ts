import type { GitLog } from './git-log.ts';
import type { GitObjects } from './git-objects.ts';

/** Which commits of the log a commit holds, as one byte each. */
export type Held = Uint8Array;

const remembered = 64;

/** Reachability in the graph of commits. A commit outside of the log is walked through git's objects until it meets the log. */
export class GitGraph {
  readonly #log: GitLog;
  readonly #objects: GitObjects;
  readonly #held = new Map<string, Promise<Held | null>>();

  constructor(log: GitLog, objects: GitObjects) {
    this.#log = log;
    this.#objects = objects;
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
    const roots = await this.#meetings(commit);
    if (roots.length === 0) return null;
    const held = new Uint8Array(this.#log.commits.length);
    for (let pending = roots; pending.length > 0;) {
      const index = pending.pop()!;
      if (held[index] === 1) continue;
      held[index] = 1;
      for (const parent of this.#log.commits[index]!.parents) {
        const next = this.#log.indexOf.get(parent);
        if (next !== undefined && held[next] === 0) pending.push(next);
      }
    }
    return held;
  }

  /** Commits of the log that the commit, or its ancestors outside of the log, lead to first. */
  async #meetings(commit: string): Promise<number[]> {
    const meetings: number[] = [];
    const seen = new Set([commit]);
    for (const pending = [commit]; pending.length > 0 && seen.size < 20_000;) {
      const id = pending.pop()!;
      const index = this.#log.indexOf.get(id);
      if (index !== undefined) meetings.push(index);
      else for (const parent of await this.#parents(id)) if (!seen.has(parent)) pending.push((seen.add(parent), parent));
    }
    return meetings;
  }

  async #parents(id: string): Promise<string[]> {
    const object = await this.#objects.get(id);
    if (typeof object === 'string' || object.type !== 'commit') return [];
    const header = new TextDecoder().decode(object.bytes).split('\n\n', 1)[0]!;
    return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent]) => parent!);
  }
}
