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

/** The YAML between the fences at the head of a page. Scalars are strings, as written: `12e4567` is a commit, not Infinity. */
export interface FrontMatter {
  /** From the first sign of the opening fence to the end of the closing fence's line; null where the page has none. */
  range: Range | null;
  /** Top-level keys in their order; duplicates are listed as often as they stand. */
  fields: Field[];
  problems: YamlProblem[];
}

export interface Field {
  key: string;
  /** Strings for scalars, arrays and objects of strings; null for an empty value. */
  value: Yaml;
  keyRange: Range;
  /** The value as written, quotes included; empty, after the colon, where there is none. */
  valueRange: Range;
  /** How a scalar is written. */
  style: 'plain' | 'single' | 'double' | 'block' | 'list' | 'map' | 'empty';
}

export type Yaml = string | null | Yaml[] | { [key: string]: Yaml };

export interface YamlProblem {
  /** `no-closing-fence`, `language` (`---js`), `toml` (`+++`), or the parser's code. */
  code: string;
  message: string;
  range: Range;
}

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
  /** What the authors say to translators: a message's description, `<!-- l10n: … -->`. */
  note?: string;
  /** Present where it has words, and the authors ask to leave them: `translate="no"`. */
  isKept?: true;
  /** Present where it is one of a list in the front matter: its key is that of all items, and tells none of them. */
  isListed?: true;
  /**
   * How it stands in the body, which `text` does not tell: the lists and quotes around it, the sign and the box of the list item
   * that it begins, and its hard breaks: `list list 1. [x] breaks:2`; `5.` begins a list there. Empty of what stands alone;
   * absent where that is not known, as in the sidecar of an earlier version.
   */
  form?: string;
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

/**
 * What a stretch of a segment is made of. Codes are a flat list in reading order: a pair is an `open` and a `close`
 * with the same `id`, so the same list serves XLIFF 1.2 (`g`, `x`), XLIFF 2 (`pc`, `ph`) and TMX (`bpt`, `ept`, `ph`).
 */
export type Inline = InlineText | InlineCode;

/** Plain characters as the reader sees them: escapes and soft line breaks are undone. */
export interface InlineText {
  kind: 'text';
  text: string;
}

/** Something that must survive translation: `**`, a link's URL, `code`, an image, HTML, an include, a hard break. */
export interface InlineCode {
  kind: 'code';
  /** Number within the segment, `1`, `2`, …; an open code and its close share it. */
  id: string;
  role: 'open' | 'close' | 'lone';
  type: CodeType;
  /** The author's bytes: `**`, `](../a.md "T")`, `` `Get-Item` ``. */
  raw: string;
  /** What a reader sees in its place, for word counts and translators; empty when nothing. */
  equiv: string;
  /** May a translator leave it out (bold, italic)? */
  deletable: boolean;
  /** Ids of the segments that live inside this code: an alt text, a link title. */
  subflows: string[];
  /** Offset of `raw` in the page's text; absent in contents that came from elsewhere. */
  start?: number;
}

/** What an inline code may be. XLIFF files name them, so that a name is never given another meaning. */
export const codeTypes = [
  'bold',
  'italic',
  'strike',
  'link',
  'image',
  'code',
  'url',
  'break',
  'html',
  'entity',
  'include',
  'variable',
  'footnote',
  'anchor',
  'other',
] as const;

export type CodeType = (typeof codeTypes)[number];

/** A stretch of a text: UTF-16 offsets, `end` exclusive. A leading BOM counts as offset 0. */
export interface Range {
  start: number;
  end: number;
}

/** Where something stands for a person: lines and columns are 1-based, columns in UTF-16 units, the end exclusive by column. */
export interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** A splice: in the file at `path`, the range is replaced by `text`. Bytes outside of edits never change. */
export interface Edit extends Range {
  path: string;
  text: string;
}

/** What a command is about to write, as data. */
export interface Plan {
  /** Path as people type it: relative to the working directory. */
  path: string;
  before: string;
  after: string;
}

/** What of a segment is compared: all but its place. A sidecar holds this of a base whose file is gone. */
export type Comparable = Pick<Segment, 'kind' | 'key' | 'translate' | 'text' | 'content' | 'form' | 'isListed'>;

/** Whether it is known of two segments that they stand otherwise, whatever they say: `- one` and `1. one`. */
export const hasOtherForm = (a: Pick<Comparable, 'form'>, b: Pick<Comparable, 'form'>): boolean =>
  a.form !== undefined && b.form !== undefined && a.form !== b.form;

/** A page's body cannot be read as Markdown or MDX. Commands turn it into a finding; it never stops a run. */
export class ParseError extends Error {
  override name = 'ParseError';
  /** The place in the page's text. */
  readonly range: Range;

  constructor(message: string, range: Range) {
    super(message);
    this.range = range;
  }
}
