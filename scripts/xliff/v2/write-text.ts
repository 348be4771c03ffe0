import { element, escapeText, isPlain } from '../element.ts';
import { hexOf, splitForbidden } from '../forbidden.ts';

/** Text as XML content; a character that XML can't hold is a `<cp>`. */
export function writeText(text: string): string {
  if (isPlain(text)) return text;
  const pieces = splitForbidden(text);
  return pieces.length === 1
    ? escapeText(text)
    : pieces.map((piece, index) => (index % 2 === 1 ? element('cp', { hex: hexOf(piece) }) : escapeText(piece))).join('');
}
