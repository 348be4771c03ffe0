import { differsInWords, stringsIn } from '../words/strings.ts';
import { changedWords } from '../words/changed-words.ts';
import { outlineOf, wordsIn } from '../words/without-texts.ts';
import type { ChangeRule } from './line-change.ts';

/** Sentences, which are told from names by how many of their words are others, and in which letters. */
export const sentences: readonly ChangeRule[] = [
  {
    name: 'a sentence that is printed',
    why: 'A line of words alone, most of which read otherwise, is what a program says.',
    says: 'said',
    holds: ({ kind, isShell, source, target }) => kind === 'code' && !isShell && areSentences(source, target),
    takes: ['ruby', 'Prints a message.', 'Druckt eine Nachricht.'],
    edge: ['ruby', 'Prints message', 'Druckt Nachricht'],
  },
  {
    name: 'other signs around its words',
    why: 'Words may be others, but brackets, points and dashes between them are the code.',
    says: 'damage',
    holds: ({ isOutside, one, other, kind }) => isOutside && outlineOf(one, kind) !== outlineOf(other, kind),
    takes: ['js', 'open(a)', 'öffne.a'],
    edge: ['js', 'open(a)', 'öffne(a)'],
  },
  {
    name: 'text between tags',
    why: 'It is read, and all else is the same.',
    says: 'said',
    holds: ({ kind, isOutside }) => kind === 'markup' && !isOutside,
    takes: ['html', '<p>Text</p>', '<p>Absatz</p>'],
    edge: ['html', '<p id=a>Text</p>', '<p id=b>Absatz</p>'],
  },
  {
    name: 'texts of which no word was kept',
    why: 'A text of several words is a sentence where all of them are others.',
    says: 'said',
    holds: ({ isOutside, one, other }) => !isOutside && isOtherSentence(one, other),
    takes: ['rb', 'do "Handling result now"', 'do "Obsluga wyniku"'],
    edge: ['rb', 'do "handling"', 'do "obsluga"'],
  },
  {
    name: 'a text that is printed',
    why: 'What a program prints is read by people.',
    says: 'said',
    holds: ({ isOutside, source }) => !isOutside && source.every((line) => printing.test(line)),
    takes: ['js', "console.log('Error', e)", "console.log('Fehler', e)"],
    edge: ['js', "set('Error', e)", "set('Fehler', e)"],
  },
  {
    name: 'letters of another script',
    why: 'No program is written with them: who typed one meant a text.',
    says: 'said',
    holds: ({ fresh, kind, language, isOutside }) =>
      fresh.some((word) => foreign.test(word)) && (kind === 'text' ? isMarkdown.test(language) : !isOutside),
    takes: ['ts', "label('French')", "label('프랑스어')"],
    edge: ['ts', "const text = 'French'", "const 문자 = 'French'"],
  },
  {
    name: 'a sentence',
    why: 'Several of its words are others, and at least one of them is no name.',
    says: 'said',
    holds: ({ gone, fresh, isOutside, one, other }) => {
      const isSentence = gone.length > 1 && (fresh.length > 1 || !isOutside || isWithoutBlanks.test(fresh[0]!));
      return isSentence && (fresh.some((word) => /\P{ASCII}/u.test(word)) || (!isOutside && differsInWords(one, other)));
    },
    takes: ['yaml', 'one: Open the door', 'one: Öffne die Tür'],
    edge: ['yaml', 'one: door', 'one: Tür'],
  },
];

/** Whether lines are words alone, as a program prints them, and most of them read otherwise: `Prints a message.` */
function areSentences(source: readonly string[], target: readonly string[]): boolean {
  return (
    source.length === target.length &&
    source.every((line, at) => {
      const [gone, fresh] = changedWords(line, target[at]!);
      const all = wordsIn(line).length;
      return wordsAlone.test(line) && wordsAlone.test(target[at]!) && all >= 3 && gone.length * 2 > all && fresh.length > 1;
    })
  );
}

const wordsAlone = /^[\p{L}\p{M}\p{N}\s,.'’`/!?…-]+:?$/u;

/** `puts "Handling it"` -> `puts "On s'en occupe"`: a text of several words, of which none was kept. */
function isOtherSentence(one: string, other: string): boolean {
  const [there, here] = [stringsIn(one), stringsIn(other)];
  const changed = there.flatMap((was, at) => (was === here[at] ? [] : [[wordsIn(was), wordsIn(here[at] ?? '')] as const]));
  return changed.length > 0 && changed.every(([was, is]) => was.length > 1 && is.length > 0 && !is.some((word) => was.includes(word)));
}

/** `console.log('Error', e)` */
const printing = /\b(?:console\.(?:log|info|warn|error)|print(?:ln|f)?|puts|echo|alert)\b/i;

const foreign = /(?!\p{Script=Latin})\p{L}/u;

const isMarkdown = /^(?:md|mdx|markdown|markdoc|mdoc)\b/i;

/** A sentence of Thai, Lao, Burmese, Khmer, Chinese, Japanese: all of it is one word. */
const isWithoutBlanks = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff]{4}/;
