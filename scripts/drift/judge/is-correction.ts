import { diffArrays } from 'diff';
import { wordsOf } from '../../align/similarity.ts';

/**
 * Whether a change only corrects the language and says nothing new, so that a translation of the old text is one of the
 * new: other articles, prepositions and auxiliaries, another ending, a letter mended. A number, a negation, an identifier
 * (`host.name`) or a word with a capital inside of a sentence, which is a name, is never a mere correction.
 *
 * @param language of the source: `en`; of one without a list of function words only spelling is judged
 */
export function isCorrection(base: string, source: string, language: string): boolean {
  const known = functionWords[language] ?? new Set();
  const inFull = (text: string): string => contractions[language]?.(text) ?? text;
  const [before, after] = [withoutHeads(tokensOf(inFull(base))), withoutHeads(tokensOf(inFull(source)))];
  // A correction puts as many words in as it takes out, function words and marks aside: no diff is needed to see that.
  if (contentOf(before, known).length !== contentOf(after, known).length) return false;
  let removed: string[] = [];
  const parts = diffArrays(before, after, { maxEditLength: mostWords });
  if (!parts) return false;
  for (const part of [...parts, { added: false, removed: false, value: [] }]) {
    if (part.removed) {
      removed = part.value;
      continue;
    }
    if (!correctsWords(removed, part.added ? part.value : [], known)) return false;
    removed = [];
  }
  return true;
}

/** More words than this are no correction. */
const mostWords = 40;

// No sign is in both of its parts, so that the scan is linear.
const identifier = /([\p{L}\p{N}\p{M}_]+(?:[./:@\\#][\p{L}\p{N}\p{M}_]+)+)/u;

/** `See host.name (here)` -> `See`, `host.name`, `(`, `here`, `)` */
const tokensOf = (text: string): string[] => text.split(identifier).flatMap((part, index) => (index % 2 === 1 ? [part] : wordsOf(part)));

/** `The tool. It` -> `the`, `tool`, `.`, `it`: what has a capital then is a name. */
const withoutHeads = (words: readonly string[]): string[] =>
  words.map((word, index) => (isHead(words, index) && capitalized.test(word) ? word.toLowerCase() : word));

const isHead = (words: readonly string[], index: number): boolean =>
  index === 0 || sentenceEnd.test(words[index - 1]!) || beginsTitle(words, index);

/** The title of a page, as the text of a link: `[Migrate from version 2](a.md)`. */
function beginsTitle(words: readonly string[], index: number): boolean {
  return words[index - 1] === '[' && !words.slice(index, index + shortestTitle).includes(']');
}

const shortestTitle = 3;

const sentenceEnd = /^[.!?:]$/;
const capitalized = /^\p{Lu}\p{Ll}*$/u;

/** Function words and marks aside, what was put in must be what was taken out, spelt otherwise; and never so many for so many others. */
function correctsWords(removed: readonly string[], added: readonly string[], known: ReadonlySet<string>): boolean {
  const [before, after] = [contentOf(removed, known), contentOf(added, known)];
  if (removed.some(isQuantity) && added.some(isQuantity)) return false;
  if (Math.abs(wordCount(removed) - wordCount(added)) > mostMore) return false;
  return before.length === after.length && before.every((word, index) => sameWord(word, after[index]!));
}

/** More function words than this that one place gains or loses say something: `Hello.` -> `Hello to all of you.` */
const mostMore = 3;

const wordCount = (words: readonly string[]): number => words.filter((word) => !mark.test(word)).length;

const contentOf = (words: readonly string[], known: ReadonlySet<string>): string[] =>
  words.filter((word) => !known.has(word) && !mark.test(word));

const isQuantity = (word: string): boolean => /^(?:all|any|some|one)$/i.test(word);

const mark = /^[,;:.!?'’‘"“”()–—-]$/;

/** `finished` and `finishes`, `misspelled` and `mispelled`, `receive` and `recieve`: one word. `seven` and `seventy`, `server` and `serve` are two. */
function sameWord(a: string, b: string): boolean {
  if (!plainWord.test(a) || !plainWord.test(b)) return a === b || isCut(a, b);
  return stemOf(a) === stemOf(b) || isTwisted(a, b) || lacksLetter(a, b) || lacksLetter(b, a);
}

/** `Docs` and `Documentation`, as a title has them. */
const isCut = (a: string, b: string): boolean =>
  capitalized.test(a) && capitalized.test(b) && inFull(a.toLowerCase()) === inFull(b.toLowerCase());

const inFull = (word: string): string => clippings.get(word) ?? word;

/** A word in full and without its ending, every letter once where it stands twice: `scrapped`, `scraping` -> `scrap`. */
function stemOf(word: string): string {
  const bare = inFull(word).replace(/(?<=.{3})(?:ing|ed|es|s|ly|(?<=[ew])n)$/, '');
  return bare.replace(/e$/, '').replace(/y$/, 'i').replace(/(.)\1/g, '$1');
}

/** Whether two letters beside each other have changed their places. */
function isTwisted(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < shortestTwisted) return false;
  const at = commonPrefix(a, b);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Whether one letter was left out inside of a long word: `unchaged`. At its head it says something: `asynchronous`. */
function lacksLetter(a: string, b: string): boolean {
  const at = commonPrefix(a, b);
  return a.length >= shortestLacking && b.length === a.length + 1 && at > 2 && a.slice(at) === b.slice(at + 1);
}

/** Of shorter words both are words: `form` and `from`, `trial` and `trail`, `contact` and `contract`. */
const [shortestTwisted, shortestLacking] = [6, 8];

const plainWord = /^[\p{Ll}\p{M}]+$/u;

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

const english =
  'a an the such as of in on at to for by into from with within it its they them their there this that these those which who how what ' +
  'is are was were be been being am do does did done has have had having may might can could will would shall should s own ' +
  'whole all any some one you your we our also just so then than when where if please';

/** Words that hold a sentence together and are rarely translated one by one, by language of the source. Negations are none. */
const functionWords: Readonly<Record<string, ReadonlySet<string>>> = { en: new Set(english.split(' ')) };

/** `you're` -> `you are`, `it's` -> `it is`, `can't` -> `can not`; the owner of something stays: `the page's`. */
const contractions: Readonly<Record<string, (text: string) => string>> = {
  en: (text) =>
    text
      .replace(/(?<=\w)['’](re|ve|ll|m)\b/gi, (_, ending: string) => ` ${endings[ending.toLowerCase()]}`)
      .replace(/\b(it|that|there|here|what|who|he|she)['’]s\b/gi, '$1 is')
      .replace(/\b(ca|wo)n['’]t\b/gi, (_, verb: string) => (verb.toLowerCase() === 'ca' ? 'can not' : 'will not'))
      .replace(/(?<=\w)n['’]t\b/gi, ' not')
      .replace(/\bcannot\b/gi, 'can not'),
};

const endings: Readonly<Record<string, string>> = { re: 'are', ve: 'have', ll: 'will', m: 'am' };

const clipped = [
  'app application',
  'cert certificate',
  'config configuration',
  'dir directory',
  'doc documentation',
  'docs documentation',
  'env environment',
  'info information',
  'param parameter',
  'params parameters',
  'repo repository',
  'spec specification',
  'var variable',
  'vars variables',
];

/** Words of English that writers cut short or spell out as they please. */
const clippings: ReadonlyMap<string, string> = new Map(clipped.map((pair) => pair.split(' ') as [string, string]));
