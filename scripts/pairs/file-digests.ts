import { join } from 'node:path';
import type { Project } from '../config/project.ts';
import { digest } from '../model/digest.ts';
import { readSound } from './read-page.ts';

/** Digests of the files of a project, each read once a run. Of one that is not there, or can't be read, why stands for its bytes. */
export type FileDigests = (path: string) => string;

/** Opens the digests of files by their paths, relative to the root of a project. */
export function openFileDigests({ root, readable: roots }: Pick<Project, 'root' | 'readable'>): FileDigests {
  const digests = new Map<string, string>();
  // What a link that is put there meanwhile leads to is hashed, and shown to nobody.
  const guard = { roots, soundFolders: new Map<string, boolean>() };
  const room = new Uint8Array(2 ** 18);
  return (path) => {
    const known = digests.get(path) ?? digestOf(path);
    digests.set(path, known);
    return known;
  };

  function digestOf(path: string): string {
    const read = readSound(join(root, path), path, guard, room);
    if (read instanceof Uint8Array) return digest('sha1', read);
    return read === null ? '-' : `- ${read.message}`;
  }
}
