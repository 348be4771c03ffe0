import { areOfOne, type Block, type Lines, type Sides } from './block-edits.ts';

/** Blocks of the source that come into a target one behind the other. */
export interface Run {
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

export interface TargetBlocks {
  blocks: readonly Block[];
  /** Those that are taken out. */
  gone: ReadonlySet<Block>;
}

export interface RunPlace {
  at: number;
  /** Blank lines around it. */
  before: string;
  after: string;
  /** Whether it begins at the end of a line that has no line end. */
  isLast: boolean;
  /** Whether it is not the first one behind its anchor: then what comes after it, of the same neighbours, is not either. */
  isLate: boolean;
}

interface Placing {
  sides: Sides;
  target: TargetBlocks;
  /** Of the target. */
  lines: Lines;
  /** Whether one of the same neighbours came before it, and is late. */
  isLate: boolean;
}

/** Where a run comes: right before the block that it precedes, or right behind the one that it follows. */
export function placeOf(run: Run, placing: Placing): RunPlace {
  const { next } = run;
  return next !== null && goesBefore(run, next, placing) ? placeBefore(run, next, placing) : placeBehind(run, placing);
}

function goesBefore({ anchor, isSection, ends, before, after }: Run, next: number, { sides, target, isLate }: Placing): boolean {
  const { blocks, gone } = target;
  const follower = blocks[next]!;
  if (anchor === null || isLate || (isSection && isHeading(follower, sides))) return true;
  const between = blocks.slice(anchor + 1, next);
  // What touches the one behind it, as `> [!NOTE]` does its text, has to, whatever went from between.
  const touches = after.isOwn && after.lines === '';
  const isNext = between.length === 0 || touches || areOfOne(ends[1], follower, sides);
  if (!isNext || gone.has(follower) || !between.every((block) => gone.has(block))) return false;
  return gapTo(ends[1], follower, after, sides).length < gapTo(ends[0], blocks[anchor], before, sides).length;
}

function placeBefore({ ends, after }: Run, next: number, { sides, target: { blocks }, lines }: Placing): RunPlace {
  const first = blocks[next]!.lines[0];
  const stands = next === 0 || isBlank(lines, first - 1);
  return {
    at: lines.range(first, first).start,
    before: stands ? '' : gapTo(ends[0], blocks[next - 1], noGap, sides),
    after: gapTo(ends[1], blocks[next], after, sides),
    isLast: false,
    isLate: true,
  };
}

/** What begins a section comes behind all that the target has at its end; what the title of the page alone precedes, behind that. */
function placeBehind(
  { anchor, next, ends, isSection, before, after }: Run,
  { sides, target: { blocks }, lines, isLate }: Placing,
): RunPlace {
  const isAtEnd = (isLate || isSection) && next === null && anchor !== null;
  const title = blocks[0] && isHeading(blocks[0], sides) ? 0 : null;
  const behind = isAtEnd ? blocks.length - 1 : (anchor ?? title);
  if (behind === null) return { at: sides.target.page.bodyStart, before: '', after: '', isLast: false, isLate };
  const [first, end] = blocks[behind]!.lines;
  const follower = blocks[behind + 1];
  const stands = !follower || isBlank(lines, end + 1);
  return {
    at: lines.range(first, end).end,
    before: gapTo(ends[0], blocks[behind], before, sides),
    after: stands ? '' : gapTo(ends[1], follower, behind + 1 === next ? after : noGap, sides),
    isLast: !lines.isEnded(end),
    isLate: isAtEnd,
  };
}

const noGap: Gap = { lines: '', isOwn: false };

const isHeading = ({ segments }: Block, { target }: Sides): boolean =>
  segments.some((index) => target.segments[index]!.kind.startsWith('heading'));

const isBlank = (lines: Lines, number: number): boolean => lines.slice(number, number).trim() === '';

/** What stands between blocks: as in the source, where both are neighbours there, or of one list or table; else a blank line. */
function gapTo(own: Block, other: Block | undefined, { lines, isOwn }: Gap, sides: Sides): string {
  if (!other) return '';
  return isOwn || areOfOne(own, other, sides) ? lines : '\n';
}

/** A text that ends its last line. */
export const withLineEnd = (text: string, eol: string): string => (/[\r\n]$/.test(text) ? text : `${text}${eol}`);
