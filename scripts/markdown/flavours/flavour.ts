import type { InlineConstruct, LineConstruct } from './construct.ts';

/** What one site generator reads between the lines of Markdown. */
export interface Flavour {
  /** What `markdown` of the configuration calls it: `hugo`. */
  id: string;
  /** Whose Markdown it is. */
  about: string;
  /** The site's settings by which `init` tells it, as a file's path, and what that holds; absent: it is only named. */
  settings?: { path: RegExp; holds?: RegExp; lacks?: RegExp };
  /** Endings of pages that are MDX. */
  mdx: readonly string[];
  /** Whether its MDX takes comments of HTML and ids of headings in braces, which MDX by itself refuses; absent: that is not known. */
  foreignSigns?: 'read' | 'refused';
  /** Whether each line end of a paragraph is a line break for readers. */
  keepsLines?: true;
  /** Whether what is indented by four signs ends at a line that is not, where Markdown goes on with its paragraph. */
  dedents?: boolean;
  /** Whether stars are emphasis wherever no blank is inside of them, a letter or a mark beside them or not: `**a（b）**c`; `spaced`: or even one: `** a**`. */
  looseStars?: true | 'spaced';
  /** Attributes of tags that readers see. */
  attributes: readonly string[];
  inline: readonly InlineConstruct[];
  /** Those of them that are read before, or after, Markdown is: no backslash holds them off. */
  early?: readonly InlineConstruct[];
  /** Signs that a backslash hides; absent: all that are neither letters, digits nor blanks, as CommonMark has it. */
  escapable?: string;
  /** Signs that begin something wherever they stand: each is written behind a backslash. */
  escaped?: string;
  /** What no translator can bring as text, since references do not hide it either: `{{` of Vue. */
  unwritable?: RegExp;
  lines: readonly LineConstruct[];
  /** Pages, and what their segments are: they are run as tests, and shown in the reference. */
  examples: readonly (readonly [page: string, segments: readonly string[]])[];
}
