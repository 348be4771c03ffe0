import type { SourceWords } from '../../markdown/text/source-words.ts';
import type { Segment } from '../../model/page.ts';
import type { Twin } from '../translation/translation.ts';

/** Where so many other quotations of a page are translated, one that is not was forgotten. */
const several = 2;

/** The one quotation of a page that reads as in its source, where all others are translated: pages keep what others said, or translate it. */
export function keptQuotation(twins: readonly Twin[], { isQuotation }: SourceWords): Segment | null {
  const quotations = twins.filter(({ target, sources }) => target.kind !== 'alt' && target.kind !== 'title' && sources.every(isQuotation));
  const [kept, ...more] = quotations.filter(({ target, sources }) => sources.some(({ text }) => text === target.text));
  return kept && more.length === 0 && quotations.length > several ? kept.target : null;
}
