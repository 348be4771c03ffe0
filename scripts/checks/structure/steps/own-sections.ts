import type { Segment } from '../../../model/page.ts';
import { type Ledger, lineEnd } from '../ledger.ts';

/** Sections that targets of this locale commonly have, and no source: a glossary that translators put below each page. They are no block too many. */
export function ownSections(ledger: Ledger): void {
  const { gaps, isOwnSection, text } = ledger;
  const heading = gaps.flatMap(({ added }) => added).find((one) => isHeading(one) && isOwnSection(lineOf(one, text)));
  if (!heading) return;
  const from = heading.range.start;
  // Above a section of the source it is one that was left over.
  if (ledger.translation.twins.some(({ target }) => isHeading(target) && target.range.start > from)) return;
  for (const gap of gaps) gap.added = gap.added.filter(({ range: { start } }) => start < from);
  ledger.gaps = gaps.filter(({ lost, added }) => lost.length > 0 || added.length > 0);
}

const isHeading = ({ kind }: Segment): boolean => kind.startsWith('heading');

/** `## Glossary`, as it is written. */
const lineOf = ({ range: { start } }: Segment, text: string): string =>
  text.slice(text.lastIndexOf('\n', start - 1) + 1, lineEnd(text, start)).trim();
