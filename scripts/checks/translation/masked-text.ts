import type { CodeType, Segment } from '../../model/page.ts';

/**
 * A segment as its author wrote it, with zeros where its codes stand: what is sought in it is found in words only, and at its place.
 *
 * @param transparent codes that stay: marks around text, addresses that stand as text
 */
export function maskedText({ range, content }: Segment, text: string, transparent: ReadonlySet<CodeType>): string {
  let masked = '';
  let at = range.start;
  for (const piece of content) {
    if (piece.kind === 'text' || piece.start === undefined || transparent.has(piece.type)) continue;
    masked += text.slice(at, piece.start) + '\0'.repeat(piece.raw.length);
    at = piece.start + piece.raw.length;
  }
  return masked + text.slice(at, range.end);
}
