import type { Comparable } from '../../../model/page.ts';
import type { Gap, Ledger } from '../ledger.ts';

/**
 * Tells whether a target has a block more because what somebody said stands there in their own words, too, above or below its translation.
 * Either of both may be the one that nothing in the source goes with. Words that nobody meant to keep are told by `untranslated`.
 *
 * @example `Eins und zwei.`, `_One and two._` for `One and two.`
 */
export function keptOriginals({ translation }: Ledger): (one: Comparable, gap: Gap) => boolean {
  const sources = new Map(translation.twins.map(({ target, sources: [source] }) => [target, source!]));
  return (one, { after, before, added }) =>
    added.some((segment) => segment === one) &&
    [after, before].some((beside) => {
      const source = beside && sources.get(beside);
      if (!beside || !source || !isProse(beside) || !isProse(one)) return false;
      const [here, there] = [lettersOf(beside), lettersOf(source)];
      if (there.length < shortest) return false;
      return here === there ? isAsLong(lettersOf(one), there) : lettersOf(one) === there;
    });
}

/** So many letters are no label. */
const shortest = 30;

/** A translation of it, in whatever language: Chinese has a third of the letters. */
const isAsLong = (one: string, other: string): boolean => one.length * 4 > other.length && one.length < other.length * 2;

const lettersOf = ({ text }: Comparable): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

const isProse = ({ kind }: Comparable): boolean => kind === 'paragraph' || kind === 'list-item' || kind === 'quote' || kind === 'html-text';
