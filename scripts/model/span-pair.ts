import type { Range } from './range.ts';
import type { SegmentKind } from './segment.ts';

/** One pair of bilingual markup, in page order. Ranges are offsets in the page's text, front matter counted. */
export interface SpanPair {
  /** `c4c43-105`, `a3569-p102`. */
  id: string;
  /** What the line that the pair stands in begins as: a heading, a list item, a table row, … */
  block: SegmentKind;
  /** From the first `<` of the target's span to the last `>` of the source's. */
  range: Range;
  target: Range;
  source: Range;
  targetText: string;
  sourceText: string;
}
