import { isUtf8 } from 'node:buffer';
import { utf8Text } from './utf8-text.ts';

const lossy = new TextDecoder('utf-8', { ignoreBOM: true });

export type Decoded = { text: string } | { badByte: number; line: number; column: number };

/** Bytes as text, a BOM kept as the first character, so that encoding gives the same bytes; or the first byte that is no UTF-8. */
export function decode(bytes: Uint8Array): Decoded {
  if (isUtf8(bytes)) return { text: utf8Text(bytes) };
  const badByte = firstDifference(bytes, new TextEncoder().encode(lossy.decode(bytes)));
  const before = lossy.decode(bytes.subarray(0, badByte));
  const lines = before.split('\n');
  return { badByte, line: lines.length, column: lines.at(-1)!.length + 1 };
}

/** The lossy text holds U+FFFD where a byte was wrong: encoded again, it differs there first. */
function firstDifference(a: Uint8Array, b: Uint8Array): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
