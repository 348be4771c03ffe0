import type { Inline, InlineCode } from '../model/inline.ts';

/** Where a segment that a client made inside of a unit begins and ends. */
export interface SegmentMark {
  kind: 'segment';
  role: 'open' | 'close';
  mid: string;
}

export type MarkedContent = (Inline | SegmentMark)[];

/** Adds a piece; text that follows text becomes one. */
export function addPiece(content: MarkedContent, piece: Inline | SegmentMark): void {
  const last = content.at(-1);
  if (piece.kind !== 'text') content.push(piece);
  else if (last?.kind === 'text') content[content.length - 1] = { kind: 'text', text: last.text + piece.text };
  else if (piece.text !== '') content.push(piece);
}

/** A code of a file, with what the file does not say left at its weakest. */
export function codeOf(code: Pick<InlineCode, 'id' | 'role'> & Partial<InlineCode>): InlineCode {
  return { kind: 'code', type: 'other', raw: '', equiv: '', deletable: false, subflows: [], ...code };
}
