import type { Comparable } from '../model/comparable.ts';

/** Where the keys of messages stand, which are all that says which message is which; null for anything else: a page, a table of contents. */
export function byKey(segments: readonly Comparable[]): Map<string, number> | null {
  if (segments.some(({ kind, key }) => kind !== 'message' || key === null)) return null;
  return new Map(segments.map(({ key }, index) => [key!, index]));
}
