import type { Segment } from '../../../model/page.ts';
import type { Ledger } from '../ledger.ts';

/** Whether an item is none: `- A` right below `<p markdown="1">` is text to kramdown and Python-Markdown, as a paragraph holds no list. */
export function isInParagraph(one: Segment, { translation: { target } }: Ledger): boolean {
  const above = one.kind === 'list-item' ? target[target.indexOf(one) - 1] : undefined;
  return above?.kind === 'directive' && /^<(?:p|h[1-6])[\s>]/.test(above.text);
}
