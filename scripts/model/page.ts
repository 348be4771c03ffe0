import type { FrontMatter } from './front-matter.ts';
import type { Place } from './place.ts';
import type { Range } from './range.ts';

/** One Markdown file with its front matter, read once. */
export interface Page {
  /** Path as people type it: relative to the working directory, with `/`. */
  path: string;
  /** The decoded bytes, all of them: a BOM is the first character, line ends are as they were. */
  text: string;
  frontMatter: FrontMatter;
  /** Offset at which the body begins: after the closing fence's line end, or after a BOM where there is no front matter. */
  bodyStart: number;
  /** Lines and columns of a range of `text`. */
  place(range: Range): Place;
}
