import { readBytes } from '../io/files.ts';
import { decode } from '../markdown/decode.ts';
import { pageOf } from '../markdown/page.ts';
import type { Finding } from '../model/finding.ts';
import type { Page } from '../model/page.ts';

export type PageOrFinding = { page: Page; bytes: Uint8Array } | { finding: Finding };

/**
 * A page from disk. What can't be read is a finding, so that the rest of the run goes on.
 *
 * @param file absolute path
 * @param shown the path as people type it
 */
export function readPage(file: string, shown: string): PageOrFinding {
  const bytes = bytesOf(file);
  if ('why' in bytes) return { finding: unreadable(shown, 1, bytes.why) };
  const decoded = decode(bytes);
  if ('text' in decoded) return { page: pageOf(shown, decoded.text), bytes };
  return {
    finding: unreadable(
      shown,
      decoded.line,
      `Unexpected byte ${hex(bytes[decoded.badByte]!)} at offset ${decoded.badByte}, expected UTF-8: save the file as UTF-8`,
      decoded.column,
    ),
  };
}

function bytesOf(file: string): Uint8Array | { why: string } {
  try {
    return readBytes(file) ?? { why: 'Unexpected absence, expected a file' };
  } catch (error) {
    return { why: `Unexpected ${(error as NodeJS.ErrnoException).code ?? 'error'}, expected a file that can be read` };
  }
}

/** 233 -> `0xE9` */
const hex = (byte: number): string => `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;

function unreadable(path: string, line: number, message: string, column = 1): Finding {
  const place = { line, column, endLine: line, endColumn: column };
  return { check: 'readable', severity: 'error', path, ...place, message, actual: null, expected: null, fixable: false };
}
