import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

/** The bytes of a file, or null where there is none. */
export function readBytes(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isAbsence(error)) return null;
    throw error;
  }
}

export const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** In bytes; 0 where there is none. */
export const fileSize = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

export const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * All files below a folder, relative to it, with `/`, sorted by code point. Symbolic links and the folders that no
 * page lives in (`.git`, `node_modules`) are passed over, so a walk never leaves the folder or goes in circles.
 */
export function listFiles(folder: string): string[] {
  const found: string[] = [];
  const pending = [''];
  for (let below = pending.pop(); below !== undefined; below = pending.pop()) {
    for (const entry of entriesOf(join(folder, below))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory() && !passedOver.has(entry.name)) pending.push(path);
      else if (entry.isFile()) found.push(path);
    }
  }
  return found.sort();
}

const passedOver = new Set(['.git', 'node_modules', '.docusaurus', '.lockstep']);

/** Names of what is in a folder; none where it is not there. */
export const listNames = (folder: string): string[] => entriesOf(folder).map(({ name }) => name);

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isAbsence(error)) return [];
    throw error;
  }
}

function isAbsence(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}

const chunkLength = 1 << 16;

/** The bytes of a file, chunk by chunk: each overwrites the one before, so that memory holds one. Null where there is no file. */
export function readChunks(path: string): Iterable<Uint8Array> | null {
  const there = statSync(path, { throwIfNoEntry: false });
  return there && !there.isDirectory() ? chunksOf(path) : null;
}

function* chunksOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    const chunk = new Uint8Array(chunkLength);
    for (let length = fill(file, chunk); length > 0; length = fill(file, chunk)) yield chunk.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/** A pipe gives a part of what it is asked for. */
function fill(file: number, chunk: Uint8Array): number {
  let length = 0;
  for (let read = 1; read > 0 && length < chunk.length; length += read) read = readSync(file, chunk, length, chunk.length - length, null);
  return length;
}

/** Has the heap collected when it is twice what was in use, not four times: a fifth less memory for a thirtieth more time. */
export function spareMemory(): void {
  setFlagsFromString('--heap-growing-percent=100');
}
