import type { Range } from '../model/range.ts';
import type { Replacement } from './moved-by.ts';
import { isPair, type Markup, type PairRanges, pairRanges, rangeOf } from './markup.ts';

/**
 * What goes from a page so that one language stays: the tags of that language, and the whole other side. A lone
 * target and stray tags leave their text, whichever language is asked for; a lone source goes.
 *
 * @returns edits in order, without overlap
 */
export function markupRanges(pairs: readonly PairRanges[], lone: readonly Markup[], keep: 'target' | 'source'): Replacement[] {
  const ranges: Replacement[] = [];
  for (const pair of pairs) addPair(ranges, pair, keep);
  if (lone.length === 0) return ranges;
  return merged([...ranges, ...lone.flatMap(rangesOfLone)].sort((a, b) => a.start - b.start));
}

/** The same for markup that is not sorted into pairs and the rest. */
export function markupRangesOf(found: readonly Markup[], keep: 'target' | 'source'): Replacement[] {
  return markupRanges(
    found.filter(isPair).map(pairRanges),
    found.filter((markup) => !isPair(markup)),
    keep,
  );
}

/** What stands around the side that stays, the gap left out. */
function addPair(ranges: Replacement[], { range, target, source, gap }: PairRanges, keep: 'target' | 'source'): void {
  const side = keep === 'target' ? target : source;
  if (gap && gap.end <= side.start) ranges.push(removal(range.start, gap.start), removal(gap.end, side.start));
  else ranges.push(removal(range.start, side.start));
  if (gap && gap.start >= side.end) ranges.push(removal(side.end, gap.start), removal(gap.end, range.end));
  else ranges.push(removal(side.end, range.end));
}

const removal = (start: number, end: number): Replacement => ({ start, end, text: '' });

function rangesOfLone(markup: Markup): Range[] {
  const { open, close } = (markup.target ?? markup.stray ?? markup.source)!;
  return markup.source ? [rangeOf(markup)] : [...open, ...close];
}

function merged(ranges: readonly Range[]): Replacement[] {
  const result: Replacement[] = [];
  for (const { start, end } of ranges) {
    const last = result.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else result.push(removal(start, end));
  }
  return result;
}
