import type { Segment } from '../model/page.ts';
import { type Problem, refusal, shorten } from '../xliff/merge/problem.ts';

/**
 * What is told where a translation has no place in its page, and what to do.
 *
 * @param rival the segment of the page that may be it already; null where nothing is
 */
export function noPlace(segment: Segment, rival: Segment | null): Problem {
  return refusal('structure', rival ? mayBe(rival) : `the target has no place for it: ${lacks(segment)}`);
}

const mayBe = ({ text, lines: [line] }: Segment): string =>
  `the target may have it already, as "${shorten(text)}" (line ${line}), whose source is not known, or gone: take that out, or put this one in its place by hand`;

const lacks = ({ kind, key, lines: [line] }: Segment): string =>
  kind === 'front-matter'
    ? `bring its field "${key}" to what the source has, by hand`
    : `the source has it on line ${line}, in what the target lacks there: bring that by "lockstep sync --write", or by hand, and import again`;

/** What is told where a translation can't be written, by why. */
export const unwritable = (reason: string): Problem =>
  refusal('structure', reason === 'structure' ? unreadable : `can't be written (${reason})`);

const unreadable = 'target would change the structure of the page, or be read as something else: reword it, or put blanks around its codes';
