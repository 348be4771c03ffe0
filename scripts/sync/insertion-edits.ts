import type { Edit } from '../model/page.ts';
import { lineEndOf } from '../markdown/text/lines.ts';
import { type Block, blocksOf, type Lines, linesOf, type Sides } from './block-edits.ts';

interface TargetBlocks {
  blocks: readonly Block[];
  /** Those that are taken out. */
  gone: ReadonlySet<Block>;
  /** Those that move, with the source segment that they go to. */
  moved: ReadonlyMap<Block, number>;
}

/** Blocks of the source that have to come into the target one after the other. */
interface Run {
  /** The block of the target that they follow; null at the top of the page. */
  anchor: Block | null;
  text: string;
  /** Blank lines before and after them in the source. */
  before: string;
  after: string;
}

/**
 * Edits that bring new blocks, and moved ones, to where the source has them: after the translation of what they follow, or,
 * where they stand closer to what comes after them, before that.
 */
export function insertionEdits(sides: Sides, { blocks, gone, moved }: TargetBlocks): Edit[] {
  const { path, text, bodyStart } = sides.target.page;
  const eol = lineEndOf(text);
  const lines = linesOf(text);
  const indexOf = new Map(blocks.map((block, index) => [block, index]));
  return runsOf(sides, { blocks, gone, moved }).map((run): Edit => {
    const [own, before, after] = [run.text, run.before, run.after].map((part) => part.replace(/\r\n|\r|\n/g, eol)) as [
      string,
      string,
      string,
    ];
    const next = blocks[run.anchor ? indexOf.get(run.anchor)! + 1 : 0];
    if (next && (run.anchor === null || (after.length < before.length && !gone.has(next)))) {
      const { start } = lines.range(next.lines[0], next.lines[0]);
      return { path, start, end: start, text: `${withLineEnd(own, eol)}${after}` };
    }
    if (!run.anchor) return { path, start: bodyStart, end: bodyStart, text: withLineEnd(own, eol) };
    const { end } = lines.range(run.anchor.lines[0], run.anchor.lines[1]);
    return {
      path,
      start: end,
      end,
      text: lines.isEnded(run.anchor.lines[1]) ? `${before}${withLineEnd(own, eol)}` : `${eol}${before}${own}`,
    };
  });
}

function runsOf(sides: Sides, { blocks, gone, moved }: TargetBlocks): Run[] {
  const { source, target, matches } = sides;
  const [sourceLines, targetLines] = [linesOf(source.page.text), linesOf(target.page.text)];
  const added = new Set(matches.flatMap((match) => (match.kind === 'added' ? [match.source!] : [])));
  const movers = new Map([...moved].map(([block, index]) => [index, block]));
  const anchorOf = anchors(sides, blocks, gone);
  const runs: Run[] = [];
  const all = blocksOf(source.segments);
  let anchor: Block | null = null;
  let open: Run | null = null;
  for (const [index, block] of all.entries()) {
    const mover = movers.get(block.segments[0]!);
    if (!mover && !block.segments.every((segment) => added.has(segment))) {
      anchor = anchorOf(block) ?? anchor;
      open = null;
      continue;
    }
    const own = mover ? targetLines.slice(...mover.lines) : sourceLines.slice(...block.lines);
    const before = gap(sourceLines, all[index - 1], block);
    if (open) open.text += before;
    else runs.push((open = { anchor, text: '', before, after: '' }));
    open.text += withLineEnd(own, '\n');
    open.after = gap(sourceLines, block, all[index + 1]);
  }
  return runs;
}

const gap = (lines: Lines, before: Block | undefined, after: Block | undefined): string =>
  before && after ? lines.slice(before.lines[1] + 1, after.lines[0] - 1) : '';

/** The last block of the target that translates a block of the source and stays. */
function anchors({ matches, aligned, target }: Sides, blocks: readonly Block[], gone: ReadonlySet<Block>) {
  const blockOf = new Map(blocks.flatMap((block) => block.segments.map((index) => [index, block] as const)));
  const placeOf = new Map<number, number>();
  for (const { source, base } of matches) {
    const place = source === null || base === null ? null : aligned[base];
    if (place && target.segments[place.target]) placeOf.set(source!, place.target);
  }
  return ({ segments }: Block): Block | null => {
    const found = segments.map((index) => blockOf.get(placeOf.get(index) ?? -1) ?? null);
    return found.findLast((block) => block !== null && !gone.has(block)) ?? null;
  };
}

const withLineEnd = (text: string, eol: string): string => (/[\r\n]$/.test(text) ? text : `${text}${eol}`);
