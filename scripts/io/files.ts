import { closeSync, constants, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { UnreadableFile } from '../model/finding.ts';
import { leadsOutside } from './lies-inside.ts';

/** How a file is read that no person named: it may have come with a pull request. */
export interface Guard {
  /** It must be a regular file, and really lie in one of these folders: see `realFolders`. None: it may lie anywhere, as git's may. */
  roots?: readonly string[];
  /** Which folders really lie in the roots, each asked once: of a file in one of them only itself may be a link. */
  soundFolders?: Map<string, boolean>;
  /** In bytes; by default, ten times what the largest page needs. */
  most?: number;
}

/** In bytes: of a file that no person named, and of what git holds of one. */
export const LARGEST = 2 ** 26;

/** Of a translation memory that a person names. */
const LARGEST_NAMED = 2 ** 30;

/**
 * The bytes of a file, or null where there is none.
 *
 * @param guard none for a file that a person named: that may lie anywhere, and be a link or a pipe
 * @param room where the bytes are put if they fit: they hold until the next ones are
 * @throws UnreadableFile where the guard refuses it, or it is too large; nothing of it is read then. Also where the system can't read it
 */
export function readBytes(path: string, guard?: Guard, room?: Uint8Array): Uint8Array | null {
  return reading(path, () => bytesAt(path, guard, room));
}

/** Says what the system refuses as what it means; it names the path only of what it opens. */
function reading<Result>(path: string, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code ? new UnreadableFile(path, `Unexpected ${code}, expected a file that can be read`) : error;
  }
}

function bytesAt(path: string, guard: Guard | undefined, room?: Uint8Array): Uint8Array | null {
  const file = openIfThere(path, guard);
  if (file === null) return null;
  try {
    const there = fstatSync(file);
    if (there.isDirectory()) return null;
    if (guard && !there.isFile()) throw new UnreadableFile(path, `Unexpected device or pipe, expected a file; it was not read`);
    return readAll(file, there.size, guard ? (guard.most ?? LARGEST) : LARGEST_NAMED, path, room);
  } finally {
    closeSync(file);
  }
}

/** Without waiting for what may come through a pipe: only one that a person named is waited for. */
function openIfThere(path: string, guard: Guard | undefined): number | null {
  try {
    const sound = guard ? openInSoundFolder(path, guard) : null;
    if (sound !== null) return sound;
    if (guard?.roots && leadsOutside(path, guard.roots)) {
      throw new UnreadableFile(path, `Unexpected link out of ${guard.roots.join(' and ')}, expected a file; it was not read`);
    }
    return openSync(path, guard ? withoutWaiting : constants.O_RDONLY);
  } catch (error) {
    if (isAbsence(error)) return null;
    throw error;
  }
}

const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Null where the folder is not known to lie in the roots, the file is a link, or anything else is odd: then each part of its path is looked at. */
function openInSoundFolder(path: string, { roots, soundFolders }: Guard): number | null {
  if (!roots || !soundFolders || !constants.O_NOFOLLOW) return null;
  const folder = dirname(path);
  try {
    const isSound = soundFolders.get(folder) ?? !leadsOutside(folder, roots);
    soundFolders.set(folder, isSound);
    return isSound ? openSync(path, withoutWaiting | constants.O_NOFOLLOW) : null;
  } catch {
    return null;
  }
}

/** What grows while it is read, or says that it is empty, as a pipe does, is read up to the limit as well. */
function readAll(file: number, size: number, most: number, path: string, room?: Uint8Array): Uint8Array {
  let bytes = room && size < room.length ? room : Buffer.allocUnsafe(Math.min(size, most) + 1);
  let length = 0;
  for (let read = 1; read > 0; length += read) {
    if (length > most || size > most) throw new UnreadableFile(path, `Unexpected size, expected at most ${most} bytes; it was not read`);
    if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(2 * length + 65_536, most + 1));
    read = readSync(file, bytes, length, bytes.length - length, null);
  }
  return bytes.subarray(0, length);
}

export const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** Whether something other than a folder is there: a device would pass where the file is looked for further up instead. */
export const isNoFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === false;

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
    // Git makes folders by their names in each other, deeper than the system takes the path of.
    if (isAbsence(error) || (error as NodeJS.ErrnoException).code === 'ENAMETOOLONG') return [];
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
  const file = reading(path, () => openSync(path, 'r'));
  try {
    const chunk = new Uint8Array(chunkLength);
    const next = () => reading(path, () => fill(file, chunk));
    for (let length = next(); length > 0; length = next()) yield chunk.subarray(0, length);
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
