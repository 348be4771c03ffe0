import { element, escapeText, isPlain } from '../element.ts';
import { hexOf, splitForbidden } from '../forbidden.ts';

/** Text as XML content; a character that XML can't hold is an `<x>` that says which. */
export function writeText(text: string): string {
  if (isPlain(text)) return text;
  const pieces = splitForbidden(text);
  return pieces.length === 1
    ? escapeText(text)
    : pieces.map((piece, index) => (index % 2 === 1 ? writeForbidden(hexOf(piece)) : escapeText(piece))).join('');
}

const writeForbidden = (hex: string): string => element('x', { id: `cp${hex}`, ctype: 'x-cp', 'equiv-text': hex });
