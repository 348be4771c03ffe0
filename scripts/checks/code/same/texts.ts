import { changeOf } from '../change/change-of.ts';
import type { Change } from '../change/line-change.ts';
import { isToolCall } from '../effects/tools.ts';
import { holdsWord } from '../words/changed-words.ts';
import { keepsCode } from '../words/keeps-code.ts';
import { differsInWords, withoutStrings } from '../words/strings.ts';
import type { CodePair, SameRule } from './code-pair.ts';

/** What may be a text: it would be one in a block of code, too, or its page calls it so there. */
export const texts: readonly SameRule[] = [
  {
    name: 'a name in quotes',
    why: 'A program looks it up: `"syntax.theme"` is no text for people.',
    says: 'another',
    holds: ({ source }) => /^(["'])[\w-]+(?:[./:][\w-]+)+\1$/.test(source),
    takes: ['"syntax.theme"', '"语法.theme"'],
    edge: ['"syntax theme here"', '"语法 theme 在这里"'],
  },
  {
    name: 'a text',
    why: 'It would be one in a code block, too.',
    says: 'same',
    holds: (pair) => changeIn(pair) === 'said',
    takes: ["I'm so happy now", 'Ich bin nun so froh'],
    edge: ['color', 'Farbe'],
  },
  {
    name: 'a text in quotes',
    why: 'What an option or a command says may be another word, or a sentence; what else takes one word has a name: `npm i "a"`, `next("route")`.',
    says: 'same',
    holds: (pair) => changeIn(pair) === 'word' && isInQuotes(pair.source, pair.target),
    takes: ['run --note "note"', 'run --note "Notiz"'],
    edge: ['next("route")', 'next("pfad")'],
  },
  {
    name: 'a name of the page’s own code',
    why: 'Its blocks call it so, and nowhere as the source does.',
    says: 'same',
    holds: ({ source, target, context }) =>
      source.toLowerCase() !== target.toLowerCase() && holdsWord(context.blocks(), target) && !holdsWord(context.blocks(), source),
    takes: ['color', 'farbe', { blocks: 'let farbe = 1;' }],
    edge: ['color', 'farbe', { blocks: 'let farbe = color;' }],
  },
];

/** As if it stood in a block: words alone are text, a tag is HTML. */
function changeIn({ source, target, context }: CodePair): Change {
  const isText = /^[\p{L}'’]+(?: [\p{L}\p{N}#.,:!?|'’&\p{So}]+)+$/u.test(source);
  return changeOf([source], [target], isText && !isToolCall(source) ? 'text' : source.startsWith('<') ? 'html' : 'code', context.locale);
}

/** `run --note "note"` -> `run --note "Notiz"`: all around the strings is the same. */
function isInQuotes(source: string, target: string): boolean {
  const rest = withoutStrings(source);
  if (rest === source || !/\p{L}/u.test(rest) || rest !== withoutStrings(target)) return false;
  const [one, other] = [shapeOfArguments(source), shapeOfArguments(target)];
  return one === other || ((saying.test(source) || differsInWords(source, target)) && keepsCode(one, other));
}

const saying = /(?:^|\s)(?:--?[\w-]{1,40}[ =]|(?:echo|print|say|write|log)\b[^"']{0,100})["']/;

/** `"{{file name1|file name2.md}}"` -> `"{{w1|w2.md}}"`: what is to be filled in is told in words, and has the signs, numbers and ends of the source. */
const shapeOfArguments = (code: string): string =>
  code.replace(/\{\{[^{}$`;&\n]{1,200}\}\}/g, (one) => one.replace(wordsOrEnd, (_, end: string | undefined) => end ?? 'w'));

const wordsOrEnd = /(\.[\p{L}\p{M}\p{N}]+)|[\p{L}\p{M}]+(?:[ _-]+[\p{L}\p{M}]+)*/gu;
