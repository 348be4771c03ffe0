import type { Inline } from '../../model/inline.ts';
import { addPiece, type MarkedContent } from '../content-builder.ts';

/** A content without the marks of a client's segments. */
export function unmarked(content: MarkedContent): Inline[] {
  if (content.every(({ kind }) => kind !== 'segment')) return content as Inline[];
  const joined: MarkedContent = [];
  for (const piece of content) if (piece.kind !== 'segment') addPiece(joined, piece);
  return joined as Inline[];
}
