import { diffArrays } from 'diff';
import { wordsOf } from '../../align/similarity.ts';
import type { ChangeClass } from '../../model/drift.ts';
import type { Comparable } from '../../model/page.ts';
import { changesCodes } from './holds-change.ts';

/**
 * Says what a change of a segment amounts to for its translation: the first class of which both sides are equal when it
 * is taken out. `See [a](b.md).` -> `See [a](c.md).` is a `link`, `Save it.` -> `Delete it.` a `text`.
 */
export function classifyChange(base: Comparable, source: Comparable, language: string): ChangeClass {
  if (base.kind === 'code' && source.kind === 'code') return equalBy(linesOfCode, base, source) ? 'whitespace' : 'code';
  if (base.text === source.text) return 'markup';
  const step = steps.find(([, reduce]) => equalBy(reduce, base, source));
  if (step) return step[0];
  const saysOther = changesCodes(base.text, source.text) || signsIn(base.text) !== signsIn(source.text);
  return !saysOther && isCorrection(base.text, source.text, language) ? 'minor' : 'text';
}

/** Marks that are no punctuation: `-5`, `x != y`. */
const signsIn = (text: string): string => (text.match(/(?<![\p{L}\p{N}])-(?=\d)|[!<>=]=?/gu) ?? []).join(' ');

type Reduce = (segment: Comparable) => string;

const equalBy = (reduce: Reduce, a: Comparable, b: Comparable): boolean => reduce(a) === reduce(b);

/** Blanks say something in code: `rm -rf / tmp`, two blanks before a key of YAML. Line ends and what all lines are indented by do not. */
function linesOfCode({ text }: Comparable): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  const indents = lines.filter(Boolean).map((line) => line.length - line.trimStart().length);
  const shared = indents.reduce((least, indent) => Math.min(least, indent), Infinity);
  return lines.map((line) => line.slice(shared)).join('\n');
}

const withoutCodes = (dropped: readonly string[], { content }: Comparable): string =>
  fold(content.map((part) => (part.kind === 'text' ? part.text : dropped.includes(part.type) ? '' : part.raw)).join(''));
const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

const steps: [ChangeClass, Reduce][] = [
  ['whitespace', (segment) => reduced(segment, (text) => text.replace(/\s/g, ''))],
  ['link', (segment) => withoutCodes(['link', 'image', 'url', 'anchor'], segment)],
  ['code', (segment) => withoutCodes(['code'], segment)],
  ['markup', (segment) => withoutCodes(['bold', 'italic', 'strike', 'break', 'html', 'entity', 'anchor', 'other'], segment)],
  ['case', (segment) => reduced(segment, (text) => text.toLowerCase())],
  ['punctuation', (segment) => reduced(segment, (text) => withoutMarks(text).toLowerCase())],
];

/** Marks of punctuation, but for those of numbers and comparisons: `1.5`, `-5`, `x != y`. */
const withoutMarks = (text: string): string => text.replace(/(?<!\d)(?!(?<![\p{L}\p{N}])-\d)[\s\p{P}](?!=)|[\s\p{P}](?![\d=])/gu, '');

/** Less of the words, and the codes as they are: `x@1.2` is not `x@12`, and neither is 1.2. */
function reduced({ content, text }: Comparable, reduce: (text: string) => string): string {
  if (!content.some(({ kind }) => kind === 'code')) return reduce(text);
  return content.map((part) => (part.kind === 'code' ? fold(part.raw) : reduce(part.text))).join('\u0000');
}

/** Whether a change asks for words to be translated: a link or a comma does not. */
export const isTextChange = (of: ChangeClass | null): boolean => of === 'text' || of === 'minor';

/**
 * Whether a change only corrects the language and says nothing new, so that a translation of the old text is one of the
 * new: other articles, prepositions and auxiliaries, another ending, a letter mended. A number, a negation, a name or a
 * word with a capital inside of a sentence is never a mere correction.
 *
 * @param language of the source: `en`; of one without a list of function words only spelling is judged
 */
function isCorrection(base: string, source: string, language: string): boolean {
  const known = functionWords[language] ?? new Set();
  const [before, after] = [wordsOf(base), wordsOf(source)];
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

/** Function words and marks aside, what was put in must be what was taken out, spelt otherwise. */
function correctsWords(removed: readonly string[], added: readonly string[], known: ReadonlySet<string>): boolean {
  const [before, after] = [contentOf(removed, known), contentOf(added, known)];
  return before.length === after.length && before.every((word, index) => sameWord(word, after[index]!));
}

const contentOf = (words: readonly string[], known: ReadonlySet<string>): string[] =>
  words.filter((word) => !known.has(word.toLowerCase()) && !mark.test(word));

const mark = /^[,;:.!?'’‘"“”()–—-]$/;

/** `finished` and `finishes`, `scrapped` and `scraped`, `env` and `environment`: one beginning, one or two letters aside. */
function sameWord(a: string, b: string): boolean {
  if (!plainWord.test(a) || !plainWord.test(b)) return a === b;
  const [short, long] = [a.toLowerCase(), b.toLowerCase()].sort((x, y) => x.length - y.length) as [string, string];
  const prefix = commonPrefix(short, long);
  return prefix >= 3 && (prefix >= short.length - 3 || long.endsWith(short.slice(prefix)));
}

const plainWord = /^\p{Lu}?[\p{Ll}\p{M}]+$/u;

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

const english =
  'a an the such as of in on at to for by into from with within it its they them their there this that these those which who how what ' +
  'is are was were be been being am do does did done has have had having may might can could will would shall should ' +
  'whole all any some one you your we our also just so then than when where if please';

/** Words that hold a sentence together and are rarely translated one by one, by language of the source. Negations are none. */
const functionWords: Readonly<Record<string, ReadonlySet<string>>> = { en: new Set(english.split(' ')) };
