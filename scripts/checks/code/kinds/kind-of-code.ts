import { isOtherCommand, isOtherTask, isToolCall, leadsElsewhere } from '../effects-in-code.ts';
import { isSpelling } from './is-spelling.ts';
import type { KindOfCode } from './kinds.ts';

/** Whether the page has a word in other code of its own. */
type HasWord = (word: string) => boolean;

type Rule = readonly [kind: KindOfCode, holds: (was: string, is: string, has: HasWord) => boolean];

/** In this order: the first rule that holds says the kind. */
const rules: readonly Rule[] = [
  ['more', (was, is) => leadsElsewhere(was, is) || isOtherCommand([was], [is]) || isOtherTask([was], [is])],
  ['layout', isLayout],
  ['filledIn', (was, is) => takesArguments.test(was) && isFilledIn(was, is)],
  ['spelling', isSpelling],
  // A source in another script has words there, and no name.
  ['words', (was) => otherScript.test(was)],
  ['filledIn', (was, is) => /\W.*\W/.test(was) && !element.test(was) && isFilledIn(was, is)],
  ['broken', (was, is) => !/\s/.test(withoutGaps(was)) && !isWord(was) && /\S\s+\S/.test(withoutGaps(is))],
  ['name', isOtherName],
  ['name', (was, is) => isToolCall(was) && was.split(' ').length === is.split(' ').length],
  ['known', (was, _, has) => /^\p{Ll}/u.test(was) && isWord(was) && has(was)],
  ['word', isWord],
  ['words', (was) => /\s/.test(was)],
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
const withoutSlips = (text: string): string => text.replace(/(?<=^|\w)([.@]) (?=[\w/])/g, '$1');

/** `tar xf {{path/to/file}}`: a command, and in it what it takes. */
const takesArguments = /^(?:[$%] )?[a-z][\w.+-]{0,40}[^\w{}].{0,2000}\{\{[^{}\s]/;

/** `<chapter>` alone is an element. */
const element = /^<\/?\w+ ?\/?>$/;

/** Whether all that differs is to be filled in, and no flag of a command is another one. */
function isFilledIn(was: string, is: string): boolean {
  const flagsIn = (text: string): string => (text.match(/(?<![\w-])--?\w[\w-]*/g) ?? []).join(' ');
  return withoutFillIns(was) === withoutFillIns(is) && flagsIn(was) === flagsIn(is);
}

const withoutFillIns = (text: string): string => text.replace(fillIn, '<>');

const fillIn =
  /\{\{[^{}\n]{1,200}\}\}|(?<![\p{L}\p{N}_])<[^<>="/\n]{1,60}>|<[\p{Ll}\p{Lo}]{1,30}(?:[_ -][\p{Ll}\p{Lo}]{1,30}){1,5}>|\{[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}_ -]{0,60}[\p{L}\p{M}\p{N}])?\}|\b[A-Z]{1,30}(?:_[A-Z]{1,30}){1,5}\b|(?<![\p{L}_])(?:\p{Lu}{1,30}_){1,5}\p{Lu}{1,30}(?![\p{L}_])/gu;

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
