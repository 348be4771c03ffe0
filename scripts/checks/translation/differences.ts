import type { Range } from '../../model/page.ts';
import { surplus } from '../../align/surplus.ts';
import type { Part } from './parts.ts';
import type { Lost, Translation, Twin } from './translation.ts';

interface Differences {
  /** Parts of the source that the target lacks, as often as it lacks them. */
  lost: Part[];
  /** Parts of the target that no version of the source has. */
  added: Part[];
}

/**
 * What a segment lost and gained of a type of parts, wherever they stand in it: a translation turns their order round.
 *
 * @param keyOf what is compared; by default the value
 */
export function differences(
  { target, sources }: Twin,
  { partsOf }: Pick<Translation, 'partsOf'>,
  type: Part['type'],
  keyOf: (part: Part) => string = ({ value }) => value,
): Differences {
  const there = partsOf(target).filter((part) => part.type === type);
  const origins = sources.map((source) => partsOf(source).filter((part) => part.type === type));
  const [lost, ...others] = origins.map((parts) => surplus(parts, there, keyOf));
  const added = origins.map((parts) => surplus(there, parts, keyOf));
  return {
    lost: others.length === 0 ? lost! : lost!.filter((part) => others.every((other) => other.some((one) => keyOf(one) === keyOf(part)))),
    added: added.length === 1 ? added[0]! : added[0]!.filter((part) => added.every((parts) => parts.includes(part))),
  };
}

/** The end of what stands before a segment that was lost: there a reader looks for it. */
export function gapOf({ after, before }: Lost, text: string): Range {
  if (!after) return { start: before?.range.start ?? text.length, end: before?.range.start ?? text.length };
  const { start, end } = after.range;
  return { start: Math.max(start, text.lastIndexOf('\n', end - 1) + 1), end };
}
