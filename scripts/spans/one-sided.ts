import type { Range } from '../model/range.ts';
import type { Replacement } from './moved-by.ts';

/** A page with one side of each pair, on the way to its clean text. */
export interface OneSided {
  text: string;
  bodyStart: number;
  /** In page order, where the sides that stayed stand in `text`. */
  kept(): Kept[];
  /** What made it of the page. */
  edits: Replacement[];
}

export interface Kept extends Range {
  /** The source side of the pair, whichever side stayed: it tells of the author's escapes. */
  sourceText: string;
}
