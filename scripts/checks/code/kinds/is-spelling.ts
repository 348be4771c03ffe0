import { editDistance } from '../../../model/nearest.ts';

/**
 * Whether code differs by how it is spelt alone: in case, by blanks and signs, by digits, or by a letter or two. A letter that is no ASCII is
 * typed on purpose, but for a sign that only looks like the one of the source: `（` for `(`, `“` for `"`.
 */
export function isSpelling(was: string, is: string): boolean {
  if (lettersOf(was) === '') return false;
  if (lettersOf(was) === lettersOf(is)) return true;
  if (Math.max(was.length, is.length) > LONGEST || Math.abs(was.length - is.length) > 2) return false;
  if (/(?!\p{ASCII})\p{L}/u.test(is) && !/(?!\p{ASCII})\p{L}/u.test(was)) return false;
  return (
    withoutDigits(was) === withoutDigits(is) ||
    isTurned(was, is) ||
    editDistance(was.toLowerCase(), is.toLowerCase()) <= (was.length < short ? 1 : 2)
  );
}

/** `npm` -> `pnm` */
function isTurned(was: string, is: string): boolean {
  const at = [...was].findIndex((sign, index) => sign !== is[index]);
  return (
    was.length === is.length && at !== -1 && was.slice(at + 2) === is.slice(at + 2) && was[at] === is[at + 1] && was[at + 1] === is[at]
  );
}

/** What is longer is compared in time that grows with the square of it. */
const LONGEST = 300;

/** Of a code of few letters two are most of it: `mode` and `modus` are two words. */
const short = 6;

const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .toLowerCase();

const withoutDigits = (text: string): string => text.replace(/\d+/g, '0');
