/**
 * An XLIFF file after a formatter of XML that knows nothing of mixed content: every text and every code in it has a line
 * of its own. With `texts` false only codes have one, as some libraries write them.
 */
export function reindentedXliff(xliff: string, texts = true): string {
  return xliff.replace(/(<(source|target)[^>]*[^/>]>)(.*?)(<\/\2>)/gs, (whole, open: string, _, inside: string, close: string) =>
    inside.includes('<') ? `${open}${indented(inside, texts)}\n      ${close}` : whole,
  );
}

function indented(inside: string, texts: boolean): string {
  let depth = 4;
  return inside.replace(/<[^>]*>|[^<]+/g, (piece) => {
    if (piece.startsWith('</')) depth -= 1;
    const line = texts || piece.startsWith('<') ? `\n${'  '.repeat(depth)}${piece}` : piece;
    if (/^<[^/].*[^/]>$/s.test(piece)) depth += 1;
    return line;
  });
}
