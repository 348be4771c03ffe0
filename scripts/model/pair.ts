/** A source page and its target in one locale, as a layout places them. Paths are relative to the project root, with `/`. */
export interface Pair {
  locale: string;
  /** What `{path}` stands for: `security/mtp/a.md`. */
  path: string;
  /** Where the source is, or would be. */
  source: string;
  sourceExists: boolean;
  /** Where the target is, or would lie. */
  target: string;
  targetExists: boolean;
  /** Where the bilingual sidecar is, or would lie; null where the configuration names none. */
  sidecar: string | null;
  /**
   * An include, or a site's messages or table of contents, is translated and drifts, but is not a page: no front matter,
   * route or dashboard row.
   */
  kind: 'page' | 'include' | 'messages';
}
