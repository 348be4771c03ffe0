import { posix, resolve } from 'node:path';
import { readBytes } from '../io/files.ts';
import type { Dialect, RecordFile } from '../provenance/dialect.ts';

/** The file beside or above a target that holds the records of a dialect; null where there is none up to the project root. */
export function recordFileOf(root: string, target: string, dialect: Dialect): RecordFile | null {
  for (const path of recordPathsOf(target, dialect)) {
    const bytes = readBytes(resolve(root, path));
    if (bytes) return { text: new TextDecoder().decode(bytes), path: posix.relative(posix.dirname(path), target) };
  }
  return null;
}

/** Where that file may lie, the nearest place first: `fr/a/.records.json`, `fr/.records.json`, `.records.json`. */
export function recordPathsOf(target: string, { recordFile }: Dialect): string[] {
  if (recordFile === null) return [];
  const folders = [posix.dirname(target)];
  while (!/^[./]$|\.\.$/.test(folders.at(-1)!)) folders.push(posix.dirname(folders.at(-1)!));
  return folders.map((folder) => posix.join(folder, recordFile));
}
