import type { Inline, InlineCode } from '../../model/inline.ts';
import type { Segment } from '../../model/segment.ts';
import { foldBlanks, joined } from '../segments/text.ts';

/**
 * What two contents must share to say the same: their text, blanks folded, and their codes. An address that is written
 * bare and a reference such as `&lt;` count as the text that they show; what lives inside a code does not count.
 *
 * @param content settled: a text that stands alone is folded already
 */
export function contentKey(content: readonly Inline[]): string {
  return loneText(content) ?? foldBlanks(joined(content, codeKey));
}

/** The same of a segment as it stands. */
export const segmentKey = ({ content, text }: Segment): string => (loneText(content) === null ? contentKey(content) : text);

const loneText = (content: readonly Inline[]): string | null =>
  content.length === 1 && content[0]!.kind === 'text' ? content[0]!.text : null;

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
