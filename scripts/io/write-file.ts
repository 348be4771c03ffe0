import { dirname } from 'node:path';
import { openFile, openOutput, type OpenFile, removeLeft } from './open-file.ts';

/**
 * Writes a file that a cache wants, whole or not at all: a temporary file beside it, fsync, rename. What changes pages goes
 * through `apply`. What a killed run has left beside it goes. The mode of a file that is there stays.
 *
 * @param path absolute
 * @param roots the folders that the write must stay in, one of them; a link on the way that leads out is refused
 * @throws UsageError where the path lies outside of the roots, or is a link, a folder, a device or a pipe
 */
export function writeFile(path: string, content: Uint8Array | string, roots: string | readonly string[]): void {
  removeLeft(dirname(path), 'here');
  fill(openFile(path, roots), [content]);
}

/**
 * The same for a file that a person named: it may lie anywhere, and a device or a pipe (`/dev/stdout`) is written to as it is.
 * What it holds may come in pieces, so that nobody has to have it as a whole.
 *
 * @param path absolute, and `from` the folder that it was named in
 * @throws UsageError where it is a link to a file, a folder, or leads out of that folder by a link
 */
export function writeOutput(path: string, pieces: Iterable<string>, from: string): void {
  removeLeft(dirname(path), 'here');
  fill(openOutput(path, from), pieces);
}

function fill(file: OpenFile, pieces: Iterable<Uint8Array | string>): void {
  try {
    for (const piece of pieces) file.write(piece);
    file.close();
    file.commit();
  } finally {
    file.discard();
  }
}
