import { posix, resolve } from 'node:path';
import { readBytes } from '../io/files.ts';
import type { Dialect, RecordFile } from '../provenance/dialect.ts';

/** The file beside or above a target that holds the records of a dialect; null where there is none up to the project root. */
export function recordFileOf(root: string, target: string, { recordFile }: Dialect): RecordFile | null {
  if (recordFile === null) return null;
  for (let folder = posix.dirname(target); ; folder = posix.dirname(folder)) {
    const bytes = readBytes(resolve(root, folder, recordFile));
    if (bytes) return { text: new TextDecoder().decode(bytes), path: posix.relative(folder, target) };
    if (folder === '.' || folder === '/' || folder.endsWith('..')) return null;
  }
}
