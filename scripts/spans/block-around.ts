import type { Range } from '../model/range.ts';

/**
 * The lines around a stretch of Markdown in which emphasis can begin and end: from the blank line or the line with a
 * marker (list, quote, heading, table) before it to the next one after it.
 */
export function blockAround(text: string, { start, end }: Range): Range {
  let from = lineStart(text, start);
  while (from > 0 && !isBorder(text, from) && !isBlank(text, lineStart(text, from - 1))) from = lineStart(text, from - 1);
  let to = lineEnd(text, end);
  while (to < text.length && !isBlank(text, to + 1) && !isBorder(text, to + 1)) to = lineEnd(text, to + 1);
  return { start: from, end: to };
}

const lineStart = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

const isBorder = (text: string, at: number): boolean => /^[ \t]*(?:[-+*>|#]|\d{1,9}[.)])/.test(text.slice(at, at + 100));

const isBlank = (text: string, at: number): boolean => text.slice(at, lineEnd(text, at)).trim() === '';
