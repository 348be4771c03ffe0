import type { Dialect } from './dialect.ts';

/** A dialect that the page itself holds nothing of. */
export function unrecorded(id: string, about: string): Dialect {
  const nothing = { read: () => null, write: () => [], hashMatches: () => false, hashOf: () => null };
  return { id, about, keys: [], from: 'commit', recordFile: null, ...nothing };
}
