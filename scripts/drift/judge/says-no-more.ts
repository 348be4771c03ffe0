import { contentOf, isWord, lacking, tokensOf } from './content-words.ts';
import { statesOtherwise } from './states-otherwise.ts';

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
  const { gained, lost, before, after } = newsOf(base, source, language);
  if (gained.length > lost.length || gained.some((word) => name.test(word))) return false;
  return gained.length * 4 <= after.length && lost.length * 2 <= before.length;
}

/**
 * Whether a change only put a text otherwise, as a proofreader does: it says no more, hardly less, states the same, and has the same names
 * and numbers. It still is a change: translators follow some of them.
 *
 * `If you want to turn it off, you can set it to false` -> `To turn it off, set it to false`
 */
export function isReworded(base: string, source: string, language: string): boolean {
  const { gained, lost, before, after } = newsOf(base, source, language);
  if (before.length < shortest || lost.length > gained.length + 1 || namesIn(before) !== namesIn(after)) return false;
  if (gained.some((word) => isCapital(word, source)) && lost.some((word) => isCapital(word, base))) return false;
  const isJoinedOtherwise = [gained, lost].every((words) => words.some((word) => joining[language]?.has(word)));
  return !isJoinedOtherwise && saysNoMore(base, source, language) && !statesOtherwise(base, source, language);
}

/** Whether a text begins a sentence or a label with a word: it may be a name, as in `Office guide` for `Windows guide`. */
const isCapital = (word: string, text: string): boolean => text.includes(word[0]!.toUpperCase() + word.slice(1));

/** What joins two things says whether it is one of them or both, by language of the source. */
const joining: Readonly<Record<string, ReadonlySet<string>>> = { en: new Set(['and', 'or']) };

/** Of fewer words each one says something: a label, a title. */
const shortest = 4;

/**
 * Whether a text says a little more than before, or something else in a few words: who has other changes to translate may leave it. A
 * sentence that was added is more.
 *
 * `the duration of an RPC` -> `the duration of a remote procedure call (RPC)`
 */
export function saysLittleMore(base: string, source: string, language: string): boolean {
  const { gained, lost, before, after } = newsOf(base, source, language);
  return gained.length <= lost.length + mostMore && gained.length * 2 <= after.length && lost.length * 2 <= before.length;
}

/** So many words more are few. */
const mostMore = 3;

/** Words with a capital inside of a sentence, and what has a number in it. */
const name = /[\p{Lu}\p{N}]/u;

const namesIn = (words: readonly string[]): string =>
  words
    .filter((word) => name.test(word))
    .toSorted()
    .join(' ');

interface News {
  before: string[];
  after: string[];
  /** What `after` has and `before` lacks. */
  gained: string[];
  lost: string[];
}

function newsOf(base: string, source: string, language: string): News {
  const [before, after] = [saidIn(base, language), saidIn(source, language)];
  return { before, after, gained: lacking(after, before), lost: lacking(before, after) };
}

const saidIn = (text: string, language: string): string[] => contentOf(tokensOf(text, language), language).filter(isWord);
