import type { Inline, InlineCode } from '../../model/inline.ts';
import type { Range } from '../../model/range.ts';

/** Content as one string, codes as their raw text, blanks folded: `See [the  guide](a.md)` -> `See [the guide](a.md)`. */
export function foldedText(content: readonly Inline[]): string {
  return foldBlanks(joined(content, ({ raw }) => raw));
}

/** Content as one string, codes as they are said to be. */
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
