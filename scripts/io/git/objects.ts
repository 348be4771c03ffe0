import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { LARGEST } from '../files.ts';
import { startGit } from './command.ts';

interface GitObject {
  id: string;
  type: string;
  bytes: Uint8Array;
}

/**
 * One `git cat-file --batch` that lives as long as the run. Questions are answered in their order. With `--batch-check`
 * it tells ids and types only, in a fraction of the time: all bytes are empty. An object that is larger than a page may be is
 * missing: a few packed kilobytes of a pull request's history can be gigabytes, and those are passed over.
 */
export class GitObjects {
  readonly #folder: string;
  readonly #mode: '--batch' | '--batch-check';
  #child: ChildProcessWithoutNullStreams | null = null;
  #ended = false;
  readonly #waiting: { name: string; answer: (object: GitObject | 'missing' | 'ambiguous') => void }[] = [];
  /** Questions that are not written yet. */
  #asked = '';
  #chunks: Uint8Array[] = [];
  #held = 0;
  /** Bytes to come of an object that is too large. */
  #passedOver = 0;
  /** Bytes that have to be there before it is worth looking again. */
  #needed = 1;

  constructor(folder: string, mode: '--batch' | '--batch-check' = '--batch') {
    this.#folder = folder;
    this.#mode = mode;
  }

  /** @param name a revision or `commit:path`, as git reads it */
  get(name: string): Promise<GitObject | 'missing' | 'ambiguous'> {
    if (this.#ended || name.includes('\n')) return Promise.resolve('missing');
    this.#child ??= this.#start();
    return new Promise((answer) => {
      this.#waiting.push({ name, answer });
      if (this.#asked === '') setImmediate(() => this.#ask());
      this.#asked += `${name}\n`;
    });
  }

  /** The questions of many pages go in one write. */
  #ask(): void {
    if (!this.#ended) this.#child!.stdin.write(this.#asked);
    this.#asked = '';
  }

  /** Ends the process. */
  async close(): Promise<void> {
    if (!this.#child || this.#ended) return;
    if (this.#asked !== '') this.#ask();
    const closed = once(this.#child, 'close');
    this.#child.stdin.end();
    await closed;
  }

  #start(): ChildProcessWithoutNullStreams {
    const child = startGit(this.#folder, ['cat-file', this.#mode]);
    const giveUp = () => {
      this.#ended = true;
      this.#waiting.splice(0).forEach(({ answer }) => answer('missing'));
    };
    child.on('error', giveUp);
    child.on('close', giveUp);
    child.stdin.on('error', giveUp);
    child.stderr.resume();
    child.stdout.on('data', (chunk: Uint8Array) => this.#take(chunk));
    return child;
  }

  #take(chunk: Uint8Array): void {
    const taken = chunk.subarray(this.#passedOver);
    this.#passedOver -= chunk.length - taken.length;
    this.#chunks.push(taken);
    this.#held += taken.length;
    if (this.#held < this.#needed) return;
    const held = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
    const rest = held.subarray(this.#answerFrom(held));
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#held = rest.length;
  }

  /** Answers what is complete in the bytes at hand; gives the offset of what is not. */
  #answerFrom(held: Uint8Array): number {
    let at = 0;
    for (;;) {
      const lineEnd = held.indexOf(10, at);
      this.#needed = held.length - at + 1;
      if (lineEnd === -1) return at;
      const header = Buffer.from(held.buffer, held.byteOffset + at, lineEnd - at).toString();
      const [, id, type, size] = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/.exec(header) ?? [];
      if (id === undefined) {
        this.#waiting.shift()?.answer(header.endsWith(' ambiguous') ? 'ambiguous' : 'missing');
        at = lineEnd + 1;
        continue;
      }
      const end = this.#mode === '--batch' ? lineEnd + 1 + Number(size) : lineEnd;
      const isTooLarge = end - lineEnd > LARGEST + 1;
      this.#needed = isTooLarge ? 1 : end + 1 - at;
      if (end >= held.length && !isTooLarge) return at;
      this.#waiting.shift()?.answer(isTooLarge ? 'missing' : { id, type: type!, bytes: held.slice(lineEnd + 1, end) });
      at = end + 1;
      if (at <= held.length) continue;
      this.#passedOver = at - held.length;
      return held.length;
    }
  }
}

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
