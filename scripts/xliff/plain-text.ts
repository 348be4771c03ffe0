import type { SourceContent } from './document.ts';

/** What a reader sees: text, and the codes' equivalents. */
export function plainText(content: SourceContent): string {
  return content.map((piece) => (piece.kind === 'code' ? piece.equiv : piece.text)).join('');
}
