import type { Comparable, Range, Segment } from '../../model/page.ts';
import { stretchesOf } from './stretches.ts';

/** What a program, a template or a reader fills in: `{name}`, `%APPDATA%`, `<name>`. */
export interface Placeholder {
  /** As it must stand: without backslashes. */
  value: string;
  /** What stands between its marks, blanks at the edges left out. */
  name: string;
  mark: string;
  range: Range | null;
}

const placeholder =
  /(\$?\\?\{|(?<![\p{N}%])%%?|\\?<)([ \u00a0]?)(\p{L}[\p{L}\p{M}\p{N}_/.’'-]{0,40}(?: [\p{L}\p{M}\p{N}_/.’'-]{1,40}){0,4})([ \u00a0]?)(\\?\}|%%?|\\?>)/gu;

function placeholdersIn(text: string, offset: number | null): Placeholder[] {
  return [...text.matchAll(placeholder)].flatMap(({ index, 0: whole, 1: open, 3: name, 5: close }) => {
    const mark = open!.replace('\\', '');
    if (close!.replace('\\', '') !== closers[mark] || (mark.startsWith('%') && offset === null && !/^\w+$/.test(name!))) return [];
    const range = offset === null ? null : { start: offset + index, end: offset + index + whole.length };
    return [{ value: whole.replaceAll('\\', ''), name: name!, mark, range }];
  });
}

/** What ends a placeholder that begins so. */
export const closers: Record<string, string> = { '{': '}', '${': '}', '%': '%', '%%': '%%', '<': '>' };

/** Those in the text of a segment, and as tags that HTML does not know. */
export function placeholdersOfTarget(target: Segment, text: string): Placeholder[] {
  const inText = stretchesOf(target).flatMap(({ start, end }) => placeholdersIn(text.slice(start, end), start));
  return [...inText, ...ofTags(target)];
}

/** Those of a source, of which no text need be at hand. */
export const placeholdersOfSource = (source: Comparable): Placeholder[] => [
  ...source.content.flatMap((piece) => (piece.kind === 'text' ? placeholdersIn(piece.text, null) : [])),
  ...ofTags(source),
];

function ofTags({ content }: Comparable): Placeholder[] {
  return content.flatMap((piece) => {
    if (piece.kind === 'text' || piece.type !== 'html' || !/^<[A-Za-z][\w -]*>$/.test(piece.raw) || html.test(piece.raw)) return [];
    const range = piece.start === undefined ? null : { start: piece.start, end: piece.start + piece.raw.length };
    return [{ value: piece.raw, name: piece.raw.slice(1, -1), mark: '<', range }];
  });
}

const html =
  /^<(?:a|abbr|b|big|blockquote|br|button|caption|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|font|form|h[1-6]|hr|i|iframe|img|input|ins|kbd|label|li|mark|nav|ol|p|pre|q|s|samp|script|section|select|small|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|tr|tt|u|ul|var|video|wbr)\b/i;
