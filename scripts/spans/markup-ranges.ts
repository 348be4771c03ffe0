import type { Range } from '../model/range.ts';
import { isPair, type Markup, type PairRanges, pairRanges, rangeOf } from './markup.ts';

/**
 * What goes from a page so that one language stays: the tags of that language, and the whole other side. A lone
 * target and stray tags leave their text, whichever language is asked for; a lone source goes.
 *
 * @returns ranges in order, without overlap
 */
export function markupRanges(pairs: readonly PairRanges[], lone: readonly Markup[], keep: 'target' | 'source'): Range[] {
  const ranges: Range[] = [];
  for (const pair of pairs) addPair(ranges, pair, keep);
  if (lone.length === 0) return ranges;
  return merged([...ranges, ...lone.flatMap(rangesOfLone)].sort((a, b) => a.start - b.start));
}

/** The same for markup that is not sorted into pairs and the rest. */
export function markupRangesOf(found: readonly Markup[], keep: 'target' | 'source'): Range[] {
  return markupRanges(
    found.filter(isPair).map(pairRanges),
    found.filter((markup) => !isPair(markup)),
    keep,
  );
}

/** Three stretches around the side that stays and the gap; two, where there is no gap. */
function addPair(ranges: Range[], { range, target, source, gap }: PairRanges, keep: 'target' | 'source'): void {
  const side = keep === 'target' ? target : source;
  const cuts = [range.start, side.start, side.end, range.end];
  if (gap.start < gap.end) cuts.splice(keep === 'target' ? 3 : 1, 0, gap.start, gap.end);
  for (let index = 0; index < cuts.length; index += 2) ranges.push({ start: cuts[index]!, end: cuts[index + 1]! });
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
