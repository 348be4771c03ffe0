import type { SourceContent } from './document.ts';

const none: ReadonlySet<string> = new Set();

/** Ids of the codes that open and close inside of this content without crossing another pair: what may be one element. */
export function nestedPairs(content: SourceContent): ReadonlySet<string> {
  if (!content.some((piece) => piece.kind === 'code' && piece.role === 'open')) return none;
  const nested = new Set<string>();
  const open: string[] = [];
  for (const piece of content) {
    if (piece.kind !== 'code' || piece.role === 'lone') continue;
    if (piece.role === 'open') open.push(piece.id);
    else if (open.includes(piece.id)) {
      open.length = open.lastIndexOf(piece.id);
      nested.add(piece.id);
    }
  }
  return nested;
}
