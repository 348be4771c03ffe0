import type { Range } from '../../model/page.ts';

/**
 * Inline code of a stretch of text, by the rule of CommonMark: a run of backticks is closed by the next run of the
 * same length. Block structure is not asked: the stretch is one side of a pair, or a paragraph.
 */
export function codeRanges(text: string, { start, end }: Range): Range[] {
  const runs = backtickRuns(text.slice(start, end), start);
  const nextSame = nextOfSameLength(runs);
  const ranges: Range[] = [];
  for (let index = 0; index < runs.length; index += 1) {
    const closing = nextSame[index]!;
    if (closing === -1) continue;
    ranges.push({ start: runs[index]!.start, end: runs[closing]!.end });
    index = closing;
  }
  return ranges;
}

/** Runs of backticks. A backslash before a run makes its first backtick text. */
function backtickRuns(text: string, offset: number): Range[] {
  const runs: Range[] = [];
  for (let at = text.indexOf('`'); at !== -1; at = text.indexOf('`', at)) {
    const from = text[at - 1] === '\\' ? at + 1 : at;
    while (text[at] === '`') at += 1;
    if (from < at) runs.push({ start: offset + from, end: offset + at });
  }
  return runs;
}

function nextOfSameLength(runs: readonly Range[]): number[] {
  const latest = new Map<number, number>();
  const next = Array.from({ length: runs.length }, () => -1);
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    const length = runs[index]!.end - runs[index]!.start;
    next[index] = latest.get(length) ?? -1;
    latest.set(length, index);
  }
  return next;
}

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
