import { createHash, hash } from 'node:crypto';

/** Digest of bytes in lower-case hex digits. */
export function digest(algorithm: 'md5' | 'sha1' | 'sha256', bytes: Uint8Array): string {
  return hash(algorithm, bytes, 'hex');
}

/** The id that git gives these bytes as a file. */
export function gitBlobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
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
