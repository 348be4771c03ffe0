import { isToolCall } from '../effects/tools.ts';
import { keepsAttributes } from '../words/attributes.ts';
import { keepsCode } from '../words/keeps-code.ts';
import { differsInWords, stringsIn } from '../words/strings.ts';
import { changedWords } from '../words/changed-words.ts';
import { outlineOf, wordsIn } from '../words/without-texts.ts';
import type { ChangeRule, LineChange } from './line-change.ts';

/** Sentences, which are told from names by how many of their words are others, and in which letters. */
export const sentences: readonly ChangeRule[] = [
  {
    name: 'a sentence that is printed',
    why: 'A line of words alone, most of which read otherwise, is what a program says.',
    says: 'said',
    holds: ({ kind, isShell, source, target }) => kind === 'code' && !isShell && areSentences(source, target),
    takes: ['ruby', 'Prints a message.', 'Druckt eine Nachricht.'],
    edge: ['ruby', 'one-package 1.2.3', 'ein-paket 9.9.9'],
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
    holds: ({ kind, isOutside, one, other }) => kind === 'markup' && !isOutside && keepsAttributes(one, other),
    takes: ['html', '<p>Text</p>', '<p>Absatz</p>'],
    edge: ['html', '<a href="/docs/one">A</a>', '<a href="/docs/evil">A</a>'],
  },
  {
    name: 'texts of which no word was kept',
    why: 'A text of several words is a sentence where all of them are others.',
    says: 'said',
    holds: ({ isOutside, one, other }) => !isOutside && keepsCode(one, other) && isOtherSentence(one, other),
    takes: ['rb', 'do "Handling result now"', 'do "Obsluga wyniku"'],
    edge: ['py', 'load("text", model="one/small-2")', 'load("text", model="evil")'],
  },
  {
    name: 'a text that is printed',
    why: 'What a program prints is read by people.',
    says: 'said',
    holds: ({ isOutside, source, one, other }) => !isOutside && source.every((line) => printing.test(line)) && keepsCode(one, other),
    takes: ['js', "console.log('Error', e)", "console.log('Fehler', e)"],
    edge: ['js', "console.log(load('a.json'))", "console.log(load('b.json'))"],
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
    holds: (change) => isSaidOtherwise(change) && !isRun(change) && keepsCode(change.one, change.other),
    takes: ['yaml', 'one: Open the door', 'one: Öffne die Tür'],
    edge: ['yaml', 'image: one:1.2', 'image: evil:1.3'],
  },
];

function isSaidOtherwise({ gone, fresh, isOutside, one, other }: LineChange): boolean {
  const areSeveral = gone.length > 1 && (fresh.length > 1 || !isOutside || isWithoutBlanks.test(fresh[0]!));
  return areSeveral && (fresh.some((word) => /\P{ASCII}/u.test(word)) || (!isOutside && differsInWords(one, other)));
}

/** `npm install one two`, `image: one`: what a tool or the key of a pipeline takes is no sentence; a text in it may be. */
const isRun = ({ kind, isOutside, one }: LineChange): boolean =>
  ((isOutside || kind === 'text') && one.split('\n').some(isToolCall)) || (kind === 'code' && runKey.test(one));

const runKey = /^\s*(?:- )?["']?(?:run|script|command|cmd|exec|entrypoint|args?|image|uses|from)["']?: /im;

/** Whether lines are words alone, as a program prints them, and most of them read otherwise: `Prints a message.` */
function areSentences(source: readonly string[], target: readonly string[]): boolean {
  return (
    source.length === target.length &&
    source.every((line, at) => {
      const [gone, fresh] = changedWords(line, target[at]!);
      const all = wordsIn(line).length;
      const isAlone = isSentence(line) && wordsAlone.test(target[at]!) && digitsOf(line) === digitsOf(target[at]!);
      return isAlone && gone.length * 2 > all && fresh.length > 1;
    })
  );
}

/** No path has blanks, and no sentence begins a word with the sign of one. */
const isSentence = (line: string): boolean => wordsAlone.test(line) && /\S \S+ \S/.test(line) && !/(?:^|\s)[/.]\S/.test(line);

const digitsOf = (line: string): string => line.replace(/\P{N}/gu, '');

const wordsAlone = /^[\p{L}\p{M}\p{N}\s,.'’`/!?…-]+:?$/u;

/** `puts "Handling it"` -> `puts "On s'en occupe"`: a text of several words, of which none was kept. */
function isOtherSentence(one: string, other: string): boolean {
  const [there, here] = [stringsIn(one), stringsIn(other)];
  const changed = there.flatMap((was, at) =>
    was === here[at] ? [] : [[/\s/.test(was) ? wordsIn(was) : [], wordsIn(here[at] ?? '')] as const],
  );
  return changed.length > 0 && changed.every(([was, is]) => was.length > 1 && is.length > 0 && !is.some((word) => was.includes(word)));
}

/** `console.log('Error', e)` */
const printing = /\b(?:console\.(?:log|info|warn|error)|print(?:ln|f)?|puts|echo|alert)\b/i;

const foreign = /(?!\p{Script=Latin})\p{L}/u;

const isMarkdown = /^(?:md|mdx|markdown|markdoc|mdoc)\b/i;

/** A sentence of Thai, Lao, Burmese, Khmer, Chinese, Japanese: all of it is one word. */
const isWithoutBlanks = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff]{4}/;
