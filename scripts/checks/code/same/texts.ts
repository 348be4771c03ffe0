import { changeOf } from '../change/change-of.ts';
import type { Change } from '../change/line-change.ts';
import { holdsWord } from '../words/changed-words.ts';
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
    why: 'What is said in code that is none may be another word; what a command alone takes is a name: `npm i "a"`.',
    says: 'same',
    holds: (pair) => changeIn(pair) === 'word' && isInQuotes(pair.source, pair.target),
    takes: ['run --note "note"', 'run --note "Notiz"'],
    edge: ['npm i "window"', 'npm i "evil"'],
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
  return changeOf([source], [target], isText ? 'text' : source.startsWith('<') ? 'html' : 'code', context.locale);
}

/** `run --note "note"` -> `run --note "Notiz"`: what is said is another text, in code that is none. What a command alone takes is a name: `npm i "a"`. */
const isInQuotes = (source: string, target: string): boolean => {
  const rest = withoutStrings(source);
  return (
    rest !== source &&
    !(takesName.test(source) && !differsInWords(source, target)) &&
    /\p{L}/u.test(rest) &&
    rest === withoutStrings(target)
  );
};

const takesName = /^(?!echo|print|say|write|log)[a-z][\w.-]{0,30}(?: [a-z][\w.-]{0,30}){0,5} ["']/;
