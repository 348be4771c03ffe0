import { isUtf8 } from 'node:buffer';
import { utf8Text } from '../markdown/utf8-text.ts';

/** Bytes that come in chunks, as text. What of the last character is not there yet is kept until the next chunk. */
export type Decode = (bytes: Uint8Array, last: boolean) => string;

/**
 * Whole characters are decoded at a time, since the runtime is several times slower when it has to remember halves.
 *
 * @param refuse told the offset of the first byte that is no UTF-8
 */
export function utf8Decoder(refuse: (offset: number) => never): Decode {
  let done = 0;
  let held: Uint8Array = new Uint8Array();
  return (bytes, last) => {
    const all = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
    const whole = all.subarray(0, last ? all.length : wholeCharacters(all));
    held = all.slice(whole.length);
    if (!isUtf8(whole)) return refuse(done + firstBadByte(whole));
    done += whole.length;
    return utf8Text(whole);
  };
}

/** Offset at which the last character begins, where its other bytes are not there yet. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let length = 1; length <= 3 && length <= bytes.length; length += 1) {
    const byte = bytes[bytes.length - length]!;
    if (byte >= 0xc0) return lengthOf(byte) > length ? bytes.length - length : bytes.length;
    if (byte < 0x80) return bytes.length;
  }
  return bytes.length;
}

/** Bytes of the character that begins with this one. */
const lengthOf = (first: number): number => (first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2);

/** The lossy text differs there first when it is encoded again. */
function firstBadByte(bytes: Uint8Array): number {
  const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  return bytes.findIndex((byte, index) => byte !== again[index]);
}
