import type { Dialect } from './dialect.ts';

/** A dialect that the page itself holds nothing of. */
export function unrecorded(id: string, about: string): Dialect {
  return { id, about, from: 'commit', recordFile: null, read: () => null, write: () => [], hashMatches: () => false, hashOf: () => null };
}
