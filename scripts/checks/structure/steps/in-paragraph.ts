import type { Segment } from '../../../model/page.ts';
import type { Translation } from '../../translation/translation.ts';
import type { Ledger } from '../ledger.ts';

/** Whether an item is none: `- A` right below `<p markdown="1">` is text to kramdown and Python-Markdown, as a paragraph holds no list. */
export function isInParagraph(one: Segment, { translation }: Ledger): boolean {
  const above = one.kind === 'list-item' ? translation.derived(blocksAbove, translation).get(one) : undefined;
  return above?.kind === 'directive' && /^<(?:p|h[1-6])[\s>]/.test(above.text);
}

const blocksAbove = ({ target }: Translation): Map<Segment, Segment | undefined> => new Map(target.map((one, at) => [one, target[at - 1]]));
