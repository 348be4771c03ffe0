import type { Match } from '../align/match-segments.ts';
import type { Comparable, Edit, Segment } from '../model/page.ts';
import { lineEndOf } from '../provenance/front-matter-edits.ts';
import { type Block, blocksOf, removalEdits, type Sides } from './block-edits.ts';
import { insertionEdits } from './insertion-edits.ts';

/** Less sure than this, a block of the target is left where it is. */
const sureEnough = 0.5;

/**
 * Edits that give a target the blocks of its source, in their order: blocks of which all segments were removed go, new
 * ones come as they stand in the source, moved ones move with their translation. All other bytes stay.
 *
 * @param mayGo whether a segment of the target may go: nobody worked on it since it was last in step
 */
export function structureEdits(sides: Sides, mayGo: (target: number) => boolean): Edit[] {
  const blocks = blocksOf(sides.target.segments);
  const moved = movedBlocks(sides, blocks);
  const removed = targetsOf('removed', sides);
  const isRemoved = ({ segments }: Block) => segments.every((index) => removed.has(index) && mayGo(index));
  const gone = new Set(blocks.filter((block) => moved.has(block) || isRemoved(block)));
  return [...removalEdits(sides.target.page, blocks, gone), ...insertionEdits(sides, { blocks, gone, moved })];
}

/** Segments of the target that translate segments of the base which had this fate. */
function targetsOf(kind: Match['kind'], { matches, aligned }: Sides): Map<number, Match> {
  const found = new Map<number, Match>();
  for (const match of matches) {
    const place = match.kind === kind && match.base !== null ? aligned[match.base] : null;
    if (place && place.confidence >= sureEnough) found.set(place.target, match);
  }
  return found;
}

/** Blocks of the target whose source moved as a whole, with the first of its segments in the source. */
function movedBlocks(sides: Sides, blocks: readonly Block[]): Map<Block, number> {
  const moved = targetsOf('moved', sides);
  const whole = blocks.filter(({ segments }) => segments.every((index) => moved.has(index)));
  return new Map(whole.map((block) => [block, moved.get(block.segments[0]!)!.source!]));
}

/** Edits that bring code, HTML and directives that the target holds as its base had them to what the source has now. */
export function opaqueEdits({ source, target, matches, aligned }: Sides, base: readonly Comparable[]): Edit[] {
  const eol = lineEndOf(target.page.text);
  return matches.flatMap((match): Edit[] => {
    const place = match.kind === 'changed' ? aligned[match.base!] : null;
    const there = place && target.segments[place.target]!;
    if (!there || there.translate || there.text !== base[match.base!]!.text || holdsTexts(there)) return [];
    const { start, end } = source.segments[match.source!]!.range;
    const text = source.page.text.slice(start, end).replace(/\r\n|\r|\n/g, eol);
    return [{ path: target.page.path, start: there.range.start, end: there.range.end, text }];
  });
}

/** HTML with translated texts inside: they would go with it. */
const holdsTexts = ({ content }: Segment): boolean => content.some((part) => part.kind === 'code' && part.subflows.length > 0);
