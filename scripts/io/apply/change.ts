import { type Guard, readBytes } from '../files.ts';

/** A file as it is to be; of a file that moves there are two. */
export interface Change {
  /** Absolute. */
  path: string;
  /** What was read, and must still be there; empty stands for no file as well, null for none. */
  before: Uint8Array | string | null;
  /** Null: the file goes. */
  after: Uint8Array | string | null;
  /** Whose mode a new file gets (a path): that of a file which is replaced stays. */
  like?: string;
}

/**
 * The change of a file that is made anew, whatever it holds now.
 *
 * @throws UnreadableFile where the guard refuses what is there
 */
export const replaced = (path: string, after: string, guard: Guard): Change => ({ path, before: readBytes(path, guard), after });
