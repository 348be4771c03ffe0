import type { Range } from '../../model/range.ts';

/** The lines of a text, each with its line end. */
export function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

/** Offsets of the lines from one to another, 1-based and inclusive, line ends with them. */
export function rangeOfLines(lines: readonly string[], from: number, to: number): Range {
  const lengthBefore = (line: number) => lines.slice(0, line).reduce((sum, one) => sum + one.length, 0);
  const start = lengthBefore(from - 1);
  return { start, end: start + lines.slice(from - 1, to).reduce((sum, one) => sum + one.length, 0) };
}
