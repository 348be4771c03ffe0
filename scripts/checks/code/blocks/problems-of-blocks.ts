import type { Subject } from '../../check.ts';
import { isOtherVersion } from '../../structure/block-problems.ts';
import type { Translation, Twin } from '../../translation/translation.ts';
import { kindOfLines } from '../kinds/kind-of-lines.ts';
import { severityOf } from '../kinds/kinds.ts';
import { type ChangedLines, linesOf } from './changed-lines.ts';
import { inWords } from './in-words.ts';
import type { InBlock } from './once.ts';
import { isOtherExample } from './other-example.ts';
import { isSlip } from './slip.ts';

/** A block, and what differs in it. */
interface ChangedBlock {
  twin: Twin;
  found: readonly ChangedLines[];
}

/** Where a page translates so many words in its code, somebody wants it so. */
const practice = 3;

/** What of it is told, block by block. */
export function problemsOfBlocks(blocks: readonly ChangedBlock[], subject: Subject, { basis }: Translation): InBlock[] {
  // Code of another version is another one, but for a letter.
  const isTold = isOtherVersion(subject) ? isSlip : () => true;
  const words = blocks.flatMap(({ found }) => found.filter(({ change }) => change !== 'damage')).length;
  return blocks.flatMap(({ twin, found }) => {
    const told = found.filter(({ change }) => change === 'damage' || (change === 'word' && words < practice)).filter(isTold);
    const isRewritten = isOtherExample(told, twin);
    const block = { language: twin.sources[0]!.text, isRecorded: basis !== 'inferred' };
    return (isRewritten ? told.slice(0, 1) : told).map((one) => {
      const { line, count, actual, expected } = one;
      const range = linesOf(twin.target, line, count, subject.page.text);
      const more = isRewritten && told.length > 1 ? ` (and ${told.length - 1} more places in it)` : '';
      const { reason, mild } = severityOf(isRewritten ? 'version' : kindOfLines(one, block));
      const message = `${inWords(actual, expected)}, as in the source${more}${reason}`;
      return { block: twin.target, problem: { range, message, actual, expected, ...mild } };
    });
  });
}
