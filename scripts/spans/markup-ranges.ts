import type { Range } from '../model/range.ts';
import { type Markup, rangeOf } from './markup.ts';

/**
 * What goes from a page so that one language stays: the tags of that language, and the whole other side. A lone
 * target and stray tags leave their text, whichever language is asked for; a lone source goes.
 *
 * @returns ranges in order, without overlap
 */
export function markupRanges(found: readonly Markup[], keep: 'target' | 'source'): Range[] {
  const ranges = found.flatMap((markup) => (markup.target && markup.source ? rangesOfPair(markup, keep) : rangesOfLone(markup)));
  return merged(ranges.sort((a, b) => a.start - b.start));
}

function rangesOfPair(markup: Markup, keep: 'target' | 'source'): Range[] {
  const target = markup.target!;
  const source = markup.source!;
  const sourceStart = source.open[0]!.start;
  const { start, end } = rangeOf(markup);
  if (keep === 'target') return [...target.open, ...target.close, { start: sourceStart, end }];
  return [
    { start, end: target.close.at(-1)?.end ?? sourceStart },
    { start: sourceStart, end: source.open.at(-1)!.end },
    { start: source.close[0]!.start, end },
  ];
}

function rangesOfLone(markup: Markup): Range[] {
  const { open, close } = (markup.target ?? markup.stray ?? markup.source)!;
  return markup.source ? [rangeOf(markup)] : [...open, ...close];
}

function merged(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const { start, end } of ranges) {
    const last = result.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
