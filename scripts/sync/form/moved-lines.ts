import type { Compared } from '../../drift/judge/judge-matches.ts';
import { splice } from '../../markdown/text/splice.ts';
import { type Block, linesOf, type Sides } from '../block-edits.ts';
import { blockFormEdits } from './block-form-edits.ts';
import { reformedBlocks } from './reformed-blocks.ts';

/**
 * The lines of blocks of a target that move, in the form that their source has now: of `3. Texte`, whose list has dashes since, `- Texte`.
 *
 * @param base null: they keep the form that they have
 */
export function movedLines(sides: Sides, base: Compared['base'] | null): (block: Block) => string {
  const { text } = sides.target.page;
  const lines = { source: linesOf(sides.source.page.text), target: linesOf(text) };
  const pairs = base ? reformedBlocks(sides, base, ['moved']).filter(({ now, there }) => now.kind === there.kind) : [];
  const pairOf = new Map(pairs.map((pair) => [pair.target.segments[0]!, pair]));
  return (block) => {
    const { start, end } = lines.target.range(...block.lines);
    const pair = pairOf.get(block.segments[0]!);
    const edits = pair ? blockFormEdits(pair, { ...sides, lines }) : [];
    return splice(
      text.slice(start, end),
      edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
    );
  };
}
