import type { Comparable, Range } from '../../model/page.ts';
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
export function surplus<One>(list: readonly One[], other: readonly One[], keyOf: (one: One) => string): One[] {
  const left = new Map<string, number>();
  for (const one of other) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1);
  return list.filter((one) => {
    const count = left.get(keyOf(one)) ?? 0;
    left.set(keyOf(one), count - 1);
    return count <= 0;
  });
}

/**
 * Where a part of the source would stand in the target: on its own words where these are there, else between those of its neighbours
 * that are there, as far behind the one before as in the source.
 *
 * @param text of the target's page
 */
export function placeOfLost(part: Part, { target, sources }: Twin, { partsOf }: Pick<Translation, 'partsOf'>, text: string): Range {
  const source = sources.find((one) => partsOf(one).includes(part)) ?? sources[0]!;
  const siblings = partsOf(source);
  const at = siblings.indexOf(part);
  const there = partsOf(target);
  const find = (one: Part) => there.find(({ type, value }) => type === one.type && value === one.value)?.range;
  const before = siblings.slice(0, at).findLastIndex((one) => find(one));
  const behind = siblings.findIndex((one, index) => index > at && find(one));
  const start = before === -1 ? target.range.start : find(siblings[before]!)!.end;
  const next = behind === -1 ? target.range.end : find(siblings[behind]!)!.start;
  const gap = { start, end: Math.max(start, next < start ? target.range.end : next) };
  const words = part.text.trim().length > 1 ? text.slice(gap.start, gap.end).indexOf(part.text) : -1;
  if (words !== -1) return { start: gap.start + words, end: gap.start + words + part.text.length };
  return restFrom(shareBefore(source, at, before, behind), gap, text);
}

/** How much of the text between two neighbours stands before a part, 0 to 1. */
function shareBefore({ content }: Comparable, at: number, before: number, behind: number): number {
  const starts: number[] = [];
  let length = 0;
  for (const piece of content) {
    if (piece.kind === 'text') length += piece.text.length;
    else if (piece.role !== 'close') starts.push(length);
  }
  const from = before === -1 ? 0 : starts[before]!;
  const to = behind === -1 ? length : starts[behind]!;
  return to > from ? (starts[at]! - from) / (to - from) : 0;
}

/** From the word that stands as far within a gap as a share says, to the end of its line. */
function restFrom(share: number, { start, end }: Range, text: string): Range {
  let from = start + Math.round(share * (end - start));
  while (from > start && from < end && /\S/.test(text[from - 1]!)) from -= 1;
  while (from < end && /\s/.test(text[from]!)) from += 1;
  const line = text.slice(from, end).search(/[\r\n]/);
  return { start: from, end: line === -1 ? end : from + line };
}

/** The end of what stands before a segment that was lost: there a reader looks for it. */
export function gapOf({ after, before }: Lost, text: string): Range {
  if (!after) return { start: before?.range.start ?? text.length, end: before?.range.start ?? text.length };
  const { start, end } = after.range;
  return { start: Math.max(start, text.lastIndexOf('\n', end - 1) + 1), end };
}
