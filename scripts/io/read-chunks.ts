import { closeSync, openSync, readSync, statSync } from 'node:fs';

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
