import { similarity } from '../../../align/similarity.ts';
import type { Comparable } from '../../../model/page.ts';
import { codeOfBlock } from '../../code/words/code-lines.ts';
import type { Translation } from '../../translation/translation.ts';

/** From here on two blocks of code are one example, with other texts in it. */
const alike = 0.7;

/**
 * Whether a target has a block of code that seems lost, as often as its source does: what history suggests as its base may hold an older one
 * beside it, and a block that was moved stands elsewhere.
 */
export function isCodeElsewhere(lost: Comparable, { basis, base, source, target }: Translation): boolean {
  if (lost.kind !== 'code' || basis !== 'inferred') return false;
  const words = wordsOf(lost);
  const countIn = (segments: readonly Comparable[]): number =>
    segments.filter((one) => one.kind === 'code' && similarity(wordsOf(one), words) >= alike).length;
  const here = countIn(target);
  return here > 0 && here >= countIn(source ?? base);
}

/** Of a block without its comments and its texts. */
const wordsOf = ({ text }: Comparable): string[] =>
  codeOfBlock(text)
    .join('\n')
    .replace(/"[^"\n]*"|'[^'\n]*'/g, '')
    .match(/[\p{L}\p{N}_]+/gu) ?? [];
