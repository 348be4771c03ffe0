import { UsageError } from '../model/usage-error.ts';

const maxBytes = 256 * 1024 * 1024;

/** Characters of so many bytes are decoded at once: the whole text never is in memory. */
const pieceLength = 1 << 16;

/**
 * The text of an XML file in pieces, a byte order mark gone. Its encoding is the one that the mark or the declaration names.
 *
 * @throws UsageError where the bytes are not of that encoding, or too many
 */
export function* decodeXml(bytes: Uint8Array, path: string): Generator<string> {
  if (bytes.length > maxBytes)
    throw new UsageError(`${path}: ${bytes.length} bytes, expected at most ${maxBytes}; export fewer pages to a file`);
  const mark = markOf(bytes);
  const declared = mark ?? declaredEncoding(bytes) ?? 'utf-8';
  if (!mark && declared.startsWith('utf-16'))
    throw new UsageError(`${path}: not valid UTF-16 at byte 0 (declared UTF-16, no byte order mark)`);
  const decoder = decoderOf(declared, path);
  for (let at = 0; at < bytes.length; at += pieceLength) {
    const text = pieceOf(decoder, bytes, at);
    if (text === null)
      throw new UsageError(
        `${path}: not valid ${declared.toUpperCase()} at byte ${firstBadByte(bytes)} (declared ${declared.toUpperCase()})`,
      );
    yield text;
  }
}

/** Null where the bytes are not of the decoder's encoding. */
function pieceOf(decoder: TextDecoder, bytes: Uint8Array, at: number): string | null {
  try {
    return decoder.decode(bytes.subarray(at, at + pieceLength), { stream: at + pieceLength < bytes.length });
  } catch {
    return null;
  }
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

function decoderOf(encoding: string, path: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new UsageError(`${path}: unknown encoding "${encoding}", expected UTF-8`);
  }
}

/** Of UTF-8: the lossy text differs there first when it is encoded again. */
function firstBadByte(bytes: Uint8Array): number {
  const again = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  return bytes.findIndex((byte, index) => byte !== again[index]);
}
