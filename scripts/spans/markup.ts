import type { Range } from '../model/range.ts';
import type { Tag } from './tag.ts';

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
export interface PairRanges {
  /** From the first `<` of the target's span to the last `>` of the source's. */
  range: Range;
  target: Range;
  source: Range;
  /** What stands between the target's close and the source's first tag; null, in files that nobody touched. */
  gap: Range | null;
}

export const isPair = ({ target, source }: Markup): boolean => target !== null && source !== null;

/** From the first `<` to the last `>`. */
export function rangeOf(markup: Markup): Range {
  const first = (markup.target ?? markup.source ?? markup.stray)!;
  const last = (markup.source ?? markup.target ?? markup.stray)!;
  return { start: first.open[0]!.start, end: (last.close.at(-1) ?? last.open.at(-1))!.end };
}

/** @param markup a pair */
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
