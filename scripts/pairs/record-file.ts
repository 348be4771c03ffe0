import { posix } from 'node:path';
import type { Project } from '../config/project.ts';
import { utf8Text } from '../markdown/text/decode.ts';
import type { Finding } from '../model/finding.ts';
import type { HistoryOf } from '../model/history.ts';
import type { Dialect, RecordFile } from '../provenance/dialect.ts';
import { type OwnRecord, recordPathOf } from '../provenance/record-file.ts';
import type { PageStore } from './page-store.ts';
import { olderRecordsOf, strayRecords } from './stray-records.ts';

/** What stands beside a target of what it records. */
interface RecordBeside {
  /** The file that holds its record, or why that can't be read; null where there is none. */
  record: RecordFile | Finding | null;
  /** Where the dialect has a file for each target: that. */
  ownRecord: OwnRecord | null;
}

/** Opens the files that dialects keep records in beside the pages. Of one that can't be read all pages have the same finding. */
export function openRecordFiles(project: Project, store: PageStore, historyOf: HistoryOf) {
  const refused = new Map<string, Finding>();
  let strays: string[] | null = null;

  return async (target: string, dialect: Dialect): Promise<RecordBeside> => {
    const path = recordPathOf(target, dialect);
    if (path === null) return { record: recordAbove(target, dialect), ownRecord: null };
    const own = read(path);
    const found = own ?? (await olderRecord(target));
    if (isFinding(found)) return { record: found, ownRecord: null };
    const text = found && textOf(found);
    return { record: text === null ? null : { text, path }, ownRecord: { path, bytes: isFinding(own) ? null : own, text } };
  };

  /** What stands under a name that the target had. */
  async function olderRecord(target: string): Promise<Uint8Array | Finding | null> {
    strays ??= strayRecords(project);
    for (const path of await olderRecordsOf(target, strays, historyOf(target))) {
      const older = read(path);
      if (older) return older;
    }
    return null;
  }

  function read(path: string): Uint8Array | Finding | null {
    const file = refused.get(path) ?? store.readOther(path);
    if (isFinding(file)) refused.set(path, file);
    return file;
  }

  /** The nearest file with the records of many; null where there is none up to the project root. */
  function recordAbove(target: string, dialect: Dialect): RecordFile | Finding | null {
    for (const path of recordPathsOf(target, dialect)) {
      const bytes = read(path);
      if (isFinding(bytes)) return bytes;
      if (bytes) return { text: textOf(bytes), path: posix.relative(posix.dirname(path), target) };
    }
    return null;
  }
}

const isFinding = (file: Uint8Array | Finding | null): file is Finding => file !== null && 'message' in file;

const textOf = (bytes: Uint8Array): string => utf8Text(bytes).replace(/^\ufeff/, '');

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
