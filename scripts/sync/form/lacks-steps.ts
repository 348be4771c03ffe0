import type { Segment } from '../../model/page.ts';
import type { Block, Sides } from '../block-edits.ts';
import { placeIn } from './standing-place.ts';
import { stepsFrom } from './steps-from.ts';

/**
 * Whether a text would become a step of a list of which the target has not all: a paragraph that says the first two of three steps is none of
 * them. Steps that come count as those that are there.
 */
export function lacksSteps({ there, now, source: { segments: own } }: Pair, pairs: readonly Pick<Pair, 'source'>[], sides: Sides): boolean {
  const [has, is] = [placeIn(there)!, placeIn(now)!];
  if (has.around.length >= is.around.length || !/^\d/.test(is.signs[0] ?? '')) return false;
  const known = new Set(pairs.flatMap(({ source: { segments } }) => segments));
  const coming = new Set(sides.matches.flatMap(({ kind, source }) => (kind === 'added' ? [source] : [])));
  return [-1, 1].some((step) => stepsFrom(own[0]!, step, sides.source.segments).some((one) => !known.has(one) && !coming.has(one)));
}

/** A block of the source, and the first segments of it and of the one of the target that translates it. */
interface Pair {
  source: Block;
  now: Segment;
  there: Segment;
}
