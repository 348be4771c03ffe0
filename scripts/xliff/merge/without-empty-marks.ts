import type { Inline, InlineCode } from '../../model/inline.ts';
import { addPiece } from '../content-builder.ts';

/**
 * A translation without the bold, italic and the like in which a translator left nothing: `a <b></b>c` says `a c`, while
 * Markdown takes `a ****c` for asterisks. What each text is, is asked once, however many marks are around it.
 */
export function withoutEmptyMarks(content: Inline[]): Inline[] {
  if (!content.some(isClose)) return content;
  const kept: Inline[] = [];
  /** Of each piece that is kept, whether it is nothing but blanks. */
  const blank: boolean[] = [];
  for (const piece of content) {
    const open = isClose(piece) ? kept.length - (blank.at(-1) ? 2 : 1) : -1;
    if (!isClose(piece) || !opens(kept[open], piece)) add(piece, piece.kind === 'text' && piece.text.trim() === '');
    else {
      const inside = kept[open + 1];
      kept.length = open;
      blank.length = open;
      if (inside) add(inside, true);
    }
  }
  return kept;

  function add(piece: Inline, isBlank: boolean): void {
    const before = kept.length;
    addPiece(kept, piece);
    if (kept.length > before) blank.push(isBlank);
    else if (before > 0) blank[before - 1] &&= isBlank;
  }
}

const isClose = (piece: Inline): piece is InlineCode => piece.kind === 'code' && piece.role === 'close' && piece.deletable;

const opens = (piece: Inline | undefined, { id }: InlineCode): boolean =>
  piece?.kind === 'code' && piece.role === 'open' && piece.id === id;
