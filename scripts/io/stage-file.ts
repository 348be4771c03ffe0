import { type OpenFile, openFile } from './open-file.ts';

/** A file that is written, and not yet in its place. */
export type StagedFile = Pick<OpenFile, 'commit' | 'discard'> & { path: string };

/** Writes all of a file beside its place: see `openFile`. */
export function stageFile(path: string, content: Uint8Array | string, roots: string | readonly string[]): StagedFile {
  const file = openFile(path, roots);
  try {
    file.write(content);
    file.close();
  } catch (error) {
    file.discard();
    throw error;
  }
  return { path, commit: file.commit, discard: file.discard };
}
