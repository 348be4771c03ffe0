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
