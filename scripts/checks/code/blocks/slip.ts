import { editDistance } from '../../../model/nearest.ts';
import { changedWords } from '../words/changed-words.ts';
import type { ChangedLines } from './changed-lines.ts';

/** A line that differs by hardly more than a letter, or by one word that no program is written with. */
export const isSlip = ({ actual, expected }: ChangedLines): boolean => isMistyped(actual, expected) || isTranslated(actual, expected);

function isMistyped(actual: string, expected: string): boolean {
  if (Math.abs(actual.length - expected.length) >= 2 || expected.length <= 8) return false;
  const [one, other] = differingParts(actual, expected);
  return Math.max(one.length, other.length) <= LONGEST && editDistance(one, other) < 3;
}

/** Lines that differ for longer than this are no slips of a letter; sign by sign their comparing takes the square of it. */
const LONGEST = 300;

/** Lines without what both begin and end with. */
function differingParts(one: string, other: string): [string, string] {
  const least = Math.min(one.length, other.length);
  let start = 0;
  while (start < least && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < least - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return [one.slice(start, one.length - end), other.slice(start, other.length - end)];
}

function isTranslated(actual: string, expected: string): boolean {
  const [gone, fresh] = changedWords(expected, actual);
  return gone.length === 1 && fresh.length === 1 && /\P{ASCII}/u.test(fresh[0]!) && !/\P{ASCII}/u.test(gone[0]!);
}
