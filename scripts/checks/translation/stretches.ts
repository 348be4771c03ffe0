import type { Range, Segment } from '../../model/page.ts';

/** Where the text of a segment stands, between its codes: there characters are as the author wrote them, escapes too. */
export function stretchesOf({ content, range }: Segment): Range[] {
  const stretches: Range[] = [];
  let at = range.start;
  for (const piece of content) {
    if (piece.kind === 'text' || piece.start === undefined) continue;
    if (piece.start > at) stretches.push({ start: at, end: piece.start });
    at = Math.max(at, piece.start + piece.raw.length);
  }
  if (at < range.end) stretches.push({ start: at, end: range.end });
  return stretches;
}
