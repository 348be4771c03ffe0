import type { SourceContent } from './document.ts';

/** Ids of the codes that open and close somewhere in these contents. */
export function wholePairs(contents: readonly SourceContent[]): Set<string> {
  const codes = contents.flat().filter((piece) => piece.kind === 'code');
  const opened = new Set(codes.filter(({ role }) => role === 'open').map(({ id }) => id));
  return new Set(codes.filter(({ id, role }) => role === 'close' && opened.has(id)).map(({ id }) => id));
}
