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
  if (piece.kind === 'text') addText(content, piece.text);
  else content.push(piece);
}

export function addText(content: MarkedContent, text: string): void {
  const last = content.at(-1);
  if (last?.kind === 'text') content[content.length - 1] = { kind: 'text', text: last.text + text };
  else if (text !== '') content.push({ kind: 'text', text });
}

/**
 * Adds an element that XLIFF does not have, such as `<b>`, as a code that no source has: its text must not go unseen. One
 * of another namespace is a tool's own matter.
 */
export function addStray(content: MarkedContent, name: string): void {
  if (!name.includes(':')) content.push(codeOf({ id: `<${name}>`, role: 'lone' }));
}

/** A code of a file, with what the file does not say left at its weakest. */
export function codeOf({
  id,
  role,
  type,
  raw,
  equiv,
  deletable,
  subflows,
}: Pick<InlineCode, 'id' | 'role'> & Partial<InlineCode>): InlineCode {
  return {
    kind: 'code',
    id,
    role,
    type: type ?? 'other',
    raw: raw ?? '',
    equiv: equiv ?? '',
    deletable: deletable ?? false,
    subflows: subflows ?? [],
  };
}
