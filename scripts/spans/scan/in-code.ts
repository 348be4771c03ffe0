import { codeRanges, linesOutsideFences } from '../../markdown/text/code-ranges.ts';
import { splice } from '../../markdown/text/splice.ts';
import type { Range } from '../../model/page.ts';
import { movedBy, replaced } from '../one-sided.ts';
import { type Markup, markupRangesOf, rangeOf } from './markup.ts';

/**
 * Tells for each stretch of markup whether it stands in code: in a fence, or in inline code. What counts is the code
 * that the clean page will hold, so that a page reads the same before and after it was stripped.
 *
 * @param found in order
 */
export function inCode(text: string, found: readonly Markup[], bodyStart: number): boolean[] {
  if (!/[`~]/.test(text)) return found.map(() => false);
  // A mark where markup was: backticks on its two sides are no run.
  const marks = replaced(markupRangesOf(found, 'target'), '\ufffc');
  const moved = movedBy(marks);
  const clean = splice(text, marks);
  const prose = paragraphs(clean, movedBy(marks)(bodyStart)).flatMap((paragraph) => outsideOf(paragraph, codeRanges(clean, paragraph)));
  let next = 0;
  return found.map((markup) => {
    const { start } = rangeOf(markup);
    const mark = moved(start);
    while (next < prose.length && prose[next]!.end <= mark) next += 1;
    return start >= bodyStart && (next === prose.length || mark < prose[next]!.start);
  });
}

/** Runs of lines outside of fences with no blank line between. */
function paragraphs(text: string, from: number): Range[] {
  const found: Range[] = [];
  let continues = false;
  for (const line of linesOutsideFences(text, from)) {
    const isBlank = text.slice(line.start, line.end).trim() === '';
    const last = found.at(-1);
    if (!isBlank && continues && last!.end + 1 === line.start) last!.end = line.end;
    else if (!isBlank) found.push(line);
    continues = !isBlank;
  }
  return found;
}

function outsideOf({ start, end }: Range, code: readonly Range[]): Range[] {
  const starts = [start, ...code.map((range) => range.end)];
  const ends = [...code.map((range) => range.start), end];
  return starts.map((from, index) => ({ start: from, end: ends[index]! }));
}
