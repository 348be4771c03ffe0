import type { Tag } from './tag.ts';

/** A stretch of bilingual markup: a pair, or one side that found no other. */
export interface Markup {
  id: string;
  target: Side | null;
  source: Side | null;
}

/** One language of a pair. Its text stands between `open` and `close`. */
export interface Side {
  /** The tags before the text: one, or the lookup and the source's. */
  open: Tag[];
  /** The tags after the text: one, or two; none where they are missing, and then the text's end is not known. */
  close: Tag[];
}

/** Offset of the first `<`. */
export function startOf({ target, source }: Markup): number {
  return (target ?? source)!.open[0]!.start;
}

/** Offset after the last `>`. */
export function endOf({ target, source }: Markup): number {
  const last = (source ?? target)!;
  return (last.close.at(-1) ?? last.open.at(-1))!.end;
}
