import { wordsOf } from '../../align/similarity.ts';
import { surplus } from '../../align/surplus.ts';

/**
 * Words and marks of a text, contractions in full, each sentence's first word without its capital: what has one then is a name.
 *
 * `You're at host.name (here).` -> `you`, `are`, `at`, `host.name`, `(`, `here`, `)`, `.`
 *
 * @param language of the text: `en`; of one without a list of contractions they stay
 */
export const tokensOf = (text: string, language: string): string[] => withoutHeads(splitted(contractions[language]?.(text) ?? text));

/** Those of some tokens that say something: no marks between words, and no words that only hold a sentence together. */
export function contentOf(tokens: readonly string[], language: string): string[] {
  const known = functionWords[language];
  return tokens.filter((token) => !known?.has(token) && !mark.test(token));
}

/** A mark between words, by itself. */
export const mark = /^[,;:.!?'’‘"“”()–—-]$/;

// No sign is in both of its parts, so that the scan is linear.
const identifier = /([\p{L}\p{N}\p{M}_]+(?:[./:@\\#][\p{L}\p{N}\p{M}_]+)+)/u;

/** `See host.name (here)` -> `See`, `host.name`, `(`, `here`, `)` */
const splitted = (text: string): string[] => text.split(identifier).flatMap((part, index) => (index % 2 === 1 ? [part] : wordsOf(part)));

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

/** A word that begins with a capital. */
export const capitalized = /^\p{Lu}\p{Ll}*$/u;

/** A word in small letters. */
export const plainWord = /^[\p{Ll}\p{M}]+$/u;

/** `docs` -> `documentation`, `behaviour` -> `behavior` */
export const inFull = (word: string): string => clippings.get(word) ?? spelledAsUsual(word);

/** A word of British English as Americans spell it: `organisation` -> `organization`, `artefact` -> `artifact`. */
function spelledAsUsual(word: string): string {
  const known = spellings.get(word.replace(/s$/, ''));
  if (known !== undefined) return word.endsWith('s') ? `${known}s` : known;
  return word
    .replace(/(?<=.{3})our(?=$|s$|ed$|ing$|al$|ful$|able$|ite)/, 'or')
    .replace(/(?<=.{4})is(?=e[ds]?$|er|ing$|ations?$)/, 'iz')
    .replace(/(?<=.{3})ys(?=e[ds]?$|er|ing$)/, 'yz')
    .replace(/(?<=.{2}t)re$/, 'er');
}

/** A word in full and without its ending, every letter once where it stands twice or more: `scrapped`, `scraping` -> `scrap`. */
export function stemOf(word: string): string {
  const bare = inFull(word).replace(/(?<=.{3})(?:ing|ed|es|s|ly|(?<=[ew])n)$/, '');
  return bare
    .replace(/e$/, '')
    .replace(/y$/, 'i')
    .replace(/(.)\1+/g, '$1');
}

/** By what two forms of a word are one: `Settings` and `setting`. */
export const wordKey = (word: string): string => stemOf(word.toLowerCase());

/** The words that others lack, whatever their endings, each as often as they lack it. */
export const lacking = (words: readonly string[], others: readonly string[]): string[] => surplus(words, others, wordKey);

/** Whether a token is a word or a number, and no mark. */
export const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);

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

const spelled = [
  'artefact artifact',
  'catalogue catalog',
  'defence defense',
  'dialogue dialog',
  'grey gray',
  'judgement judgment',
  'licence license',
];

/** Words of British English of which no ending tells how Americans spell them. */
const spellings: ReadonlyMap<string, string> = new Map(spelled.map((pair) => pair.split(' ') as [string, string]));
