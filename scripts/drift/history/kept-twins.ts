import { blockFamily } from '../../align/features.ts';
import type { Segment } from '../../model/page.ts';
import type { Content, Strand } from './lineage.ts';

/** Both sides of a pair, as they were when the target was made. Null where that can't be read. */
interface WhenMade {
  source: Content | null;
  target: Content | null;
}

/**
 * The twins that stand since the target was made: both pages were built alike then, block for block, and the translation reads as it did.
 * How the pages are built now tells less: of `a b c` -> `b c d` a target `a b c d` has one block more than either.
 */
export function keptTwins({ source, target }: WhenMade): Map<Strand, Strand> {
  const twins = new Map<Strand, Strand>();
  if (!source || !target || !areBuiltAlike(source.segments, target.segments)) return twins;
  const touched = touchedRows(target);
  for (const [index, twin] of target.strands.entries()) {
    const [then, own] = [target.segments[index]!, source.strands[index]];
    const isKept = reads(then, twin) && !(then.kind === 'cell' && touched.has(then.lines[0]));
    if (own && isKept) twins.set(own, twin);
  }
  return twins;
}

const areBuiltAlike = (a: readonly Segment[], b: readonly Segment[]): boolean =>
  a.length === b.length && a.every((one, index) => one.kind === b[index]!.kind && blockFamily(one) === blockFamily(b[index]!));

const reads = ({ text }: Segment, { now }: Strand): boolean => now?.text === text;

/** The lines of the rows in which a cell reads otherwise now: a row is kept as a whole, or has become another one. */
const touchedRows = ({ segments, strands }: Content): Set<number> =>
  new Set(segments.flatMap((then, index) => (then.kind === 'cell' && !reads(then, strands[index]!) ? [then.lines[0]] : [])));
