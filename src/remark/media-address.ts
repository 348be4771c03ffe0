import { createHash } from 'node:crypto';
import { basename } from 'node:path';

/** Where a picture is served for all locales: `docs/a/off.png` -> `/media/off-1a2b3c4d.png`, by what it holds. */
export function mediaAddress(file: string, bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const name = basename(file).toLowerCase();
  const dot = name.lastIndexOf('.');
  const safe = name.slice(0, dot).replace(/[^a-z\d-]+/g, '-');
  return `/media/${safe}-${hash}${name.slice(dot)}`;
}
