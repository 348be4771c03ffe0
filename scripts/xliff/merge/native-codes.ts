import type { Inline, InlineCode } from '../../model/inline.ts';
import type { Slot } from '../slot.ts';

/**
 * A translation with the codes' own text put back: that of the present translation, where a link may be localised, else
 * the source's. What a client did to codes other than moving them is of no account.
 */
export function withNativeCodes(content: Inline[], slot: Slot): Inline[] {
  if (content.every(({ kind }) => kind === 'text')) return content;
  const native = new Map([...sourceCodes(slot), ...localCodes(slot)].map((code) => [keyOf(code), code]));
  return content.map((piece) => (piece.kind === 'code' ? (native.get(keyOf(piece)) ?? piece) : piece));
}

/** Offsets are of the source page: they mean nothing in another. */
function sourceCodes({ segment, place }: Slot): InlineCode[] {
  return codesOf(segment.content).map((code) => (place === segment ? code : { ...code, start: undefined }));
}

/** The codes of the present translation; of an older one those that the source has not changed since. */
function localCodes({ segment, target, previous }: Slot): InlineCode[] {
  if (target) return codesOf(target);
  if (!previous) return [];
  const now = new Map(codesOf(segment.content).map((code) => [keyOf(code), code.raw]));
  const kept = new Set(
    codesOf(previous.source)
      .filter((code) => now.get(keyOf(code)) === code.raw)
      .map((code) => keyOf(code)),
  );
  return codesOf(previous.target).filter((code) => kept.has(keyOf(code)));
}

const codesOf = (content: readonly Inline[]): InlineCode[] => content.filter((piece) => piece.kind === 'code');

const keyOf = ({ id, role }: InlineCode): string => `${role} ${id}`;
