import type { Edit } from './edit.ts';

/** What merging new contents into a page gives. Applying `edits` changes exactly the segments that were not refused. */
export interface Merged {
  edits: Edit[];
  refused: Refusal[];
  /** Segments in which characters had to be escaped to stay text. */
  escaped: number;
  /** Front-matter values that were plain and had to be quoted. */
  quoted: number;
}

export interface Refusal {
  /** Of the segment. */
  id: string;
  /**
   * `unknown`: the page has no such segment; `untranslated`: it is a code block or the like; `line-break`: in a heading,
   * a cell, a title, an alt text or a front-matter value; `unbalanced`: a pair of codes crosses another or never
   * closes; `empty`: nothing but blanks; `structure`: the page would no longer have the same blocks, or the segment would not read as it was given.
   */
  reason: 'unknown' | 'untranslated' | 'line-break' | 'unbalanced' | 'empty' | 'structure';
}
