import type { Inline, InlineCode } from '../../model/inline.ts';
import type { Slot } from '../slot.ts';

/**
 * The codes that the page's translation has and its source lacks, as a translator gets them: `t3`. They may come back;
 * one that only the source dropped since is not among them. What lives inside of them is named as in the page.
 */
export function extraCodes({ segment, place, target, previous }: Slot): InlineCode[] {
  const extra = codesOf(target ?? previous?.target).filter(({ id }) => id.startsWith('t'));
  if (extra.length === 0) return extra;
  const known = new Set([...codesOf(segment.content), ...codesOf(previous?.source)].map(({ id }) => id));
  const flows = new Map(codesOf(place?.content).map(({ start, subflows }) => [start, subflows]));
  return extra.filter(({ id }) => !known.has(id)).map((code) => ({ ...code, subflows: flows.get(code.start) ?? [] }));
}

const codesOf = (content: readonly Inline[] | undefined): InlineCode[] => content?.filter((piece) => piece.kind === 'code') ?? [];
