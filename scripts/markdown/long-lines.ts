import type { Range } from '../model/range.ts';

/** The lines of a text that are longer than a length, in order. Where there is none, as in most texts, whole stretches are leapt over. */
export function longLines(text: string, length: number): Range[] {
  const found: Range[] = [];
  for (let start = 0; start + length < text.length;) {
    const short = text.lastIndexOf('\n', start + length);
    if (short >= start) {
      start = short + 1;
      continue;
    }
    const next = text.indexOf('\n', start + length);
    const end = next === -1 ? text.length : next;
    found.push({ start, end });
    start = end + 1;
  }
  return found;
}
