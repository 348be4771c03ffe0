import { diffArrays } from 'diff';
import { capitalized, contentOf, inFull, mark, plainWord, stemOf, tokensOf } from './content-words.ts';

/**
 * Whether a change only corrects the language and says nothing new, so that a translation of the old text is one of the
 * new: other articles, prepositions and auxiliaries, another ending, a letter mended. A number, a negation, an identifier
 * (`host.name`) or a word with a capital inside of a sentence, which is a name, is never a mere correction, but for what can be
 * no name (`Errros`), and for words that are cut short in titles (`Docs`).
 *
 * @param language of the source: `en`; of one without a list of function words only spelling is judged
 */
export function isCorrection(base: string, source: string, language: string): boolean {
  const [before, after] = [base, source].map((text) => withoutEchoes(tokensOf(text, language))) as [string[], string[]];
  // A correction puts as many words in as it takes out, function words and marks aside: no diff is needed to see that.
  if (contentOf(before, language).length !== contentOf(after, language).length) return false;
  let removed: string[] = [];
  const parts = diffArrays(before, after, { maxEditLength: mostWords });
  if (!parts) return false;
  for (const part of [...parts, { added: false, removed: false, value: [] }]) {
    if (part.removed) {
      removed = part.value;
      continue;
    }
    if (!correctsWords(removed, part.added ? part.value : [], language)) return false;
    removed = [];
  }
  return true;
}

/** `you might want want it` -> `you might want it` */
const withoutEchoes = (words: readonly string[]): string[] =>
  words.filter((word, index) => !plainWord.test(word) || word !== words[index - 1]);

/** More words than this are no correction. */
const mostWords = 40;

/** Function words and marks aside, what was put in must be what was taken out, spelt otherwise; and never so many for so many others. */
function correctsWords(removed: readonly string[], added: readonly string[], language: string): boolean {
  const [before, after] = [contentOf(removed, language), contentOf(added, language)];
  if (removed.some(isQuantity) && added.some(isQuantity)) return false;
  if (Math.abs(wordCount(removed) - wordCount(added)) > mostMore) return false;
  return before.length === after.length && before.every((word, index) => sameWord(word, after[index]!));
}

/** More function words than this that one place gains or loses say something: `Hello.` -> `Hello to all of you.` */
const mostMore = 3;

const wordCount = (words: readonly string[]): number => words.filter((word) => !mark.test(word)).length;

const isQuantity = (word: string): boolean => /^(?:all|any|some|one)$/i.test(word);

/** `finished` and `finishes`, `misspelled` and `mispelled`, `receive` and `recieve`: one word. `seven` and `seventy`, `server` and `serve` are two. */
function sameWord(a: string, b: string): boolean {
  if (!plainWord.test(a) || !plainWord.test(b)) return a === b || isCut(a, b) || isMistyped(a, b);
  return stemOf(a) === stemOf(b) || isAdverb(a, b) || isTwisted(a, b) || lacksLetter(a, b) || lacksLetter(b, a);
}

/** `Errros`, now `Errors`: what has a letter three times in a row is no name. `Signal` and `Singal`, `Jonson` and `Johnson` may be two. */
function isMistyped(was: string, now: string): boolean {
  if (!capitalized.test(was) || !capitalized.test(now) || was[0] !== now[0] || was.length < shortestTwisted) return false;
  return tripled.test(was) && !tripled.test(now) && (isTwisted(was, now) || was.replace(/(.)\1+/g, '$1$1') === now);
}

const tripled = /(.)\1\1/;

/** `simple` and `simply`, `possible` and `possibly`; `apple` and `apply`, `multiple` and `multiply` are two words. */
const isAdverb = (...words: [string, string]): boolean =>
  words.some((word, index) => adjective.test(word) && word.replace(/e$/, 'y') === words[1 - index]);

const adjective = /^(?:.*[ai]b|amp|doub|gent|hum|id|sing|simp|subt)le$/;

/** `Docs` and `Documentation`, as a title has them. */
const isCut = (a: string, b: string): boolean =>
  capitalized.test(a) && capitalized.test(b) && inFull(a.toLowerCase()) === inFull(b.toLowerCase());

/** Whether two letters beside each other have changed their places: `recieve`. */
function isTwisted(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < shortestTwisted || isPair(a, b)) return false;
  const at = commonPrefix(a, b);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Whether one letter was left out inside of a long word: `unchaged`. At its head it says something: `asynchronous`. */
function lacksLetter(a: string, b: string): boolean {
  const at = commonPrefix(a, b);
  return a.length >= shortestLacking && !isPair(a, b) && b.length === a.length + 1 && at > 2 && a.slice(at) === b.slice(at + 1);
}

/** Longer ones that are two words for all that. */
const pairs: ReadonlySet<string> = new Set([
  'casual causal',
  'compiled complied',
  'complaint compliant',
  'immorality immortality',
  'infection inflection',
  'marital martial',
  'sacred scared',
  'signed singed',
  'signing singing',
  'silver sliver',
  'united untied',
]);

const isPair = (a: string, b: string): boolean => pairs.has([a, b].toSorted().join(' '));

/** Of shorter words both are words: `form` and `from`, `trial` and `trail`, `contact` and `contract`. */
const [shortestTwisted, shortestLacking] = [6, 8];

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
