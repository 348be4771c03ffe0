import type { Range, SegmentKind } from './page.ts';

/** A translated page, passage by passage: what a reader who doubts one wants to see of its source. */
export interface PagePassages {
  /** Path of the target, relative to the project. */
  target: string;
  source: string;
  /** Whether the source of each passage is the text that was translated; else that is not known, and the source of today stands for it. */
  asTranslated: boolean;
  /** In page order. */
  passages: Passage[];
}

/** A segment of the target that is translated. */
export interface Passage {
  kind: SegmentKind;
  /** Where it stands in the target's text. */
  range: Range;
  lines: [number, number];
  /** As Markdown, blanks folded: what a change calls `target`. */
  text: string;
  /** What a reader sees of its source; null where none was found. */
  source: string | null;
  /** The first line of that source as it is today; null where it is gone, or none was found. */
  sourceLine: number | null;
  /** Id of the segment that is its source today, as a work package has it; null where it is gone, or none was found. */
  sourceId: string | null;
  /** Its sentences as a reader sees them, in their order; empty where they are not known. */
  sentences: { target: string; source: string }[];
  /** Whether it still says word for word what the source says. */
  isUntranslated: boolean;
}
