import { createHash, hash } from 'node:crypto';

/** What is known of bytes already: a source is asked for its digest once for each of its locales. */
const known = new WeakMap<Uint8Array, Map<string, string>>();

/** Digest of bytes in lower-case hex digits. */
export function digest(algorithm: 'md5' | 'sha1' | 'sha256', bytes: Uint8Array): string {
  return remembered(algorithm, bytes, () => hash(algorithm, bytes, 'hex'));
}

/** The id that git gives these bytes as a file. */
export function gitBlobId(bytes: Uint8Array): string {
  return remembered('blob', bytes, () => createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex'));
}

function remembered(name: string, bytes: Uint8Array, work: () => string): string {
  const own = known.get(bytes) ?? new Map<string, string>();
  known.set(bytes, own);
  const value = own.get(name) ?? work();
  own.set(name, value);
  return value;
}

/**
 * The bytes as a Windows checkout has them: every LF that no CR precedes becomes CRLF. Git leaves a file alone that
 * holds a CR already, so those bytes are returned as they are.
 */
export function withCrlf(bytes: Uint8Array): Uint8Array {
  if (bytes.includes(13)) return bytes;
  const lines = bytes.reduce((count, byte) => (byte === 10 ? count + 1 : count), 0);
  const result = new Uint8Array(bytes.length + lines);
  let at = 0;
  for (const byte of bytes) {
    if (byte === 10) result[at++] = 13;
    result[at++] = byte;
  }
  return result;
}
