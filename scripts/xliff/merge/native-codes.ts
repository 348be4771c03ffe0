import type { Inline, InlineCode } from '../../model/inline.ts';
import type { Slot } from './slot.ts';

/**
 * A translation with the codes' own text put back: that of the present translation, where a link may be localised, else
 * the source's. What a client did to codes other than moving them is of no account.
 */
export function withNativeCodes(content: readonly Inline[], { segment, target }: Slot): Inline[] {
  const native = new Map<string, InlineCode>();
  for (const piece of [...segment.content, ...(target ?? [])]) if (piece.kind === 'code') native.set(keyOf(piece), piece);
  return content.map((piece) => (piece.kind === 'code' ? (native.get(keyOf(piece)) ?? piece) : piece));
}

const keyOf = ({ id, role }: InlineCode): string => `${role} ${id}`;
