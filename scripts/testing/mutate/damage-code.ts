import { pseudo } from '../pseudo.ts';
import { inBody, inCodes, inWords, type KnownTarget, type Mutation, type Splice } from './mutation.ts';

export const codeDamages: Mutation[] = [
  {
    id: 'code-translated',
    about: 'Inline code is translated: its vowels bear accents.',
    splices: (target) => inCodes(target, 'code', (raw) => pseudo(raw)),
  },
  {
    id: 'code-misspelt',
    about: 'Inline code lacks a letter.',
    splices: (target) => inCodes(target, 'code', withoutLetter),
  },
  {
    id: 'code-look-alike',
    about: 'A letter of inline code is a Cyrillic one that looks like it.',
    splices: (target) => inCodes(target, 'code', (raw) => raw.replace(/[aeocpx]/, (letter) => cyrillic[letter]!)),
  },
  {
    id: 'code-marks-dropped',
    about: 'Inline code stands without its marks.',
    splices: (target) => inCodes(target, 'code', (raw) => raw.replace(/^`+ ?/, '').replace(/ ?`+$/, '')),
  },
  {
    id: 'code-block-translated',
    about: 'A line of a code block is translated: its vowels bear accents.',
    splices: (target) => inCodeLines(target, pseudo),
  },
  { id: 'code-block-misspelt', about: 'A line of a code block lacks a letter.', splices: (target) => inCodeLines(target, withoutLetter) },
  {
    id: 'fence-unclosed',
    about: 'Nothing closes a code block.',
    splices: (target) => codeBlocks(target).map((block) => ({ ...block, text: block.text.slice(0, block.text.lastIndexOf('```')) })),
  },
  {
    id: 'placeholder-translated',
    about: 'A placeholder in braces is translated.',
    splices: (target) => inWords(target, /\{[a-z]\w{0,40}\}/i, (match) => pseudo(match)),
  },
];

/** Fenced code blocks, in whole. */
export const codeBlocks = (target: KnownTarget): Splice[] => inBody(target, /^```\w*\n(?:(?!```).*\n)+```$/gm, (match) => match);

/** Splices what a function makes of every line of a code block that is no comment. */
function inCodeLines(target: KnownTarget, by: (line: string) => string): Splice[] {
  return codeBlocks(target).flatMap(({ start, text }) =>
    [...text.matchAll(/^(?!#|\/\/|```).*[a-z].*$/gim)].map(({ 0: line, index }) => ({
      start: start + index,
      end: start + index + line.length,
      text: by(line),
    })),
  );
}

const cyrillic: Readonly<Record<string, string>> = { a: '\u0430', e: '\u0435', o: '\u043e', c: '\u0441', p: '\u0440', x: '\u0445' };

/** `docker` -> `dcker` */
const withoutLetter = (code: string): string => code.replace(/(?<=[a-z])[a-z]/i, '');
