import type { Range } from '../../model/range.ts';

/** The lines of a text. Numbers are 1-based and inclusive, ranges hold the line ends. */
export interface Lines {
  /** The text of the lines from one to another; empty where they are none. */
  slice(from: number, to: number): string;
  range(from: number, to: number): Range;
  /** Whether a line has an end, as all but the last have. */
  isEnded(line: number): boolean;
}

export function linesOf(text: string): Lines {
  const lines = text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1)! + line.length);
  const range = (from: number, to: number): Range => {
    const start = starts[Math.min(from - 1, lines.length)]!;
    return { start, end: Math.max(start, starts[Math.min(to, lines.length)]!) };
  };
  return {
    range,
    slice(from, to) {
      const { start, end } = range(from, to);
      return text.slice(start, end);
    },
    isEnded: (line) => /[\r\n]$/.test(lines[line - 1] ?? ''),
  };
}
