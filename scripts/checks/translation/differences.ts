import type { Range } from '../../model/page.ts';
import { surplus } from '../../align/surplus.ts';
import type { Part } from './parts.ts';
import type { Lost, Translation, Twin } from './translation.ts';

interface Differences {
  /** Parts of the source that the target lacks, as often as it lacks them. */
  lost: Part[];
  /** Parts of the target that no version of the source has. */
  added: Part[];
  /**
   * What stands in the source as it is now where the target has something that no version of it had: as many as that, beside what it lacks
   * of all versions. `npm` that became `pnpm` is neither for `pnm`.
   */
  replaced: Part[];
}

/**
 * What a segment lost and gained of a type of parts, wherever they stand in it: a translation turns their order round.
 *
 * @param keyOf what is compared; by default the value
 */
export function differences(
  { target, sources, now }: Twin,
  { partsOf }: Pick<Translation, 'partsOf'>,
  type: Part['type'],
  keyOf: (part: Part) => string = ({ value }) => value,
): Differences {
  const there = partsOf(target).filter((part) => part.type === type);
  const origins = sources.map((source) => partsOf(source).filter((part) => part.type === type));
  const missing = origins.map((parts) => surplus(parts, there, keyOf));
  const surpluses = origins.map((parts) => surplus(there, parts, keyOf));
  const lost = inAll(missing, (one, other) => keyOf(one) === keyOf(other));
  const added = inAll(surpluses, (one, other) => one === other);
  const isReplaced = added.length > lost.length && missing.every(({ length }) => length >= added.length);
  const latest = missing[now ? sources.indexOf(now) : 0] ?? [];
  return { lost, added, replaced: isReplaced ? surplus(latest, lost, keyOf) : [] };
}

/** Of the first of some lists what the others have as well. */
const inAll = ([first, ...others]: readonly Part[][], isSame: (one: Part, other: Part) => boolean): Part[] =>
  first!.filter((part) => others.every((parts) => parts.some((one) => isSame(one, part))));

/** The end of what stands before a segment that was lost: there a reader looks for it. */
export function gapOf({ after, before }: Lost, text: string): Range {
  if (!after) return { start: before?.range.start ?? text.length, end: before?.range.start ?? text.length };
  const { start, end } = after.range;
  return { start: Math.max(start, text.lastIndexOf('\n', end - 1) + 1), end };
}
