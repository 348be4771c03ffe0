import { lineEndOf } from '../markdown/text/lines.ts';
import type { Edit } from '../model/page.ts';
import { anchorsOf } from './anchors-of.ts';
import { areOfOne, type Block, blocksOf, type Lines, linesOf, type Sides } from './block-edits.ts';
import { behindBoxes } from './form/behind-boxes.ts';
import { signsThere } from './form/signs-there.ts';

interface TargetBlocks {
  blocks: readonly Block[];
  /** Those that are taken out. */
  gone: ReadonlySet<Block>;
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
export function insertions(sides: Sides, target: TargetBlocks): Insertion[] {
  const { path, text } = sides.target.page;
  const eol = lineEndOf(text);
  const behindBox = behindBoxes(sides, target.blocks);
  let last: (RunPlace & Pick<Run, 'anchor' | 'next'>) | null = null;
  return runsOf(sides, target).map((found): Insertion => {
    const run = { ...found, ...behindBox(found, found.ends[0].segments[0]!) };
    const place = placeOf(run, sides, target, last?.anchor === run.anchor && last.next === run.next && last.isLate);
    last = { ...run, ...place };
    const own = run.text.replace(lineEnds, eol);
    const [before, after] = [place.before, place.after].map((part) => part.replace(lineEnds, eol)) as [string, string];
    const whole = place.isLast ? `${eol}${before}${own}` : `${before}${withLineEnd(own, eol)}${after}`;
    return { edit: { path, start: place.at, end: place.at, text: whole }, segments: run.segments };
  });
}

const lineEnds = /\r\n|\r|\n/g;

interface Run {
  /** Indices of the blocks of the target that they stand between; null: at the top, at the end. */
  anchor: number | null;
  next: number | null;
  /** Its first and its last block. */
  ends: [Block, Block];
  isSection: boolean;
  segments: number[];
  text: string;
  /** Blank lines before and after them in the source, and whether those two are the neighbours that they have there. */
  before: Gap;
  after: Gap;
}

interface Gap {
  lines: string;
  isOwn: boolean;
}

interface RunPlace {
  at: number;
  /** Blank lines around it. */
  before: string;
  after: string;
  /** Whether it begins at the end of a line that has no line end. */
  isLast: boolean;
  /** Whether it is not the first one behind its anchor: then what comes after it, of the same neighbours, is not either. */
  isLate: boolean;
}

function placeOf(run: Run, sides: Sides, { blocks, gone }: TargetBlocks, isLate: boolean): RunPlace {
  const { page, segments } = sides.target;
  const lines = linesOf(page.text);
  const { anchor, next } = run;
  const isHeading = (index: number): boolean => blocks[index]!.segments.some((one) => segments[one]!.kind.startsWith('heading'));
  const isNextSection = run.isSection && next !== null && isHeading(next);
  const between = blocks.slice((anchor ?? -1) + 1, next ?? 0);
  const isNext = next !== null && (between.length === 0 || areOfOne(run.ends[1], blocks[next]!, sides));
  const isBeside = isNext && !gone.has(blocks[next]!) && between.every((block) => gone.has(block));
  const isCloser =
    gapTo(run.ends[1], blocks[next ?? -1], run.after, sides).length < gapTo(run.ends[0], blocks[anchor ?? -1], run.before, sides).length;
  if (next !== null && (anchor === null || isLate || isNextSection || (isCloser && isBeside))) {
    const first = blocks[next]!.lines[0];
    const stands = next === 0 || lines.slice(first - 1, first - 1).trim() === '';
    const before = stands ? '' : gapTo(run.ends[0], blocks[next - 1], { lines: '', isOwn: false }, sides);
    const after = gapTo(run.ends[1], blocks[next], run.after, sides);
    return { at: lines.range(first, first).start, before, after, isLast: false, isLate: true };
  }
  const isTitle = anchor === null && blocks.length > 0 && isHeading(0);
  const isAtEnd = (isLate || run.isSection) && next === null && anchor !== null;
  const behind = isAtEnd ? blocks.length - 1 : (anchor ?? (isTitle ? 0 : null));
  if (behind === null) return { at: page.bodyStart, before: '', after: '', isLast: false, isLate };
  const [first, end] = blocks[behind]!.lines;
  const follower = blocks[behind + 1];
  const isFollower = follower !== undefined && follower === blocks[next ?? -1];
  const stands = !follower || lines.slice(end + 1, end + 1).trim() === '';
  return {
    at: lines.range(first, end).end,
    before: gapTo(run.ends[0], blocks[behind], run.before, sides),
    after: stands ? '' : gapTo(run.ends[1], follower, isFollower ? run.after : { lines: '', isOwn: false }, sides),
    isLast: !lines.isEnded(end),
    isLate: isAtEnd,
  };
}

/** What stands between blocks: as in the source, where both are neighbours there, or of one list or table; else a blank line. */
function gapTo(own: Block, other: Block | undefined, { lines, isOwn }: Gap, sides: Sides): string {
  if (!other) return '';
  return isOwn || areOfOne(own, other, sides) ? lines : '\n';
}

function runsOf(sides: Sides, { blocks, gone, moved }: TargetBlocks): Run[] {
  const { source, matches } = sides;
  const sourceLines = linesOf(source.page.text);
  const added = new Set(matches.flatMap((match) => (match.kind === 'added' ? [match.source!] : [])));
  const movers = new Map([...moved.values()].map((mover) => [mover.source, mover]));
  const runs: Run[] = [];
  const all = blocksOf(source.segments);
  const anchors = anchorsOf(all, sides, blocks, gone);
  const withSign = signsThere(
    sides,
    all,
    anchors.map((anchor) => blocks[anchor ?? -1]),
  );
  let anchor: number | null = null;
  let open: Run | null = null;
  for (const [index, block] of all.entries()) {
    const mover = movers.get(block.segments[0]!);
    if (!mover && !block.segments.every((segment) => added.has(segment))) {
      anchor = anchors[index] ?? anchor;
      open = null;
      continue;
    }
    const own = withSign(index, mover ? mover.lines : sourceLines.slice(...block.lines));
    const before = gap(sourceLines, all[index - 1], block);
    if (open) open.text += before;
    else {
      const next = anchors.slice(index).find((one) => one !== null) ?? null;
      const isSection = source.segments[block.segments[0]!]!.kind.startsWith('heading');
      const isOwn = index === 0 || anchors[index - 1] !== null;
      const ends: Run['ends'] = [block, block];
      open = { anchor, next, ends, isSection, segments: [], text: '', before: { lines: before, isOwn }, after: { lines: '', isOwn: true } };
      runs.push(open);
    }
    open.text += withLineEnd(own, '\n');
    open.ends[1] = block;
    open.after = { lines: gap(sourceLines, block, all[index + 1]), isOwn: index + 1 === all.length || anchors[index + 1] !== null };
    if (!mover) open.segments.push(...block.segments);
  }
  return runs;
}

const gap = (lines: Lines, before: Block | undefined, after: Block | undefined): string =>
  before && after ? lines.slice(before.lines[1] + 1, after.lines[0] - 1) : '';

const withLineEnd = (text: string, eol: string): string => (/[\r\n]$/.test(text) ? text : `${text}${eol}`);
