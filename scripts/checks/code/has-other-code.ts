import type { Inline } from '../../model/page.ts';
import type { Twin } from '../translation/translation.ts';

/** Whether a target's inline code is another one than its source's: told without a list of it. */
export function hasOtherCode({ target, sources }: Twin): boolean {
  if (target.kind === 'code') return false;
  return sources.every(({ content }) => !isSameCode(content, target.content)) || target.content.some(isMergedCode);
}

const isCode = (piece: Inline): boolean => piece.kind === 'code' && piece.type === 'code';

const isMergedCode = (piece: Inline): boolean => piece.kind === 'code' && piece.type === 'code' && isMerged(piece.raw);

/** Whether both have the same inline code in the same order. */
function isSameCode(one: readonly Inline[], other: readonly Inline[]): boolean {
  let at = 0;
  for (const piece of one) {
    if (!isCode(piece)) continue;
    while (at < other.length && !isCode(other[at]!)) at += 1;
    const here = other[at];
    if (here?.kind !== 'code' || piece.kind !== 'code' || here.raw !== piece.raw) return false;
    at += 1;
  }
  return !other.slice(at).some(isCode);
}

/** `` `a``b` `` */
export const isMerged = (raw: string): boolean => raw.includes('``') && /^`[^`]+(?:``[^`]+)+`$/.test(raw);
