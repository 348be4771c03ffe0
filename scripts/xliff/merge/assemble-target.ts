import type { Inline } from '../../model/inline.ts';
import { addPiece } from '../content-builder.ts';
import type { XliffPart } from '../document.ts';
import { contentSlicer } from '../content-slicer.ts';
import { markedLength, type LocatedPart } from './locate-parts.ts';
import { marked } from './signature.ts';

/**
 * The translation of a block from those of its parts. Blanks and codes that stand between the parts, which a client may
 * have dropped, come from the source; so do blanks at the edge of a part.
 */
export function assembleTarget(content: readonly Inline[], parts: readonly LocatedPart[]): Inline[] {
  const slice = contentSlicer(marked(content));
  const target: Inline[] = [];
  const add = (pieces: readonly Inline[]) => pieces.forEach((piece) => addPiece(target, piece));
  let at = 0;
  for (const { part, start, end } of parts) {
    add(slice({ start: at, end: start }) ?? []);
    add(targetOf(part));
    at = end;
  }
  add(slice({ start: at, end: markedLength(content) }) ?? []);
  return trimmed(target);
}

function targetOf({ source, target, ignorable }: XliffPart): Inline[] {
  if (!target) return source as Inline[];
  if (ignorable) return target;
  const before = /^\s*/.exec(edgeText(target, 0))![0] === '' ? /^\s*/.exec(edgeText(source as Inline[], 0))![0] : '';
  const after = endBlanks(edgeText(target, -1)) === '' ? endBlanks(edgeText(source as Inline[], -1)) : '';
  return [{ kind: 'text', text: before }, ...target, { kind: 'text', text: after }];
}

function edgeText(content: readonly Inline[], index: 0 | -1): string {
  const piece = content.at(index);
  return piece?.kind === 'text' ? piece.text : '';
}

const endBlanks = (text: string): string => text.slice(text.trimEnd().length);

/** Without blanks at the edges: those of the page stay as they are. */
function trimmed(content: Inline[]): Inline[] {
  const last = content.length - 1;
  return content
    .map((piece, index) => {
      if (piece.kind === 'code') return piece;
      const text = index === 0 ? piece.text.trimStart() : piece.text;
      return { ...piece, text: index === last ? text.trimEnd() : text };
    })
    .filter((piece) => piece.kind === 'code' || piece.text !== '');
}
