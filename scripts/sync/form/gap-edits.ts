import { lineEndOf } from '../../markdown/text/lines.ts';
import type { Edit } from '../../model/page.ts';
import type { LinedSides } from './block-form-edits.ts';
import { type BlockPair, isRegrouped } from './reformed-blocks.ts';

/** The blank lines of the source between blocks that are neighbours in both pages, of which one went into a list or a quote, or out of it. */
export function gapEdits(
  pairs: readonly BlockPair[],
  isOne: (pair: BlockPair) => boolean,
  sides: LinedSides,
): Pick<Edit, 'start' | 'end' | 'text'>[] {
  const { lines, target } = sides;
  const eol = lineEndOf(target.page.text);
  return pairs.flatMap((pair, index) => {
    const next = pairs[index + 1];
    if (!next || ![pair, next].some((one) => isOne(one) && isRegrouped(one)) || !isBeside(pair, next)) return [];
    const [from, to] = [pair.target.lines[1] + 1, next.target.lines[0] - 1];
    const [own, there] = [lines.source.slice(pair.source.lines[1] + 1, next.source.lines[0] - 1), lines.target.slice(from, to)];
    const text = own.replace(/\r\n|\r|\n/g, eol);
    return text === there ? [] : [{ ...lines.target.range(from, to), text }];
  });
}

/** Whether nothing stands between two blocks, in either page. */
const isBeside = (a: BlockPair, b: BlockPair): boolean =>
  (['source', 'target'] as const).every((side) => b[side].segments[0] === a[side].segments.at(-1)! + 1);
