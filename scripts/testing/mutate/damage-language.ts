import { pair } from '../pair.ts';
import { inWords, type KnownTarget, type Mutation, paragraphs, type Splice } from './mutation.ts';

export const languageDamages: Mutation[] = [
  {
    id: 'source-left',
    about: 'A paragraph stands in the language of its source.',
    splices: (target) => withSource(target, (_, source) => source),
  },
  {
    id: 'truncated',
    about: 'The last two thirds of a long paragraph are gone.',
    splices: (target) =>
      longParagraphs(target).map(({ range }) => ({
        start: range.start + Math.ceil((range.end - range.start) / 3),
        end: range.end,
        text: '',
      })),
  },
  {
    id: 'number-changed',
    about: 'A whole number is larger by one.',
    splices: (target) => inWords(target, /(?<![\w.,])\d{1,9}(?![\w.,]\w|\w)/, (digits) => String(Number(digits) + 1)),
  },
  {
    id: 'version-decimal',
    about: 'The point of a version number is a comma.',
    splices: (target) => inWords(target, /(?<=TLS )\d\.\d/, (digits) => digits.replace('.', ',')),
  },
  {
    id: 'word-doubled',
    about: 'A word stands twice.',
    splices: (target) => inWords(target, /(?<= )\p{Ll}{5,30}(?= )/u, (word) => `${word} ${word}`),
  },
  {
    id: 'mojibake',
    about: 'A letter with an accent was read as Latin-1.',
    splices: (target) => inWords(target, /[à-ü]/, (letter) => Buffer.from(letter, 'utf8').toString('latin1')),
  },
  {
    id: 'bilingual-left',
    about: 'A paragraph stands in bilingual markup.',
    splices: (target) => withSource(target, (text, source) => pair('a1b2c-101', text, source)),
  },
  {
    id: 'model-chatter',
    about: 'A page begins with what a language model says to whoever asked it.',
    splices: ({ page }) => [{ start: page.bodyStart, end: page.bodyStart, text: '\nHere is the translation of the page:\n\n' }],
  },
];

const longParagraphs = (target: KnownTarget) => paragraphs(target).filter(({ range }) => range.end - range.start > 150);

/** Splices what a function makes of a paragraph's text and its source's. */
function withSource(target: KnownTarget, by: (text: string, source: string) => string): Splice[] {
  const all = new Set(paragraphs(target));
  const twins = target.twins.filter((twin) => all.has(twin.target) && twin.sources[0]!.text.length > 40);
  return twins.map(({ target: { range }, sources }) => ({
    ...range,
    text: by(target.page.text.slice(range.start, range.end), sources[0]!.text),
  }));
}
