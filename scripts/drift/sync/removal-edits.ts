import type { Edit } from '../../model/edit.ts';
import type { Page } from '../../model/page.ts';
import type { Block } from './blocks-of.ts';
import { linesOf } from './lines-of.ts';

/**
 * Edits that take blocks out. A block goes with the blank lines on the side that has fewer, so that what stood apart still
 * does: the first item of a list leaves the blank line before the list.
 */
export function removalEdits({ path, text, bodyStart, place }: Page, blocks: readonly Block[], gone: ReadonlySet<Block>): Edit[] {
  const lines = linesOf(text);
  const bodyLine = place({ start: bodyStart, end: bodyStart }).line;
  return runsOf(blocks, gone).map(([first, last]) => {
    const start = blocks[first]!.lines[0];
    const end = blocks[last]!.lines[1];
    const before = (blocks[first - 1]?.lines[1] ?? bodyLine - 1) + 1;
    const after = blocks[last + 1] ? blocks[last + 1]!.lines[0] - 1 : end;
    const takesAfter = first === 0 || (last + 1 < blocks.length && after - end < start - before);
    return { path, ...lines.range(takesAfter ? start : before, takesAfter ? after : end), text: '' };
  });
}

/** First and last index of each stretch of blocks that go together. */
function runsOf(blocks: readonly Block[], gone: ReadonlySet<Block>): [number, number][] {
  const runs: [number, number][] = [];
  for (const [index, block] of blocks.entries()) {
    if (!gone.has(block)) continue;
    const run = runs.at(-1);
    if (run && run[1] === index - 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}
