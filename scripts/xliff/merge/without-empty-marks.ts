import type { Inline } from '../../model/inline.ts';
import { addPiece } from '../content-builder.ts';

/**
 * A translation without the bold, italic and the like in which a translator left nothing: `a <b></b>c` says `a c`, while
 * Markdown takes `a ****c` for asterisks.
 */
export function withoutEmptyMarks(content: Inline[]): Inline[] {
  if (!content.some((_, at) => blankIn(content, at) !== null)) return content;
  const kept: Inline[] = [];
  for (const piece of content) {
    const blank = blankIn([...kept.slice(-2), piece], Math.min(kept.length, 2));
    if (blank === null) addPiece(kept, piece);
    else {
      kept.length -= blank === '' ? 1 : 2;
      addPiece(kept, { kind: 'text', text: blank });
    }
  }
  return kept;
}

/** All that a mark which closes here holds: nothing, or blanks. Null where it holds more, or where none closes. */
function blankIn(content: readonly Inline[], at: number): string | null {
  const close = content[at];
  if (close?.kind !== 'code' || close.role !== 'close' || !close.deletable) return null;
  const [before, inside] = [content[at - 2], content[at - 1]];
  const opens = (piece: Inline | undefined): boolean => piece?.kind === 'code' && piece.role === 'open' && piece.id === close.id;
  if (opens(inside)) return '';
  return inside?.kind === 'text' && inside.text.trim() === '' && opens(before) ? inside.text : null;
}
