import { openFile } from './open-file.ts';

/**
 * Writes a file that a user or a cache wants, whole or not at all: a temporary file beside it, fsync, rename. What changes pages
 * goes through `apply`. The mode of a file that is there stays.
 *
 * A device or a pipe (`/dev/stdout`) is written to as it is.
 *
 * @param path absolute
 * @param roots the folders that the write must stay in, one of them; a link on the way that leads out is refused
 * @throws UsageError where the path lies outside of the roots, or is a link or a folder
 */
export function writeFile(path: string, content: Uint8Array | string, roots: string | readonly string[]): void {
  const file = openFile(path, roots);
  try {
    file.write(content);
    file.close();
    file.commit();
  } finally {
    file.discard();
  }
}
