import type { Range } from '../model/range.ts';

/** ` > - ~~~~ js` => `~~~~`. A fence of backticks holds no other backtick in its line. */
export function fenceOf(line: string): string | null {
  const content = line.replace(/^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*/, '');
  const fence = /^(?:`{3,}|~{3,})/.exec(content)?.[0];
  if (fence === undefined || (fence[0] === '`' && content.includes('`', fence.length))) return null;
  return fence;
}

/** Whether a line closes a fence: the same character, at least as often, and nothing else. */
export function closesFence(line: string, fence: string): boolean {
  const content = line.replace(/^[ \t>]*/, '').trimEnd();
  return content.length >= fence.length && content === fence[0]!.repeat(content.length);
}

/** The lines of a text that stand in no fenced code, their line ends left out. */
export function linesOutsideFences(text: string, from: number): Range[] {
  const lines: Range[] = [];
  let fence: string | null = null;
  for (let start = from; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, end);
    const opened: string | null = fence === null ? fenceOf(line) : null;
    if (fence === null && opened === null) lines.push({ start, end });
    else if (fence !== null && closesFence(line, fence)) fence = null;
    else fence ??= opened;
    start = end + 1;
  }
  return lines;
}
