import { ParseError } from '../model/parse-error.ts';
import { longLines } from './long-lines.ts';

/** Levels of containers, or of inline marks, beyond which a page is refused: each parser and each walk would take too long or overflow. */
export const DEEPEST = 1000;

/** More than a thousand `>` or list markers at the head of one line. Anchored to line starts, so it is linear. */
const tooDeep = new RegExp(`^(?:[ \\t]*(?:>|[*+-][ \\t]|\\d{1,9}[.)][ \\t])){${DEEPEST + 1}}`, 'm');

/** @throws ParseError where a line opens more containers than anyone means. */
export function refuseDeepNesting(text: string): void {
  for (const { start, end } of longLines(text, DEEPEST)) {
    const match = tooDeep.exec(text.slice(start, end));
    if (match) throw nestingError(start + match.index);
  }
}

export const nestingError = (start: number): ParseError =>
  new ParseError(`Unexpected nesting of more than ${DEEPEST} levels, expected fewer: split the line`, { start, end: start });
