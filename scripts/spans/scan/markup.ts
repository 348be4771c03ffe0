import type { Range, SegmentKind } from '../../model/page.ts';
import type { Replacement } from '../one-sided.ts';
import type { Tag } from './tags.ts';

/** A stretch of bilingual markup: a pair, or one side that found no other. */
export interface Markup {
  id: string;
  target: Side | null;
  source: Side | null;
  /** Tags of a source around text of which nothing tells where it ends, or that it is a source's at all. */
  stray: Side | null;
}

/** The tags around a text. */
export interface Side {
  /** The tags before the text: one, or the lookup and the source's. */
  open: Tag[];
  /** The tags after the text: as many, or fewer where they are missing. */
  close: Tag[];
}

/** Where the parts of a pair stand. */
interface PairRanges {
  /** From the first `<` of the target's span to the last `>` of the source's. */
  range: Range;
  target: Range;
  source: Range;
  /** What stands between the target's close and the source's first tag; null, in files that nobody touched. */
  gap: Range | null;
}

/** One pair of bilingual markup, in page order. Ranges are offsets in the page's text, front matter counted. */
export interface SpanPair {
  /** `c4c43-105`, `a3569-p102`. */
  id: string;
  /** What the line that the pair stands in begins as: a heading, a list item, a table row, … */
  block: SegmentKind;
  /** From the first `<` of the target's span to the last `>` of the source's. */
  range: Range;
  target: Range;
  source: Range;
  targetText: string;
  sourceText: string;
}

export type ScannedPair = SpanPair & PairRanges;

export const isPair = ({ target, source }: Markup): boolean => target !== null && source !== null;

/** From the first `<` to the last `>`. */
export function rangeOf(markup: Markup): Range {
  const first = (markup.target ?? markup.source ?? markup.stray)!;
  const last = (markup.source ?? markup.target ?? markup.stray)!;
  return { start: first.open[0]!.start, end: (last.close.at(-1) ?? last.open.at(-1))!.end };
}

/**
 * Tells where the parts of a pair stand in the text of its page: the whole, both sides, and what somebody put between them.
 *
 * @param markup has both sides (`isPair`)
 */
export function pairRanges(markup: Markup): PairRanges {
  const target = markup.target!;
  const source = markup.source!;
  const sourceTags = source.open[0]!.start;
  const targetEnd = target.close[0]?.start ?? sourceTags;
  const targetClose = target.close[0]?.end ?? sourceTags;
  return {
    range: rangeOf(markup),
    target: { start: target.open[0]!.end, end: targetEnd },
    source: { start: source.open.at(-1)!.end, end: source.close[0]!.start },
    gap: targetClose < sourceTags ? { start: targetClose, end: sourceTags } : null,
  };
}

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

/** Does what `markupRanges` does for markup as it was found, in page order: pairs and lone sides are told apart first. */
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
