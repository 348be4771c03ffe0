import type { Segment } from '../../model/segment.ts';

/** Segments that share lines, and so can only be moved together: a paragraph with its alt texts, a row of cells. */
export interface Block {
  /** Indices of its segments, ascending. */
  segments: number[];
  /** First and last line, 1-based, inclusive. */
  lines: [number, number];
}

/** The blocks of a page's body in the order of their lines. */
export function blocksOf(segments: readonly Segment[]): Block[] {
  const order = [...segments.keys()].filter((index) => segments[index]!.kind !== 'front-matter');
  order.sort((a, b) => segments[a]!.lines[0] - segments[b]!.lines[0]);
  const blocks: Block[] = [];
  for (const index of order) {
    const [first, last] = segments[index]!.lines;
    const block = blocks.at(-1);
    if (block && first <= block.lines[1]) {
      block.segments.push(index);
      block.lines[1] = Math.max(block.lines[1], last);
    } else blocks.push({ segments: [index], lines: [first, last] });
  }
  return blocks;
}
