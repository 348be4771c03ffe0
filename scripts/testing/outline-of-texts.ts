import type { Inline, Segment } from '../model/page.ts';

/** Kinds and texts of all segments, those that are translated through a function. */
export function outlineOfTexts(segments: readonly Segment[], translate: (text: string) => string): string {
  return segments
    .map(({ kind, translate: open, content }) =>
      `${kind} ${open ? content.map((piece) => shown(piece, translate)).join('') : ''}`.replace(/\s+/g, ' ').trim(),
    )
    .join('\n');
}

/** A bare address and a reference such as `&lt;` may be written either way. */
function shown(piece: Inline, translate: (text: string) => string): string {
  if (piece.kind === 'text') return translate(piece.text);
  if (piece.type === 'entity') return piece.equiv;
  return piece.type === 'url' && piece.raw === piece.equiv ? piece.raw : `{${piece.role} ${piece.type}}`;
}
