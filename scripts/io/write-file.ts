import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync, realpathSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { randomUUID } from 'node:crypto';
import { UsageError } from '../model/usage-error.ts';

/**
 * Writes a file whole or not at all: a temporary file beside it, fsync, rename. The mode of a file that is there stays.
 *
 * @param path absolute
 * @param content all of it, or pieces that are written one after the other
 * @param root the folder that the write must stay in; a link on the way that leads out of it is refused
 * @throws UsageError where the path lies outside of the root, or is a link
 */
export function writeFile(path: string, content: Uint8Array | string | Iterable<string>, root: string): void {
  refuseOutside(path, root);
  mkdirSync(dirname(path), { recursive: true });
  const mode = lstatSync(path, { throwIfNoEntry: false })?.mode ?? 0o666;
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    writeAll(temporary, piecesOf(content), mode);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** @throws UsageError where a path leads out of the root, or is a link */
export function refuseOutside(path: string, root: string): void {
  const realRoot = realpathSync(root);
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new UsageError(`Unexpected symbolic link at ${path}, expected a file; nothing was written to it`);
  }
  const inside = relative(realRoot, realFolder(dirname(path)));
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    throw new UsageError(`Unexpected path ${path}, expected one inside of ${root}; nothing was written to it`);
  }
}

/** The real path of a folder of which the last parts may not exist yet. */
function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return join(realFolder(dirname(folder)), basename(folder));
  }
}

function* piecesOf(content: Uint8Array | string | Iterable<string>): Generator<Uint8Array> {
  if (content instanceof Uint8Array) yield content;
  else for (const piece of typeof content === 'string' ? [content] : content) yield Buffer.from(piece, 'utf8');
}

function writeAll(path: string, pieces: Iterable<Uint8Array>, mode: number): void {
  const file = openSync(path, 'wx', mode);
  try {
    for (const bytes of pieces) for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
