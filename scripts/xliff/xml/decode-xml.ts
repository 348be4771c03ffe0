import { isUtf8 } from 'node:buffer';
import { utf8Text } from '../../markdown/text/decode.ts';
import { UsageError } from '../../model/finding.ts';

const maxBytes = 256 * 1024 * 1024;

/** Of a large chunk so many bytes are decoded at once: the whole text never is in memory. */
const pieceLength = 1 << 16;

/**
 * The text of an XML file in pieces, a byte order mark included. Its encoding is the one that the mark or the declaration
 * names.
 *
 * @param chunks the bytes; one that was given before may be overwritten
 * @param path stands before messages
 * @throws UsageError where the bytes are not of that encoding, or too many
 */
export function* decodeXml(chunks: Iterable<Uint8Array>, path: string): Generator<string> {
  let decode: Decode | null = null;
  let length = 0;
  for (const chunk of chunks) {
    length += chunk.length;
    if (length > maxBytes) throw new UsageError(`${path}: ${length} bytes, expected at most ${maxBytes}; export fewer pages to a file`);
    decode ??= decoderFor(chunk, path);
    for (let at = 0; at < chunk.length; at += pieceLength) yield decode(chunk.subarray(at, at + pieceLength), false);
  }
  if (decode) yield decode(new Uint8Array(), true);
}

function decoderFor(head: Uint8Array, path: string): Decode {
  const mark = markOf(head);
  const encoding = mark ?? declaredEncoding(head) ?? 'utf-8';
  const refuse = (offset: number): never => {
    const name = encoding.toUpperCase();
    throw new UsageError(`${path}: not valid ${name} at byte ${offset} (declared ${name})`);
  };
  if (!mark && encoding.startsWith('utf-16'))
    throw new UsageError(`${path}: not valid UTF-16 at byte 0 (declared UTF-16, no byte order mark)`);
  return encoding === 'utf-8' ? utf8Decoder(refuse) : otherDecoder(encoding, path, refuse);
}

/** `ef bb bf`, `ff fe`, `fe ff` */
function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? null;
}

/** @param refuse told the offset of the chunk that a bad byte is in */
function otherDecoder(encoding: string, path: string, refuse: (offset: number) => never): Decode {
  const decoder = newDecoder(encoding, path);
  let done = 0;
  return (bytes, last) => {
    try {
      const text = decoder.decode(bytes, { stream: !last });
      done += bytes.length;
      return text;
    } catch {
      return refuse(done);
    }
  };
}

function newDecoder(encoding: string, path: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new UsageError(`${path}: unknown encoding "${encoding}", expected UTF-8`);
  }
}

/** Bytes that come in chunks, as text. What of the last character is not there yet is kept until the next chunk. */
type Decode = (bytes: Uint8Array, last: boolean) => string;

/**
 * Whole characters are decoded at a time, since the runtime is several times slower when it has to remember halves.
 *
 * @param refuse told the offset of the first byte that is no UTF-8
 */
function utf8Decoder(refuse: (offset: number) => never): Decode {
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
