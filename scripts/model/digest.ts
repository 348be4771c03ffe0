import { createHash, hash } from 'node:crypto';

/** Digest of bytes, or of a text's UTF-8, in lower-case hex digits. */
export function digest(algorithm: 'md5' | 'sha1' | 'sha256', content: Uint8Array | string): string {
  return hash(algorithm, content, 'hex');
}

/** The id that git gives these bytes as a file, in a repository whose ids are of that kind. */
export function gitBlobId(bytes: Uint8Array, algorithm: 'sha1' | 'sha256' = 'sha1'): string {
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
