import type { Range } from '../model/range.ts';
import { closesFence, fenceOf } from './fence.ts';

/**
 * Tells for each stretch of markup whether it stands in code: a fence, or inline code that opened before it. Only
 * what lies between the stretches is read for fences and backticks, since a translator's stray backtick inside a pair
 * says nothing about the next one.
 *
 * @param stretches in order, without overlap
 */
export function inCode(text: string, stretches: readonly Range[], bodyStart: number): boolean[] {
  const state: CodeState = { fence: null, inlineEnd: 0, noCloser: new Map(), paragraphEnd: 0 };
  let from = bodyStart;
  return stretches.map(({ start, end }) => {
    const mayHoldCode = from < start && /[`~]/.test(text.slice(from, start));
    if (mayHoldCode) readGap(text, { start: from, end: start }, state);
    from = Math.max(from, end);
    return state.fence !== null || start < state.inlineEnd;
  });
}

interface CodeState {
  /** Character and length of the fence that is open. */
  fence: string | null;
  /** Where the inline code that is open, or was the last, ends. */
  inlineEnd: number;
  /** By length of a run of backticks: up to where none closes it. */
  noCloser: Map<number, number>;
  paragraphEnd: number;
}

function readGap(text: string, gap: Range, state: CodeState): void {
  for (let at = gap.start; at < gap.end;) {
    const lineEnd = endOfLine(text, at, gap.end);
    const line = text.slice(at, lineEnd);
    const fence = isLineStart(text, at) ? fenceOf(line) : null;
    if (state.fence !== null) {
      if (fence && closesFence(line, state.fence)) state.fence = null;
    } else if (fence) state.fence = fence;
    else if (line.includes('`')) readInline(text, { start: at, end: lineEnd }, state);
    at = lineEnd;
  }
}

function endOfLine(text: string, from: number, limit: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 || end >= limit ? limit : end + 1;
}

const isLineStart = (text: string, at: number): boolean => at === 0 || text[at - 1] === '\n' || text[at - 1] === '\ufeff';

/** Inline code that opens in a line and closes later in its paragraph, maybe behind markup. */
function readInline(text: string, line: Range, state: CodeState): void {
  for (let at = Math.max(line.start, state.inlineEnd); at < line.end;) {
    const start = text.indexOf('`', at);
    if (start === -1 || start >= line.end) return;
    const end = endOfRun(text, start);
    const closer = text[start - 1] === '\\' ? -1 : closerOf(text, end, end - start, state);
    if (closer !== -1) state.inlineEnd = closer;
    at = Math.max(end, closer);
  }
}

function endOfRun(text: string, start: number): number {
  let end = start;
  while (text[end] === '`') end += 1;
  return end;
}

/** End of the next run of exactly this length in the paragraph, or -1. */
function closerOf(text: string, from: number, length: number, state: CodeState): number {
  if (from < (state.noCloser.get(length) ?? 0)) return -1;
  const limit = paragraphEnd(text, from, state);
  for (let at = text.indexOf('`', from); at !== -1 && at < limit;) {
    const end = endOfRun(text, at);
    if (end - at === length) return end;
    at = text.indexOf('`', end);
  }
  state.noCloser.set(length, limit);
  return -1;
}

function paragraphEnd(text: string, from: number, state: CodeState): number {
  if (from < state.paragraphEnd) return state.paragraphEnd;
  const blankLine = /\n[ \t\r]*\n/g;
  blankLine.lastIndex = from;
  state.paragraphEnd = blankLine.exec(text)?.index ?? text.length;
  return state.paragraphEnd;
}
