import type { Inline } from '../../model/page.ts';
import { contentText } from '../content/content.ts';
import type { SourceContent } from '../document.ts';
import type { Slot } from '../slots/slot.ts';

/** A content as a string in which blanks do not count, and where each of its characters stood in the marked text. */
interface Signature {
  text: string;
  offsets: number[];
}

/** `Read <b>this</b>` -> `Read⟦open 1⟧this⟦close 1⟧`, with characters that no text has. */
export function marked(content: Readonly<SourceContent>): Inline[] {
  return content.map((piece) =>
    piece.kind === 'code' ? { ...piece, raw: `\ue000${piece.role[0]}${piece.id}\ue001` } : { kind: 'text', text: piece.text },
  );
}

export function signatureOf(content: Readonly<SourceContent>): Signature {
  const text = contentText(marked(content));
  const offsets: number[] = [];
  let kept = '';
  for (let at = 0; at < text.length; at += 1) {
    if (blank.test(text[at]!)) continue;
    kept += text[at];
    offsets.push(at);
  }
  return { text: kept, offsets };
}

/** Whether two contents are the same, blanks included. */
export function equalContent(a: Readonly<SourceContent>, b: Readonly<SourceContent>): boolean {
  return a.length === b.length && a.every((piece, index) => equalPiece(piece, b[index]!));
}

function equalPiece(a: SourceContent[number], b: SourceContent[number]): boolean {
  if (a.kind !== 'code') return b.kind !== 'code' && a.text === b.text;
  return b.kind === 'code' && a.id === b.id && a.role === b.role;
}

/** Whether two contents say the same with the same codes, runs of blanks folded and those at the edges left out. */
export function sameContent(a: Readonly<SourceContent>, b: Readonly<SourceContent>): boolean {
  const last = a.length - 1;
  return (
    a.length === b.length &&
    a.every((piece, index) => equalPiece(piece, b[index]!) || sameText(piece, b[index]!, index === 0, index === last))
  );
}

function sameText(a: SourceContent[number], b: SourceContent[number], first: boolean, last: boolean): boolean {
  if (a.kind === 'code' || b.kind === 'code') return false;
  const folded = (text: string): string => {
    const inner = text.replace(/[ \t\r\n]+/g, ' ');
    return inner.slice(first && inner.startsWith(' ') ? 1 : 0, last && inner.length > 1 && inner.endsWith(' ') ? -1 : undefined);
  };
  return folded(a.text) === folded(b.text);
}

const blank = /\s/;

/** New contents by the id of the segment that they replace. One that says what stands there already is left out: its bytes stay. */
export function contentsByPlace(
  slots: readonly Pick<Slot, 'segment' | 'place'>[],
  contents: ReadonlyMap<string, readonly Inline[]>,
): Map<string, readonly Inline[]> {
  const placed = new Map<string, readonly Inline[]>();
  for (const { segment, place } of slots) {
    const content = contents.get(segment.id);
    if (content && place && !(equalContent(content, place.content) && sameRaws(content, place.content))) placed.set(place.id, content);
  }
  return placed;
}

/** Codes are numbered alike, and one of an older source reads otherwise. */
const sameRaws = (a: readonly Inline[], b: readonly Inline[]): boolean => a.every((piece, index) => rawOf(piece) === rawOf(b[index]!));

const rawOf = (piece: Inline): string => (piece.kind === 'code' ? piece.raw : '');
