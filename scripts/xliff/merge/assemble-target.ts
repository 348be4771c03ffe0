import type { Inline } from '../../model/inline.ts';
import { addPiece } from '../content-builder.ts';
import type { SourceContent, XliffPart } from '../document.ts';
import { contentSlicer } from '../content-slicer.ts';
import { leadingBlanks, trailingBlanks } from './edge-blanks.ts';
import { markedLength, type LocatedUnit } from './locate-parts.ts';
import { marked } from './signature.ts';

/**
 * The translation of a block from those of its parts. Blanks and codes that stand between the parts, which a client may
 * have dropped, come from the source; so do blanks at the edge of a part.
 */
export function assembleTarget(content: readonly Inline[], { whole, parts }: LocatedUnit): Inline[] {
  if (whole) return trimmed([...(whole.target ?? [])]);
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
  const before = leadingBlanks(edgeText(target, 0)) === '' ? leadingBlanks(edgeText(source, 0)) : '';
  const after = trailingBlanks(edgeText(target, -1)) === '' ? trailingBlanks(edgeText(source, -1)) : '';
  return [{ kind: 'text', text: before }, ...target, { kind: 'text', text: after }];
}

function edgeText(content: Readonly<SourceContent>, index: 0 | -1): string {
  const piece = content.at(index);
  return piece && piece.kind !== 'code' ? piece.text : '';
}

/** Without blanks at the edges: those of the page stay as they are. */
function trimmed(content: Inline[]): Inline[] {
  const [first] = content;
  if (first?.kind === 'text') content[0] = { kind: 'text', text: first.text.slice(leadingBlanks(first.text).length) };
  const last = content.at(-1);
  if (last?.kind === 'text')
    content[content.length - 1] = { kind: 'text', text: last.text.slice(0, last.text.length - trailingBlanks(last.text).length) };
  return content.filter((piece) => piece.kind === 'code' || piece.text !== '');
}
