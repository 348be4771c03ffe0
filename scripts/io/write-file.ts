import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { randomUUID } from 'node:crypto';
import { UsageError } from '../model/usage-error.ts';

/**
 * Writes a file whole or not at all: a temporary file beside it, fsync, rename. The mode of a file that is there stays.
 *
 * A device or a pipe (`/dev/stdout`) is written to as it is.
 *
 * @param path absolute
 * @param content all of it, or pieces that are written one after the other
 * @param roots the folders that the write must stay in, one of them; a link on the way that leads out is refused
 * @throws UsageError where the path lies outside of the roots, or is a link or a folder
 */
export function writeFile(path: string, content: Uint8Array | string | Iterable<string>, roots: string | readonly string[]): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw new UsageError(`Unexpected folder at ${path}, expected a file; nothing was written`);
  if (there && !there.isFile()) return writeFileSync(path, Buffer.concat([...piecesOf(content)]));
  refuseOutside(path, roots);
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

/** @throws UsageError where a path leads out of all of the roots, or is a link */
export function refuseOutside(path: string, roots: string | readonly string[]): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new UsageError(`Unexpected symbolic link at ${path}, expected a file; nothing was written to it`);
  }
  const folder = realFolder(dirname(path));
  const allowed = [roots].flat();
  if (!allowed.some((root) => isInside(realFolder(root), folder))) {
    throw new UsageError(`Unexpected path ${path}, expected one inside of ${allowed.join(' or ')}; nothing was written to it`);
  }
}

function isInside(root: string, folder: string): boolean {
  const way = relative(root, folder);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
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
