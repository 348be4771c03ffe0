import { type Guard, readBytes } from '../io/files.ts';
import { pageOf } from '../markdown/page.ts';
import { decode, notUtf8 } from '../markdown/text/decode.ts';
import { fileFinding, type Finding, UnreadableFile } from '../model/finding.ts';
import type { Page } from '../model/page.ts';

export type PageOrFinding = { page: Page; bytes: Uint8Array } | { finding: Finding };

/**
 * A page from disk. What can't be read is a finding, so that the rest of the run goes on.
 *
 * @param file absolute path
 * @param shown the path as people type it
 * @param guard none for a file that a person named
 */
export function readPage(file: string, shown: string, guard?: Guard): PageOrFinding {
  const bytes = readSound(file, shown, guard) ?? unreadable(shown, 'Unexpected absence, expected a file');
  if ('message' in bytes) return { finding: bytes };
  const decoded = decode(bytes);
  if ('text' in decoded) return { page: pageOf(shown, decoded.text), bytes };
  return {
    finding: unreadable(shown, notUtf8(bytes, decoded.badByte), decoded),
  };
}

/**
 * The bytes of a file, null where there is none, or the finding that says why it can't or may not be read.
 *
 * @param file absolute path
 * @param shown the path as people type it
 * @param room as `readBytes` takes it
 */
export function readSound(file: string, shown: string, guard?: Guard, room?: Uint8Array): Uint8Array | Finding | null {
  try {
    return readBytes(file, guard, room);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return unreadable(shown, error.reason);
  }
}

/** The finding that says why a file can't be read, at a place in it. */
export function unreadable(path: string, message: string, { line, column } = { line: 1, column: 1 }): Finding {
  return fileFinding({ check: 'readable', path, message, line, column, endLine: line, endColumn: column });
}
