import { foldedText } from '../../markdown/segments/text.ts';
import type { ChangeClass } from '../../model/drift.ts';
import type { Comparable, Inline } from '../../model/page.ts';
import { changesCodes } from './holds-change.ts';
import { isCorrection } from './is-correction.ts';
import { isReworded } from './says-no-more.ts';
import { changesFact } from './states-otherwise.ts';

/**
 * Says what a change of a segment amounts to for its translation: the first class of which both sides are equal when it
 * is taken out. `See [a](b.md).` -> `See [a](c.md).` is a `link`, `Save it.` -> `Delete it.` a `text`.
 */
export function classifyChange(base: Comparable, source: Comparable, language: string): ChangeClass {
  if (base.text === source.text) return 'markup';
  if (base.kind === 'code' && source.kind === 'code') return equalBy(linesOfCode, base, source) ? 'whitespace' : 'code';
  const step = steps.find(([, reduce]) => equalBy(reduce, base, source));
  if (step) return step[0];
  const saysOther = changesCodes(base.text, source.text) || !equalBy(signsIn, base, source);
  if (saysOther || changesFact(base.text, source.text, language)) return 'text';
  if (isCorrection(base.text, source.text, language)) return 'minor';
  return isReworded(base.text, source.text, language) ? 'wording' : 'text';
}

/** Marks that are no punctuation: `-5`, `x != y`; and formulas. */
function signsIn({ text }: Comparable): string {
  const formulas = text.split(formula).filter((_, index) => index % 2 === 1);
  return [...formulas, ...(text.match(/(?<![\p{L}\p{N}])-(?=\d)|[!<>=]=?/gu) ?? [])].join(' ');
}

type Reduce = (segment: Comparable) => string;

const equalBy = (reduce: Reduce, a: Comparable, b: Comparable): boolean => reduce(a) === reduce(b);

/**
 * Blanks say something in code: `rm -rf / tmp`, two blanks before a key of YAML. Line ends, what all lines are indented by and how wide a
 * gap inside of a line is do not, but in a drawing. The language stands on a line before them, which is none of these.
 */
function linesOfCode({ text }: Comparable): string {
  const [language, ...lines] = text.split(/\r\n|\r|\n/).map((line) => line.trimEnd());
  const indents = lines.filter(Boolean).map((line) => line.length - line.trimStart().length);
  const shared = indents.reduce((least, indent) => Math.min(least, indent), Infinity);
  const told = lines.map((line) => line.slice(shared));
  return [language, ...(maybeDrawn.test(language!) ? told : told.map((line) => line.replace(/(?<=\S)\s{2,}/g, ' ')))].join('\n');
}

/** What a block is called that may be a drawing: nothing, or `text`. */
const maybeDrawn = /^(?:te?xt|plaintext|ascii)?(?:\s|$)/;

const withoutCodes = (dropped: readonly string[], { content }: Comparable): string =>
  fold(content.map((part) => (part.kind === 'text' ? part.text : dropped.includes(part.type) ? '' : part.raw)).join(''));
const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What dresses words, and says nothing by itself. */
const dress = ['bold', 'italic', 'strike', 'break', 'html', 'entity', 'anchor', 'other'];

const steps: [ChangeClass, Reduce][] = [
  ['whitespace', (segment) => reduced(segment, (text) => text.normalize().replace(/\s/g, ''))],
  ['link', (segment) => withoutCodes(['link', 'image', 'url', 'anchor'], segment)],
  ['code', (segment) => withoutCodes(['code'], segment)],
  ['markup', (segment) => withoutCodes(dress, segment)],
  ['punctuation', (segment) => reduced(withoutHeads(segment), withoutMarks)],
  ['markup', (segment) => besideFormulas(withoutCodes(dress, withoutHeads(segment)), withoutMarks)],
  ['case', (segment) => reduced(segment, (text) => withoutMarks(text).toLowerCase())],
];

/** Fewer words than this are a name or a label, of which a capital says something. */
const sentence = 3;

/** A sentence without the capitals that it begins with, which go with its marks: `Stop. Run it now` -> `stop. run it now`. */
function withoutHeads(segment: Comparable): Comparable {
  if (segment.text.split(' ').length < sentence) return segment;
  let last = '.';
  const content = segment.content.map((part): Inline => {
    if (part.kind === 'code') {
      if (part.role === 'lone') last = part.raw;
      return part;
    }
    const text = part.text.replace('.!?:'.includes(last) ? anyHead : laterHead, (letter) => letter.toLowerCase());
    last = part.text.trimEnd().at(-1) ?? last;
    return { ...part, text };
  });
  return { ...segment, content, text: foldedText(content) };
}

/** The capital of a word that has no other and no digit: `GitHub` and `HTTP` have none. */
const capital = String.raw`\p{Lu}(?!\p{Ll}*[\p{Lu}\p{N}_])`;
const laterHead = new RegExp(String.raw`(?<=[.!?:]\s{1,9})${capital}`, 'gu');
const anyHead = new RegExp(`(?<=^\\s{0,9})${capital}|${laterHead.source}`, 'gu');

/** Marks of punctuation, but for those of numbers, comparisons and names: `1.5`, `-5`, `x != y`, `50%`, `a_1`, `C#`, `docs/api`. */
const withoutMarks = (text: string): string =>
  text.replace(/(?<!\d)(?!(?<![\p{L}\p{N}])-\d)(?![_/\\@#&%*])[\s\p{P}](?!=)|(?![_/\\@#&%*])[\s\p{P}](?![\d=])/gu, '');

/** Less of the words, and the codes as they are: `x@1.2` is not `x@12`, and neither is 1.2. */
function reduced({ content, text }: Comparable, reduce: (text: string) => string): string {
  if (!content.some(({ kind }) => kind === 'code')) return besideFormulas(text, reduce);
  return content.map((part) => (part.kind === 'code' ? fold(part.raw) : besideFormulas(part.text, reduce))).join('\u0000');
}

/** A formula is no words: `$f(a, B)$` is neither `$fa B$` nor `$f(a, b)$`. */
function besideFormulas(text: string, reduce: (text: string) => string): string {
  if (!text.includes('$')) return reduce(text);
  return text
    .split(formula)
    .map((part, index) => (index % 2 === 1 ? part : reduce(part)))
    .join('');
}

/** A sum of money is none: `$5 or $6`. */
const formula = /(\$\$[^$]+\$\$|\$[^$\s](?:[^$]*[^$\s])?\$(?!\d))/;

/** Whether a change asks for words to be translated: a link or a comma does not. */
export const isTextChange = (of: ChangeClass | null): boolean => of === 'text' || of === 'wording' || of === 'minor';
