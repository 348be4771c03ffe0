import type { Inline, InlineCode } from '../../model/inline.ts';
import type { Segment } from '../../model/segment.ts';
import { foldBlanks, joined } from '../segments/text.ts';

/**
 * What two contents must share to say the same: their text, blanks folded, and their codes. An address that is written
 * bare and a reference such as `&lt;` count as the text that they show; what lives inside a code does not count.
 */
export function contentKey(content: readonly Inline[]): string {
  return foldBlanks(joined(content, codeKey));
}

/** The same of a segment, which has folded the blanks of its one text already. */
export const segmentKey = ({ content, text }: Segment): string =>
  content.length === 1 && content[0]!.kind === 'text' ? text : contentKey(content);

function codeKey(code: InlineCode): string {
  if (code.type === 'entity') return code.equiv;
  if (code.type === 'url' && code.raw === code.equiv) return code.raw;
  return `\u0001${code.role}:${code.type}:${rawKey(code)}\u0002`;
}

/** `]` of `[label]` and `][label]` lead to the same definition. */
function rawKey({ raw, role, type, equiv, subflows }: InlineCode): string {
  if (subflows.length > 0) return '';
  if (type !== 'link' || role !== 'close' || raw.startsWith('](')) return raw;
  const label = raw.startsWith('][') ? raw.slice(2, -1) : '';
  return foldBlanks(label || equiv).toLowerCase();
}
