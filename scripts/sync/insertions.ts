import { lineEndOf } from '../markdown/text/lines.ts';
import type { Edit } from '../model/page.ts';
import { anchorsOf } from './anchors-of.ts';
import { type Block, blocksOf, linesOf, type Sides } from './block-edits.ts';
import { behindBoxes } from './form/behind-boxes.ts';
import { signsThere } from './form/signs-there.ts';
import { placeOf, type Run, type RunPlace, type TargetBlocks, withLineEnd } from './run-places.ts';

interface Blocks extends TargetBlocks {
  /** Those that move, with the source segment that they go to, and their lines as they are to be. */
  moved: ReadonlyMap<Block, { source: number; lines: string }>;
}

/** Blocks of the source that have to come into the target one after the other, and the edit that brings them. */
export interface Insertion {
  edit: Edit;
  /** Indices of their segments in the source, but for those of blocks that move. */
  segments: number[];
}

/**
 * What brings new blocks, and moved ones, to where the source has them: between the translations of their neighbours, behind the
 * one before them or, where they stand closer to the one after them, before that. A new section comes before the heading of
 * the next one, so that nothing which the target has of its own gets under it.
 */
export function insertions(sides: Sides, target: Blocks): Insertion[] {
  const { path, text } = sides.target.page;
  const [eol, lines] = [lineEndOf(text), linesOf(text)];
  const behindBox = behindBoxes(sides, target.blocks);
  let last: (RunPlace & Pick<Run, 'anchor' | 'next'>) | null = null;
  return runsOf(sides, target).map((found): Insertion => {
    const run = { ...found, ...behindBox(found, found.ends[0].segments[0]!) };
    const isLate = last?.anchor === run.anchor && last.next === run.next && last.isLate;
    const place = placeOf(run, { sides, target, lines, isLate });
    last = { ...run, ...place };
    const own = run.text.replace(lineEnds, eol);
    const [before, after] = [place.before, place.after].map((part) => part.replace(lineEnds, eol)) as [string, string];
    const whole = place.isLast ? `${eol}${before}${own}` : `${before}${withLineEnd(own, eol)}${after}`;
    return { edit: { path, start: place.at, end: place.at, text: whole }, segments: run.segments };
  });
}

const lineEnds = /\r\n|\r|\n/g;

function runsOf(sides: Sides, { blocks, gone, moved }: Blocks): Run[] {
  const { source, matches } = sides;
  const lines = linesOf(source.page.text);
  const added = new Set(matches.flatMap((match) => (match.kind === 'added' ? [match.source!] : [])));
  const movers = new Map([...moved.values()].map((mover) => [mover.source, mover]));
  const all = blocksOf(source.segments);
  const anchors = anchorsOf(all, sides, blocks, gone);
  const nexts = nextOf(anchors);
  const standing = anchors.map((anchor) => blocks[anchor ?? -1]);
  const withSign = signsThere(sides, all, standing);
  const runs: Run[] = [];
  let anchor: number | null = null;
  let open: Run | null = null;
  for (const [index, block] of all.entries()) {
    const mover = movers.get(block.segments[0]!);
    if (!mover && !block.segments.every((segment) => added.has(segment))) {
      anchor = anchors[index] ?? anchor;
      open = null;
      continue;
    }
    const before = gapBeside(index, -1);
    if (open) open.text += before.lines;
    else
      runs.push(
        (open = {
          anchor,
          next: nexts[index]!,
          ends: [block, block],
          isSection: isHead(block),
          segments: [],
          text: '',
          before,
          after: before,
        }),
      );
    open.text += withLineEnd(withSign(index, mover ? mover.lines : lines.slice(...block.lines)), '\n');
    open.ends[1] = block;
    open.after = gapBeside(index, 1);
    if (!mover) open.segments.push(...block.segments);
  }
  return runs;

  function isHead({ segments: [first] }: Block): boolean {
    return source.segments[first!]!.kind.startsWith('heading');
  }

  /** The blank lines before a block of the source, or behind it. */
  function gapBeside(index: number, step: -1 | 1): Run['before'] {
    const [own, other] = [all[index]!, all[index + step]];
    const [first, second] = step === 1 ? [own, other] : [other, own];
    const between = first && second ? lines.slice(first.lines[1] + 1, second.lines[0] - 1) : '';
    return { lines: between, isOwn: !other || anchors[index + step] !== null };
  }
}

/** For each block the anchor of the first one from there on that has one. */
function nextOf(anchors: readonly (number | null)[]): (number | null)[] {
  let next: number | null = null;
  return anchors
    .toReversed()
    .map((anchor) => (next = anchor ?? next))
    .toReversed();
}
