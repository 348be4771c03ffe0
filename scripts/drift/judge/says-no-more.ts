import { contentOf, stemOf, tokensOf } from './content-words.ts';

/**
 * Whether a text was put otherwise and says no more than before, so that a translation of the old one may stay: it gains no
 * more words than it loses, at most one in four is new and no name is, and at least half of the old ones are there still. Endings
 * and function words aside; the order may be another.
 *
 * `If you need to disable it, set it to false:` -> `To disable it, set it to false:`
 *
 * @param language of the source: `en`; of one without a list of function words these count as well
 */
export function saysNoMore(base: string, source: string, language: string): boolean {
  const [before, after] = [saidIn(base, language), saidIn(source, language)];
  const [gained, lost] = [without(after, before), without(before, after)];
  if (gained.length > lost.length || gained.some((word) => name.test(word))) return false;
  return gained.length * mostGained <= after.length && lost.length * mostLost <= before.length;
}

/** One in so many words may be new, and one in so many may be gone. */
const [mostGained, mostLost] = [4, 2];

/** Words with a capital inside of a sentence, and what has a number in it. */
const name = /[\p{Lu}\p{N}]/u;

const saidIn = (text: string, language: string): string[] =>
  contentOf(tokensOf(text, language), language).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** The words that others lack, each as often as they lack it. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const key of others.map(keyOf)) left.set(key, (left.get(key) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(keyOf(word)) ?? 0;
    if (count > 0) left.set(keyOf(word), count - 1);
    return count === 0;
  });
}

const keyOf = (word: string): string => stemOf(word.toLowerCase());
