import type { SourceContent } from './document.ts';

/** Text and the codes' own text: the block as it is written, escapes and soft line breaks undone. */
export function contentText(content: Readonly<SourceContent>): string {
  return content.map((piece) => (piece.kind === 'code' ? piece.raw : piece.text)).join('');
}

/** With blanks folded, as segments are compared. */
export function foldedText(content: Readonly<SourceContent>): string {
  return contentText(content).replace(/\s+/g, ' ').trim();
}
