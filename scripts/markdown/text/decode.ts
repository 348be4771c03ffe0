import { isAscii, isUtf8, transcode } from 'node:buffer';
import { UsageError } from '../../model/finding.ts';

const lossy = new TextDecoder('utf-8', { ignoreBOM: true });

type Decoded = { text: string } | { badByte: number; line: number; column: number };

/** Bytes as text, a BOM kept as the first character, so that encoding gives the same bytes; or the first byte that is no UTF-8. */
export function decode(bytes: Uint8Array): Decoded {
  if (isUtf8(bytes)) return { text: utf8Text(bytes) };
  const badByte = firstDifference(bytes, new TextEncoder().encode(lossy.decode(bytes)));
  const before = lossy.decode(bytes.subarray(0, badByte));
  const lines = before.split('\n');
  return { badByte, line: lines.length, column: lines.at(-1)!.length + 1 };
}

/** What a person is told of bytes that are no UTF-8: `Unexpected byte 0xE9 at offset 12, expected UTF-8: …`. */
export function notUtf8(bytes: Uint8Array, badByte: number): string {
  const hex = bytes[badByte]!.toString(16).toUpperCase().padStart(2, '0');
  return `Unexpected byte 0x${hex} at offset ${badByte}, expected UTF-8: save the file as UTF-8`;
}

/**
 * The text of a file that a run can't do without: a configuration, a glossary, a page that is mended. A byte order mark stays.
 *
 * @param shown what messages call the file
 * @throws UsageError with path:line:column where it is no UTF-8
 */
export function textOf(bytes: Uint8Array, shown: string): string {
  const decoded = decode(bytes);
  if ('text' in decoded) return decoded.text;
  throw new UsageError(`${shown}:${decoded.line}:${decoded.column}: ${notUtf8(bytes, decoded.badByte)}`);
}

/** The lossy text holds U+FFFD where a byte was wrong: encoded again, it differs there first. */
function firstDifference(a: Uint8Array, b: Uint8Array): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

const ascii = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Bytes that are known to be UTF-8 as text, a BOM included. A `TextDecoder` alone takes several times as long where
 * there is a character beyond ASCII.
 */
export const utf8Text = (bytes: Uint8Array): string =>
  isAscii(bytes) ? ascii.decode(bytes) : transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
