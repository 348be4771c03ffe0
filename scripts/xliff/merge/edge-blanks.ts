/** Blanks that Markdown drops at the edge of a block: a no-break space is not one. */
const blanks = new Set([' ', '\t', '\r', '\n']);

/** The blanks that a text begins with. */
export function leadingBlanks(text: string): string {
  let end = 0;
  while (blanks.has(text[end]!)) end += 1;
  return text.slice(0, end);
}

/** The blanks that a text ends with. */
export function trailingBlanks(text: string): string {
  let start = text.length;
  while (blanks.has(text[start - 1]!)) start -= 1;
  return text.slice(start);
}
