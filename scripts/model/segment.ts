import type { Inline } from './inline.ts';
import type { Range } from './range.ts';

/**
 * One stretch of a page that is translated, or compared, as a whole. Extraction lists them in reading order; what is
 * not translated but can drift (a code block, an HTML line, a directive) is listed too, with `translate: false`.
 */
export interface Segment {
  /** `h` + 12 hex digits of SHA-256 of `text`; `-2`, `-3` for repeats in page order. Never a position. */
  id: string;
  kind: SegmentKind;
  /** Front-matter key (`title`), message key or the like; null in the body. */
  key: string | null;
  translate: boolean;
  /** What is replaced when the segment is: the content without heading marks, list markers or quote marks at its start. */
  range: Range;
  /** First and last line, 1-based, inclusive, front matter counted; markers of the block included. */
  lines: [number, number];
  content: Inline[];
  /** `content` as one string with its codes' raw text and blanks folded: what is compared and counted. */
  text: string;
  /** What the authors say to translators: a message's description. */
  note?: string;
}

export type SegmentKind =
  | 'heading-1'
  | 'heading-2'
  | 'heading-3'
  | 'heading-4'
  | 'heading-5'
  | 'heading-6'
  | 'paragraph'
  | 'list-item'
  | 'quote'
  | 'cell'
  | 'footnote'
  | 'html-text'
  | 'front-matter'
  | 'alt'
  | 'title'
  | 'label'
  | 'message'
  | 'toc'
  | 'code'
  | 'html'
  | 'directive'
  | 'include'
  | 'definition'
  | 'rule'
  | 'comment'
  | 'mdx';
