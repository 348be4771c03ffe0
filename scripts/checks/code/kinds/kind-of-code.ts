import { hasOtherHosts } from '../effects/hosts.ts';
import { isOtherCommand, isOtherTask, isToolCall } from '../effects/tools.ts';
import { areWords, isFilledIn, takesArguments } from './filled-in.ts';
import { isSpelling } from './is-spelling.ts';
import type { KindOfCode } from './kinds.ts';

/** Whether the page has a word in other code of its own. */
type HasWord = (word: string) => boolean;

type Rule = readonly [kind: KindOfCode, holds: (was: string, is: string, has: HasWord) => boolean];

/** In this order: the first rule that holds says the kind. */
const rules: readonly Rule[] = [
  ['filledIn', (was, is) => takesArguments(was) && isFilledIn(was, is) && areWords(was, is)],
  ['more', (was, is) => hasOtherHosts(was, is) || (!/ [+*=|] /.test(was) && (isOtherCommand([was], [is]) || isOtherTask([was], [is])))],
  ['layout', isLayout],
  ['filledIn', (was, is) => takesArguments(was) && isFilledIn(was, is)],
  ['around', (was, is) => isAround(was, is) || isAmount(was, is)],
  // `nginx` at the beginning of a sentence, `Kontext` for `kontext`.
  ['word', (was, is) => isWord(was) && was !== is && was.slice(1) === is.slice(1) && was.toLowerCase() === is.toLowerCase()],
  ['spelling', isSpelling],
  // A source in another script has words there, and no name.
  ['words', (was) => otherScript.test(was)],
  ['filledIn', isFilledIn],
  ['broken', (was, is) => !/\s/.test(withoutGaps(was)) && !isWord(was) && /\S\s+\S/.test(withoutGaps(is))],
  ['name', isOtherName],
  ['name', (was, is) => isToolCall(was) && was.split(' ').length === is.split(' ').length],
  ['known', (was, _, has) => /^\p{Ll}/u.test(was) && isWord(was) && has(was)],
  ['word', isWord],
  ['words', (was) => /\s/.test(was) && !takesArguments(was)],
];

/**
 * How inline code differs from that of its source.
 *
 * @param has whether the page has a word in other code of its own
 */
export function kindOfCode(was: string, is: string, has: HasWord): KindOfCode {
  const [one, other] = [was.trim(), is.trim()];
  return rules.find(([, holds]) => holds(one, other, has))?.[0] ?? 'other';
}

const otherScript = /(?!\p{Script=Latin})\p{L}/u;

/** `label`, `'allow'`, `Label`, `LABEL` */
function isWord(text: string): boolean {
  const bare = text.replace(/^(["'])(.*)\1$/s, '$2');
  return /^(?:\p{L}[\p{Ll}\p{Lo}\p{M}]*|\p{Lu}+)$/u.test(bare);
}

/** `./ a`, `[ 1, 2 ]`, `print("a")` -> `./a`, `[1, 2]`, `print( "a" )`, and `name?` -> `name`. */
function isLayout(was: string, is: string): boolean {
  return was !== is && (close(was) === close(is) || withoutSlips(was) === is || (/^[\w.]+\?$/.test(was) && was.slice(0, -1) === is));
}

const close = (text: string): string => text.replace(/(?<=[([{]) +| +(?=[)\]}])/g, '');

/** What a source has by mistake: a blank behind the first sign of a path, of a name or of a method. */
const withoutSlips = (text: string): string => text.replace(/(?<=^|\w|["'(])([.@]) (?=[\w/])/g, '$1').replace(/^(\w+) (\w+\()/, '$1.$2');

/** `0.5` -> `0,5` */
const isAmount = (was: string, is: string): boolean => /^\d+[.,]\d+$/.test(was) && was.replace('.', ',') === is;

/** `<App />` -> `App`, `/start` -> `start`, `./a` -> `a`: what stands around a name, all of it. What is opened and not closed is a slip. */
function isAround(was: string, is: string): boolean {
  const [one, other] = [was, is].map((text) => text.replace(/^(?:\.?\/|[<"'(]+)+|[\s>"')/+-]+$/g, '')) as [string, string];
  return (
    one !== '' && one.toLowerCase() === other.toLowerCase() && was.toLowerCase() !== is.toLowerCase() && isClosed(is) && !/\s/.test(one)
  );
}

const isClosed = (text: string): boolean =>
  ['"', "'"].every((quote) => text.split(quote).length % 2 === 1) &&
  ['()', '<>'].every(([open, end]) => text.split(open!).length === text.split(end!).length);

/** `f(a, b)` -> `f(a,b)` */
const withoutGaps = (text: string): string => text.replaceAll(/,\s+/g, ',');

/** `app.get()` -> `app.holen()`, `keys[0]` -> `clés[0]`, `fetch` -> `fetcher`: no path, no address, no line of a file, and no blanks but behind commas. */
function isOtherName(was: string, is: string): boolean {
  const [one, other] = [withoutGaps(was), withoutGaps(is)];
  if (/\s|:\/\/|\w:\d+$/.test(one + other) || [one, other].some((name) => name.replace(scope, '').includes('/'))) return false;
  if (other.toLowerCase().includes(one.toLowerCase())) return !isWord(other);
  const known = new Set(partsOf(one));
  return !isWord(one) && (partsOf(other).some((part) => known.has(part)) || (outlineOf(one) === outlineOf(other) && signs.test(one)));
}

/** `@scope/name`, `</b>`, `<b/>` */
const scope = /^@[\w-]+\/|^<\/|\/>$/g;
const signs = /[.:()[\]{}_<>@]/;

/** `useLocale`, `LOCALE_ID` -> use, locale, locale */
const partsOf = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{M}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u)
    .map((part) => part.toLowerCase())
    .filter(({ length }) => length > 2);

const outlineOf = (text: string): string => text.replace(/[\p{L}\p{M}\p{N}]+(?:_[\p{L}\p{M}\p{N}]+)*/gu, 'w');
