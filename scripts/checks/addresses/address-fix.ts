import type { Range } from '../../model/page.ts';
import type { Fix } from '../check.ts';

/** What puts an address in the place of another one, in the marks that it needs there: `[a](b.md)` -> `[a](<b c.md>)`, but `href="b c.md"`. */
export function addressFix(place: Range, address: string, text: string): Fix {
  const isBare = /\](?:\(|:)\s{0,9}$/.test(text.slice(Math.max(0, place.start - 12), place.start));
  return { ...place, text: isBare ? asDestination(address) : address };
}

/** An address as Markdown takes it for one: with blanks, or brackets that are not closed, in `<>`. */
export function asDestination(address: string): string {
  return /\s/.test(address) || !isBalanced(address) ? `<${address}>` : address;
}

function isBalanced(address: string): boolean {
  let depth = 0;
  for (const [sign] of address.matchAll(/\\.|[()]/gs)) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
