import type { Range } from './page.ts';

/** What history says of the record of a target. What it was not asked, or can't tell, is null. */
export interface RecordVerdict {
  /** What stands in it, where the history of the source knows no such commit or hash, but knew the ones before it. */
  unknown: string | null;
  /** Whether the rest of the record tells the text of the source all the same. */
  isFound?: true;
  /** Where the record moved forward, and segments stayed as they were although their sources changed in between. */
  unearned: UnearnedRecord | null;
}

export interface UnearnedRecord {
  /** What was recorded until then, and what is now. */
  was: string;
  is: string;
  /** Lines of the segments of the page that translate what the source said before. */
  lines: number[];
  /** How many changes of the source the page does not hold: also what is new there and has no line here. */
  changes: number;
  /** Whether nobody has worked on the page: no change is in it, and one at least is more than a letter that was mended. */
  untouched: boolean;
  /** The first of them in the source as it is now; null where that is another one by now. */
  inSource: Range | null;
}
