import type { SourceWords } from '../../markdown/text/source-words.ts';
import type { Page } from '../../model/page.ts';
import type { Remembered, SourceOutline } from '../input.ts';
import { withoutMark } from '../../markdown/text/pending-mark.ts';

/**
 * Whether a target seems to say all of its source, in its own language, as far as their lines tell: as many headings and blocks, and
 * no line of prose of the source's. Most pages do, and are neither parsed nor aligned for it.
 *
 * @param words null where both are of one language
 */
export function seemsWhole(source: Page, target: Page, words: SourceWords | null, { outlines }: Remembered): boolean {
  const there = outlines.get(source) ?? sourceOutline(source, words);
  outlines.set(source, there);
  const here = { headings: 0, blocks: 0 };
  for (const written of countedLines(target.text, here)) {
    const line = withoutMark(written);
    if (words && (words.isForeign(line) || piecesOf(line).some((piece) => there.prose.has(piece)))) return false;
  }
  return here.headings >= there.headings && here.blocks >= there.blocks;
}

type Counts = Pick<SourceOutline, 'headings' | 'blocks'>;

function sourceOutline({ text }: Page, words: SourceWords | null): SourceOutline {
  const counts = { headings: 0, blocks: 0 };
  const prose = new Set<string>();
  for (const line of countedLines(text, counts)) for (const piece of piecesOf(line)) if (words?.mayBeProse(piece)) prose.add(piece);
  return { ...counts, prose };
}

/** Its sentences, roughly, and without their points: what is the last one here may be the first one there. */
const piecesOf = (line: string): string[] => line.replace(beginsItem, '').replace(/\.$/, '').split('. ');

/** The lines of a page outside of its code, without their indent; what they begin is counted on the way. */
function* countedLines(text: string, counts: Counts): Generator<string> {
  let fence: string | null = null;
  let isFirst = true;
  for (const whole of text.split('\n')) {
    const line = whole.trim();
    const mark = line.startsWith('```') || line.startsWith('~~~') ? line.slice(0, 3) : null;
    if (mark !== null && (fence === null || fence === mark)) fence = fence === null ? mark : null;
    else if (fence !== null) continue;
    else if (line.startsWith('#')) counts.headings += 1;
    else if (line !== '' && (isFirst || beginsItem.test(line))) counts.blocks += 1;
    isFirst = line === '';
    if (line !== '' && fence === null) yield line;
  }
}

const beginsItem = /^(?:[-*+|>]|\d{1,9}[.)])(?:\s+|$)/;
