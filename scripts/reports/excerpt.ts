/** The longest text on one line, in UTF-16 units. */
const longest = 200;

/** So much is shown before what differs. */
const before = 60;

/** The beginning of a page's text on one line, cut at a whole sign. */
export const excerpt = (text: string): string => cut(folded(text));

/** The same of two texts that differ: of long ones with what differs first in them, `… a tower of the harbour` and `… a tower of the river`. */
export function excerpts(was: string, is: string): [string, string] {
  const [old, own] = [folded(was), folded(is)];
  const same = commonStart(old, own);
  if (same + before <= longest) return [cut(old), cut(own)];
  const blank = old.indexOf(' ', same - before);
  const from = blank !== -1 && blank < same ? blank + 1 : same - before;
  return [old, own].map((text) => cut(`… ${text.slice(from).replace(/^[\uDC00-\uDFFF]/, '')}`)) as [string, string];
}

const folded = (text: string): string => text.replace(/\s+/g, ' ');

const cut = (line: string): string => (line.length > longest ? `${line.slice(0, longest - 1).replace(/\p{Cs}$/u, '')}…` : line);

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
