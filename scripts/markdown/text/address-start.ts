/**
 * Where the address of a picture or of a link begins, at its `](`; -1 where the raw text of a code has none. Neither a link in
 * the description nor words of the title are taken for it: `![a [b](c) d](e.png "f](g")` -> 13.
 */
export function addressStart(raw: string): number {
  if (raw.startsWith('](')) return 0;
  if (raw.startsWith('<')) return -1;
  const own = /^!?\[/.test(raw) ? labelEnd(raw) : -1;
  return own === -1 ? raw.lastIndexOf('](') : own;
}

/** The `](` that ends the label that a text begins with; -1 where none does: in `[!INCLUDE [a](b)]` it belongs to a label within. */
function labelEnd(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '[') depth += 1;
    else if (text[at] === ']' && depth > 1) depth -= 1;
    else if (text.startsWith('](', at)) return at;
  }
  return -1;
}
