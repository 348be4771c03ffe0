import type { Range } from '../../model/page.ts';
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

/** Those of a list that another one has not, or not so often; of equal ones the last. */
function surplus(list: readonly Part[], other: readonly Part[], keyOf: (part: Part) => string): Part[] {
  const left = new Map<string, number>();
  for (const part of other) left.set(keyOf(part), (left.get(keyOf(part)) ?? 0) + 1);
  return list.filter((part) => {
    const count = left.get(keyOf(part)) ?? 0;
    left.set(keyOf(part), count - 1);
    return count <= 0;
  });
}

/**
 * Where a part of the source would stand in the target: between those of its neighbours that are there.
 *
 * @param text of the target's page
 */
export function placeOfLost(part: Part, { target, sources }: Twin, { partsOf }: Pick<Translation, 'partsOf'>, text: string): Range {
  const siblings = sources.map(partsOf).find((parts) => parts.includes(part)) ?? [];
  const there = partsOf(target);
  const at = siblings.indexOf(part);
  const find = (one: Part) => there.find(({ type, value }) => type === one.type && value === one.value)?.range;
  const before = siblings.slice(0, at).map(find).findLast(Boolean);
  const after = siblings
    .slice(at + 1)
    .map(find)
    .find(Boolean);
  const start = before?.end ?? target.range.start;
  const end = after && after.start >= start ? after.start : target.range.end;
  const blanks = /^\s*/.exec(text.slice(start, end))![0].length;
  return { start: Math.min(start + blanks, end), end };
}

/** The end of what stands before a segment that was lost: there a reader looks for it. */
export function gapOf({ after, before }: Lost, text: string): Range {
  if (!after) return { start: before?.range.start ?? text.length, end: before?.range.start ?? text.length };
  const { start, end } = after.range;
  return { start: Math.max(start, text.lastIndexOf('\n', end - 1) + 1), end };
}
