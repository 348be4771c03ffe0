import type { Nodes } from 'mdast';
import type { Inline, InlineCode, Range, SegmentKind } from '../../model/page.ts';

/** Content as one string, codes as their raw text, blanks folded: `See [the  guide](a.md)` -> `See [the guide](a.md)`. */
export function foldedText(content: readonly Inline[]): string {
  return foldBlanks(joined(content, ({ raw }) => raw));
}

/** Content as one string, each code as `sayCode` says it: with `({ equiv }) => equiv`, `See **it**` -> `See it`. */
export function joined(content: readonly Inline[], sayCode: (code: InlineCode) => string): string {
  let text = '';
  for (const part of content) text += part.kind === 'text' ? part.text : sayCode(part);
  return text;
}

/** Runs of blanks and line ends as one blank, none at the edges. A no-break space is no blank. */
export const foldBlanks = (text: string): string =>
  text.startsWith(' ') || text.endsWith(' ') || hasFolds(text) ? text.replace(/[ \t\n\r]+/g, ' ').replace(/^ | $/g, '') : text;

/** Whether there is a blank that would be folded inside of a text. One search for each takes less time than one for all. */
export const hasFolds = (text: string): boolean => / {2}/.test(text) || text.includes('\n') || text.includes('\t') || text.includes('\r');

/** Whether there is anything to translate: a letter or a digit outside of the codes. */
export const hasWords = (content: readonly Inline[]): boolean =>
  content.some((part) => part.kind === 'text' && /[\p{L}\p{N}]/u.test(part.text));

/** Whether there is a letter or a digit in a range of a page. */
export const isWorded = ({ start, end }: Range, { text }: { text: string }): boolean => /[\p{L}\p{N}]/u.test(text.slice(start, end));

/** A range of a text with some ranges inside of it left out, blanks folded: `<p>Text</p>` -> `<p></p>`. */
export function textWithout(text: string, { start, end }: Range, cuts: readonly Range[]): string {
  let at = start;
  let left = '';
  for (const cut of cuts) {
    left += text.slice(at, cut.start);
    at = cut.end;
  }
  return foldBlanks(left + text.slice(at, end));
}

/**
 * A range without the blanks at its edges.
 *
 * @param atHead what goes before it: in a quote the marks of that too
 */
export function trimmed(text: string, { start, end }: Range, atHead = /\s/): Range {
  let from = start;
  let to = end;
  while (from < to && atHead.test(text[from]!)) from += 1;
  while (to > from && /\s/.test(text[to - 1]!)) to -= 1;
  return { start: from, end: to };
}

/**
 * What a segment's characters are read as, and so how new ones are written: Markdown at the head of a block (`block`),
 * in the middle of a line (`line`) or in a table (`cell`), a description in square brackets (`label`), a quoted title,
 * a quoted argument of a generator, HTML text,
 * an HTML attribute's value, a YAML scalar (in brackets or braces `yaml-flow`), a JSON string, a comment in code. From `html` on a Markdown
 * backslash escapes nothing. A string of JavaScript is a `script`.
 */
export type Syntax =
  'block' | 'line' | 'cell' | 'label' | 'title' | 'argument' | 'script' | 'html' | 'attribute' | 'yaml' | 'yaml-flow' | 'json' | 'code';

/** A stretch inside a code that is translated on its own: an alt text, a link's title. */
export interface Shown {
  kind: Extract<SegmentKind, 'alt' | 'title' | 'label'>;
  range: Range;
  syntax: Syntax;
}

export const hasEscapes = (syntax: Syntax): boolean => !['html', 'attribute', 'json', 'code'].includes(syntax) && !isYaml(syntax);

export const isYaml = (syntax: Syntax): boolean => syntax === 'yaml' || syntax === 'yaml-flow';

/** The place of a node. Every parser of this project gives one to each node. */
export function rangeOf({ position }: Nodes): Range {
  return { start: position!.start.offset!, end: position!.end.offset! };
}

const opening: Record<string, string> = { '"': '"', "'": "'", ')': '(' };

/**
 * The title's text, without its quotes, at the end of a range: `](a.md "Title"` without the link's `)`, `[a]: b 'Title'`.
 * Searched from the end: the closing quote is the last sign, its opening the first one like it after a blank.
 */
export function titleRange(text: string, { start, end }: Range): Range | null {
  let last = end - 1;
  while (last > start && /[ \t\n\r]/.test(text[last]!)) last -= 1;
  const open = opening[text[last]!];
  if (!open) return null;
  const at = firstAfterBlank(text, open, start, last);
  return at === -1 ? null : { start: at + 1, end: last };
}

function firstAfterBlank(text: string, quote: string, start: number, end: number): number {
  for (let at = text.indexOf(quote, start); at !== -1 && at < end; at = text.indexOf(quote, at + 1)) {
    if (/[ \t\n\r]/.test(text[at - 1] ?? '')) return at;
  }
  return -1;
}
