import type { GitObjects } from './git-objects.ts';

/** Bytes of contents that are kept: a version of a source is the base of many locales. */
const most = 1 << 21;

/** Contents of files by git's id of them. The last ones are remembered: who asks again gets the same bytes. */
export class GitContents {
  readonly #objects: GitObjects;
  readonly #known = new Map<string, { bytes: Promise<Uint8Array | null>; length: number }>();
  #length = 0;

  constructor(objects: GitObjects) {
    this.#objects = objects;
  }

  /** @returns null where there is no content of that id */
  get(blob: string): Promise<Uint8Array | null> {
    const known = this.#known.get(blob) ?? { bytes: this.#read(blob), length: 0 };
    this.#known.delete(blob);
    this.#known.set(blob, known);
    return known.bytes;
  }

  async #read(blob: string): Promise<Uint8Array | null> {
    const object = await this.#objects.get(blob);
    if (typeof object === 'string' || object.type !== 'blob') return null;
    this.#weigh(blob, object.bytes.length);
    return object.bytes;
  }

  #weigh(blob: string, length: number): void {
    const own = this.#known.get(blob);
    if (!own) return;
    this.#length += length - own.length;
    own.length = length;
    for (const [oldest, known] of this.#known) {
      if (this.#length <= most || oldest === blob) break;
      this.#known.delete(oldest);
      this.#length -= known.length;
    }
  }
}
