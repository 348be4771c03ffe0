import { posix } from 'node:path';
import { utf8Text } from '../markdown/text/decode.ts';
import type { Finding } from '../model/finding.ts';
import type { Dialect, RecordFile } from '../provenance/dialect.ts';
import { recordPathOf } from '../provenance/record-file.ts';

/**
 * The file beside or above a target that holds the records of a dialect; null where there is none up to the project root, the
 * finding that says why where the nearest can't be read.
 *
 * @param read gives a file by its path relative to the project root
 */
export function recordFileOf(
  target: string,
  dialect: Dialect,
  read: (path: string) => Uint8Array | Finding | null,
): RecordFile | Finding | null {
  for (const path of recordPathsOf(target, dialect)) {
    const bytes = read(path);
    if (bytes && 'message' in bytes) return bytes;
    if (bytes) return { text: utf8Text(bytes).replace(/^\ufeff/, ''), path: posix.relative(posix.dirname(path), target) };
  }
  return null;
}

/**
 * Lists where the file with a target's records may lie, the nearest place first: of `fr/a/b.md` that is
 * `fr/a/.records.json`, `fr/.records.json`, `.records.json`. None where the dialect keeps its records in the pages, one where each has its own.
 */
export function recordPathsOf(target: string, dialect: Dialect): string[] {
  const { recordFile } = dialect;
  const own = recordPathOf(target, dialect);
  if (recordFile === null || own !== null) return own === null ? [] : [own];
  const folders = [posix.dirname(target)];
  while (!/^[./]$|\.\.$/.test(folders.at(-1)!)) folders.push(posix.dirname(folders.at(-1)!));
  return folders.map((folder) => posix.join(folder, recordFile));
}

/** The file that holds the record of one target alone; `bytes` are null where there is none yet. */
export interface OwnRecord {
  path: string;
  bytes: Uint8Array | null;
}

/**
 * The same where the dialect has a file for each target; null where it has none.
 *
 * @param read as for `recordFileOf`
 */
export function ownRecordOf(target: string, dialect: Dialect, read: (path: string) => Uint8Array | Finding | null): OwnRecord | null {
  const path = recordPathOf(target, dialect);
  if (path === null) return null;
  const bytes = read(path);
  return { path, bytes: bytes instanceof Uint8Array ? bytes : null };
}
