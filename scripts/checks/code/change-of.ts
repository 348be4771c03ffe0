import { isTextForReaders } from '../front-matter/text-for-readers.ts';
import { surplus } from '../../align/surplus.ts';
import { isCalledOut, isSampleValue, namesAccount, unfolded, withoutLocale, withoutPatterns } from './blocks/for-own-locale.ts';
import { inOneLine } from './blocks/reflowed.ts';
import { differsInWords, hasOtherFlags, isOtherCommand, isOtherTask, leadsElsewhere, runsOther, stringsIn } from './effects-in-code.ts';
import { runsMore } from './runs-more.ts';
import { type CodeKind, kindOf, outlineOf, skeletonOf, withoutStrings, withoutTexts, wordsIn } from './without-texts.ts';

/**
 * What became of lines of code: `said` where a sentence or a label in them was translated, `word` where only a word or a name was (one
 * that a page translates throughout is meant, a lone one is not), `damage` for all else.
 */
export type Change = 'said' | 'word' | 'damage';

/**
 * @param language as a fence names it
 * @param locale of the target: it may stand for that of the source
 */
export function changeOf(source: readonly string[], target: readonly string[], language: string, locale: string): Change {
  const all = judgedAsOne(source, target, language, locale);
  if (all === 'said' || source.length !== target.length || source.length < 2 || hasSameWords(source, target)) return all;
  const each = new Set(source.flatMap((line, at) => (line === target[at] ? [] : [judgedAsOne([line], [target[at]!], language, locale)])));
  return each.has('damage') ? 'damage' : each.has('word') ? 'word' : 'said';
}

/** Lines in another order. */
const hasSameWords = (source: readonly string[], target: readonly string[]): boolean =>
  changedWords(source.join('\n'), target.join('\n')).flat().length === 0;

function judgedAsOne(source: readonly string[], target: readonly string[], language: string, locale: string): Change {
  const kind = kindOf(language);
  const [one, other] = withoutPatterns(
    unfolded(source),
    isShell.test(language) ? unfolded(target) : withoutLocale(unfolded(target), locale),
  );
  if (one === other || isSampleValue(one, other)) return 'said';
  const [gone, fresh] = changedWords(one, other);
  if (isTypingError(gone, fresh) || (isShell.test(language) && runsMore(one, other))) return 'damage';
  if (!isShell.test(language) && withoutSeen(withoutOwnLocale(one, locale)) === withoutSeen(withoutOwnLocale(other, locale))) return 'said';
  if (leadsElsewhere(one, other) || (kind === 'code' && (hasOtherFlags(one, other) || runsOther(one, other, isShell.test(language)))))
    return 'damage';
  if (isForReaders(source, target, kind) || (kind === 'code' && isSaidOver(one.split('\n'), other.split('\n'), language))) return 'said';
  if (kind === 'code' && !isShell.test(language) && withoutStrings(one) === withoutStrings(other) && isCalledOut(one, other)) return 'said';
  if (gone.length === 0 || fresh.length === 0) return 'damage';
  if (isOtherTask(source, target) || (isShell.test(language) && isOtherCommand(source, target))) return 'damage';
  if (kind === 'code' && !isShell.test(language) && areSentences(source, target)) return 'said';
  if (kind === 'diagram') return skeletonOf(one) === skeletonOf(other) ? 'said' : 'damage';
  if (isOwnLocale(gone, fresh, locale) || isFilledIn(source, target)) return 'said';
  const isOutside = kind !== 'text' && withoutTexts(one, kind) !== withoutTexts(other, kind);
  if (isOutside && outlineOf(one, kind) !== outlineOf(other, kind)) return 'damage';
  if (kind === 'markup' && !isOutside) return 'said';
  if (!isOutside && (isOtherSentence(one, other) || source.every((line) => printing.test(line)))) return 'said';
  const isForeign = fresh.some((word) => /\P{ASCII}/u.test(word));
  if (
    fresh.some((word) => otherScript.test(word)) &&
    (kind === 'text' ? /^(?:md|mdx|markdown|markdoc|mdoc)\b/i.test(language) : !isOutside)
  )
    return 'said';
  const isSentence = gone.length > 1 && (fresh.length > 1 || !isOutside || isWithoutBlanks.test(fresh[0]!));
  return isSentence && (isForeign || (!isOutside && differsInWords(one, other))) ? 'said' : 'word';
}

/** A sentence of Thai, Lao, Burmese, Khmer, Chinese, Japanese: all of it is one word. */
const isWithoutBlanks = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff]{4}/;

export const isShell = /^(?:sh|bash|zsh|fish|shell|console|terminal|powershell|pwsh|ps1|cmd|bat|dockerfile|make)/i;

/** Whether lines are words alone, as a program prints them, and most of them read otherwise: `Prints a message.` */
function areSentences(source: readonly string[], target: readonly string[]): boolean {
  return (
    source.length === target.length &&
    source.every((line, at) => {
      const [gone, fresh] = changedWords(line, target[at]!);
      const all = wordsIn(line).length;
      return sentence.test(line) && sentence.test(target[at]!) && all >= 3 && gone.length * 2 > all && fresh.length > 1;
    })
  );
}

const sentence = /^[\p{L}\p{M}\p{N}\s,.'’`/!?…-]+:?$/u;

/** `console.log('Error', e)`: what it prints is read by people. */
const printing = /\b(?:console\.(?:log|info|warn|error)|print(?:ln|f)?|puts|echo|alert)\b/i;

/** `puts "Handling it"` -> `puts "On s'en occupe"`: a text of several words, of which none was kept. */
function isOtherSentence(one: string, other: string): boolean {
  const [there, here] = [stringsIn(one), stringsIn(other)];
  const changed = there.flatMap((was, at) => (was === here[at] ? [] : [[wordsIn(was), wordsIn(here[at] ?? '')] as const]));
  return changed.length > 0 && changed.every(([was, is]) => was.length > 1 && is.length > 0 && !is.some((word) => was.includes(word)));
}

/** Whether lines are broken elsewhere, since a text in them became longer: all that is no text is the same. */
const isSaidOver = (source: readonly string[], target: readonly string[], language: string): boolean =>
  source.length !== target.length && source.length > 0 && unbroken(source, language) === unbroken(target, language);

const unbroken = (lines: readonly string[], language: string): string =>
  inOneLine(withoutSaid(lines).split('\n'), language.split(/[\s,:{]/)[0]!).replace(/""(?:\+"")+/g, '""');

const withoutSaid = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replace(/`[^`]*`/g, (text) => `"${(text.match(/\$\{[^}]*\}/g) ?? []).toSorted().join('')}"`)
    .replace(/"[^"$]*"|'[^']*'/g, '""');

/** A letter that no program is written with: who typed it meant a text. */
const otherScript = /(?!\p{Script=Latin})\p{L}/u;

/** `text: 'Dropdown Menu'` -> `text: 'Menu Dropdown'`: values of keys that hold text for readers. */
function isForReaders(source: readonly string[], target: readonly string[], kind: CodeKind): boolean {
  if (kind !== 'code' || source.length !== target.length) return false;
  return source.every((line, index) => {
    const key = /^(?:- ?)?["']?([\w-]+)["']?: /.exec(line)?.[1];
    const isOneValue = (one: string) => !/['"`] ?[,+]./.test(one.slice(key!.length));
    return (
      key !== undefined &&
      isTextForReaders(key, undefined) &&
      isOneValue(line) &&
      withoutTexts(line, kind) === withoutTexts(target[index]!, kind)
    );
  });
}

/** `content/en` -> `content/pt` */
const isOwnLocale = (gone: readonly string[], fresh: readonly string[], locale: string): boolean =>
  [...gone, ...fresh].every(({ length }) => length === 2) && locale.toLowerCase().startsWith(fresh[0]!.toLowerCase());

/** `https://a.example/fr/b` -> `https://a.example/b`: where a site is read in the language of the page. */
function withoutOwnLocale(code: string, locale: string): string {
  if (!/^\w{2,3}(?:[-_]\w{2,8})*$/.test(locale) || namesAccount.test(code)) return code;
  const steps = new RegExp(String.raw`(?<=https?://[^\s/"'\`<>]{1,100})/(?:${locale}|${locale.split(/[-_]/)[0]!})(?=[/"'\`<>\s]|$)`, 'gi');
  return code.replace(steps, '').replace(/(?<=https?:\/\/[^\s/"'`<>]{1,100})\/(?=["'`<>\s]|$)/g, '');
}

/** `<Icon label="The logo" />` -> `<Icon label="" />`: what a component shows to its readers. */
const withoutSeen = (code: string): string =>
  code.replace(/(?<=\s(?:label|title|alt|caption|placeholder|aria-label)=)("[^"\n]*"|'[^'\n]*')/g, '""');

/** Whether readers are to put something of their own in the place of what differs: in each line that does, where there are as many. */
function isFilledIn(source: readonly string[], target: readonly string[]): boolean {
  const holdsExample = (one: string, other: string): boolean => changedWords(one, other)[0].some(isExample);
  if (hostToFillIn.test(target.join('\n')) && !hostToFillIn.test(source.join('\n'))) return false;
  if (source.length !== target.length) return holdsExample(source.join('\n'), target.join('\n'));
  return source.every((line, at) => line === target[at] || holdsExample(line, target[at]!));
}

/** `<a.example>`: a host that is there, in the signs of one to fill in. */
const hostToFillIn = /<[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}(?:\/[^<>\s]{0,200})?>/;

/** `your-site.com`, `yourdomain.com`, `my_game` */
const isExample = (word: string): boolean => exampleWords.has(word.toLowerCase()) || /^(?:your\p{Ll}{2}|(?:my|your)_\p{Ll})/u.test(word);

/** Names that are made up: `/docs/some-page`. */
const exampleWords = new Set(['some', 'something', 'your', 'my', 'example', 'sample']);

const isTypingError = (gone: readonly string[], fresh: readonly string[]): boolean =>
  gone.length === 1 && fresh.length === 1 && isMisspelt(gone[0]!, fresh[0]!);

/** `docker`, `doker`: one letter is gone. */
export function isMisspelt(one: string, other: string): boolean {
  let at = 0;
  while (at < other.length && one[at] === other[at]) at += 1;
  return one.length === other.length + 1 && one.slice(at + 1) === other.slice(at);
}

/** Whether a text holds a value that is no part of a longer word. */
export function holdsWord(text: string, value: string): boolean {
  if (value === '') return false;
  const [first, last] = [/^[\p{L}\p{N}_]/u.test(value), /[\p{L}\p{N}_]$/u.test(value)];
  for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + 1)) {
    const [before, behind] = [text.slice(Math.max(0, at - 1), at), text.slice(at + value.length, at + value.length + 1)];
    if (!(first && isOfWord.test(before)) && !(last && isOfWord.test(behind))) return true;
  }
  return false;
}

const isOfWord = /[\p{L}\p{N}_]/u;

/** The words that one text has more often, and those that the other one has. */
export function changedWords(one: string, other: string): [gone: string[], fresh: string[]] {
  const [there, here] = [wordsIn(one), wordsIn(other)];
  return [surplus(there, here, String), surplus(here, there, String)];
}
