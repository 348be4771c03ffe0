import type { SourceContent } from './document.ts';

/** Whether a code opens and closes somewhere in these contents. Nothing is looked up before it is asked. */
export function wholePairs(contents: readonly Readonly<SourceContent>[]): (id: string) => boolean {
  let whole: Set<string> | null = null;
  return (id) => (whole ??= pairsIn(contents)).has(id);
}

function pairsIn(contents: readonly Readonly<SourceContent>[]): Set<string> {
  const codes = contents.flat().filter((piece) => piece.kind === 'code');
  const opened = new Set(codes.filter(({ role }) => role === 'open').map(({ id }) => id));
  return new Set(codes.filter(({ id, role }) => role === 'close' && opened.has(id)).map(({ id }) => id));
}
