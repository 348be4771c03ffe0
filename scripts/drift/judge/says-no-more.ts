import { contentOf, isWord, lacking, plainWord, tokensOf, wordKey } from './content-words.ts';

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

/**
 * Whether a change only put a text otherwise, as a proofreader does: in the same order stand the same words and numbers, or others that
 * are known to say the same, small words and ways to begin aside. Whoever asks has seen that no fact changed (`changesFact`). It still is
 * a change: translators follow some of them.
 *
 * `If you want to turn it off, you can set it to false` -> `To turn it off, set it to false`
 *
 * @param language of the source: `en`; of one without a list of words that say the same nothing is told
 */
export function isReworded(base: string, source: string, language: string): boolean {
  const known = sayings[language];
  if (!known) return false;
  const [before, after] = [base, source].map((text) => meaningsIn(text, language, known)) as [string[], string[]];
  return before.length >= shortest && before.length === after.length && before.every((word, index) => word === after[index]);
}

/** Of fewer words each one says something: a label, a title. */
const shortest = 3;

/** What says something in a text; words that say the same are one, but names and identifiers are none of these. */
function meaningsIn(text: string, language: string, { phrases, same }: Sayings): string[] {
  const plain = phrases.reduce((rest, [phrase, short]) => rest.replace(phrase, short), text);
  return contentOf(tokensOf(plain, language), language)
    .filter(isWord)
    .map((word) => (plainWord.test(word) ? (same.get(wordKey(word)) ?? wordKey(word)) : word));
}

interface Sayings {
  /** What may stand before a sentence or not, and what is left of it. */
  phrases: readonly [RegExp, string][];
  /** Words by their stems, each with the one that it is taken for. */
  same: ReadonlyMap<string, string>;
}

const english = [
  'allow let permit', 'also too additionally', 'attempt try', 'based built designed centered', 'begin start', 'big large', 'buy purchase',
  'change modify alter', 'choose select pick', 'click press', 'contain include', 'create make', 'delete remove erase', 'directory folder',
  'explain describe', 'fast quick', 'find locate', 'finish complete', 'further additional', 'get obtain', 'give provide supply', 'happen occur',
  'help assist', 'keep retain', 'main primary', 'method way', 'need require', 'see refer', 'show display', 'therefore thus hence', 'through via',
  'use utilize', 'usually typically normally', 'want wish',
]; // prettier-ignore

/** By language of the source. */
const sayings: Readonly<Record<string, Sayings>> = {
  en: {
    phrases: [
      [/\bif you (?:need|want|wish|would like) to\b/gi, 'to'],
      [/\bin order to\b/gi, 'to'],
      [/\bplease\b/gi, ''],
    ],
    same: new Map(english.map((line) => line.split(' ').map(wordKey)).flatMap((words) => words.map((word) => [word, words[0]!]))),
  },
};
