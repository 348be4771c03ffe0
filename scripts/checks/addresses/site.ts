import type { Anchors } from './anchors-in.ts';
import type { SlugRule } from '../../align/slugs.ts';

/** What lies around a page, as a link of it finds it. */
export interface Site {
  /**
   * The file that a path leads to, as seen from the page; where the page's own tree has none, as seen from its source: a
   * site takes what a locale lacks from there. One that begins with `/` leads to the page of the locale that it names. Null where there is
   * no such file, or where that is not known.
   */
  fileAt(path: string): SiteFile | null;
  /** The same as seen from the source alone. */
  sourceFileAt(path: string): SiteFile | null;
  /** Ids that the page of a file has; null where it is no page, or can't be read. */
  anchorsOf(file: SiteFile): Anchors | null;
  /** How the site's generator makes ids of headings. */
  rules: readonly SlugRule[];
}

export interface SiteFile {
  path: string;
  /** The source of a target; else the file itself: two links that lead there mean one page. */
  meant: string;
}
