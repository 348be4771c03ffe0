import { surplus } from '../../../align/surplus.ts';
import { leadsElsewhere, stringsIn } from '../effects-in-code.ts';

/** `https://a.example/fr/b` -> `https://a.example/b`: an address of the reader's own locale. */
export function withoutLocale(code: string, locale: string): string {
  if (!code.includes('://') || !/^[\w-]+$/.test(locale) || namesAccount.test(code)) return code;
  return code.replace(new RegExp(String.raw`(:\/\/[^\s/"'<>]{1,255}\/)${locale}(?:\/|(?=["']))`, 'gi'), '$1');
}

/** Where the first step is whoever put it there, an address that a program asks for, and one that is fetched: no site in a language. */
export const namesAccount =
  /:\/\/(?:[\w-]{1,60}\.){0,3}(?:github|gitlab|githubusercontent|bitbucket|codeberg|jsdelivr|npmjs|docker|huggingface)\.|:\/\/(?:api|get|raw|cdn)\.|\b(?:curl|wget|git) /i;

/** `"a \` and `b"` on the next line are one text. */
export const unfolded = (lines: readonly string[]): string => lines.join('\n').replace(/\\\n[ \t]*/g, '');

/** `open("")` -> `open("<dein Schlüssel>")`: what is to be put there is said, in words. */
export function withoutHints(source: string, target: string): string {
  const [there, here] = [stringsIn(source), stringsIn(target)];
  if (there.length !== here.length) return target;
  let at = 0;
  return target.replace(string, (one) => (there[at++]!.length === 2 && hint.test(one) ? `${one[0]}${one[0]}` : one));
}

const hint = /^(["'])<\p{L}[\p{L}\p{M}]{0,30}(?: [\p{L}\p{M}]{1,30}){1,6}>\1$/u;

/**
 * `/open (door|window)/` -> `/(Tür|Fenster) auf/`: a pattern for what people write, with the same signs in it. Patterns of no words are code:
 * `/delete_([a-z]+)/`.
 */
export function withoutPatterns(source: string, target: string): [string, string] {
  const [there, here] = [patternsIn(source), patternsIn(target)];
  const isSame = there.length > 0 && there.length === here.length && there.every((one, at) => signsOf(one) === signsOf(here[at]!));
  return isSame ? [source.replace(pattern, '""'), target.replace(pattern, '""')] : [source, target];
}

/** Between slashes, words with a blank between two of them. */
const pattern =
  /(?<=[(,=:]\s?|^[ \t]{0,9})\/(?![/*])(?=[^/\n]{0,200}\p{L}[^/\n\p{L}]{0,9} [^/\n]{0,200}\/)[^/\n]{1,200}\/(?=[a-z]{0,6}[\s,;).]|$)/gmu;

const patternsIn = (code: string): string[] => code.match(pattern) ?? [];

const signsOf = (text: string): string => text.replace(/[\p{L}\p{M}\p{N}\s]/gu, '');

/** `"Thanks!"`: a text that is called out to people; `` `Welcome! ${name}` ``. What stands for it are words as well, with the same in them. */
export function isCalledOut(source: string, target: string): boolean {
  const [there, here] = [stringsIn(source), stringsIn(target)];
  const isCalled = (one: string, other: string): boolean =>
    /^.\p{L}[^"'`=<>]{1,80}(?:[!?…]|:\))(?:\s|.$)/u.test(one) &&
    /^.[¡¿,\s]*\p{L}[^"'`=<>$;|&\\/{}]{0,120}.$/u.test(withoutValues(other)) &&
    valuesIn(one) === valuesIn(other);
  return there.length === here.length && source !== target && there.every((one, at) => one === here[at] || isCalled(one, here[at]!));
}

const values = /\$\{[^{}]{0,100}\}|\\n/g;
const valuesIn = (text: string): string => (text.match(values) ?? []).toSorted().join(' ');
const withoutValues = (text: string): string => text.replace(values, '');

/**
 * A line for the readers' own language, beside those that the source has for others: `.greet("de", "Guten Tag")` behind
 * `.greet("es", "hola")`. Of two texts one is a language, the other one is words, and nothing runs them.
 */
export function isForOwnLocale(added: readonly string[], lines: readonly string[], locale: string): boolean {
  const own = locale.toLowerCase().split('-')[0]!;
  const shapes = new Set(lines.filter((line) => stringsIn(line).some((text) => /^.[a-z]{2}.$/.test(text))).map(shapeOf));
  return (
    !leadsElsewhere(lines.join('\n'), added.join('\n')) &&
    added.every((line) => {
      const texts = stringsIn(line).map((text) => text.slice(1, -1));
      const others = texts.filter((text) => text.toLowerCase() !== own);
      const isSaid = texts.length === 2 && others.length === 1 && /^[\p{L}\p{M}]+(?:[,.]? [\p{L}\p{M}]+)*[.!?…]?$/u.test(others[0]!);
      return isSaid && isCall.test(line) && !running.test(line) && shapes.has(shapeOf(line));
    })
  );
}

/** `.greet("de", "Guten Tag")`: no line of a shell, `on "de" "hola"`. */
const isCall = /^[^"'`]{0,200}\((?:"[^"]*"|'[^']*'|`[^`]*`), ?(?:"[^"]*"|'[^']*'|`[^`]*`)\)[;,]?$/;

const running = /exec|system|spawn|eval|run|fetch|import|require|load|shell|popen|query/i;

const string = /"[^"\n]*"|'[^'\n]*'|`[^`]*`/g;

const shapeOf = (line: string): string => line.replace(string, '""').replace(/[;,]$/, '');

/**
 * Imports in another order, each of them is there: `import a from 'b'`, and in `import (` `"net/http"`. One that names nothing, `import 'a.css'`,
 * is there for what it does, in this order; elsewhere a text alone is a value of a list.
 *
 * @param before the lines of the source before them
 */
export function isReorderedImport(source: readonly string[], target: readonly string[], before: readonly string[]): boolean {
  const opens = before.findLast((line) => !listed.test(line)) ?? '';
  const importing = /^import ?\($/.test(opens) ? listed : naming;
  return (
    source.length > 1 &&
    source.length === target.length &&
    [...source, ...target].every((line) => importing.test(line)) &&
    surplus(source, target, String).length === 0
  );
}

/** `_ "a/b"` is imported for what it does. */
const listed = /^(?:(?!_ )[\w.]{1,40} )?(["'])[\w@./-]{1,200}\1$/;

const naming = /^(?:import(?: ?\{| \*| \w).{1,300}|use [\w:]{1,200};)$/;

/** `ADMIN_PASSWORD=open-sesame` -> `ADMIN_PASSWORD=сезам-откройся`: a secret of one's own or a text, in letters that no option has. */
export const isSampleValue = (source: string, target: string): boolean => {
  const [one, other] = [assigned.exec(source), assigned.exec(target)];
  return one !== null && other !== null && one[1] === other[1] && digitsOf(one[2]!) === digitsOf(other[2]!) && isForeign.test(other[2]!);
};

const assigned =
  /^((?:[A-Z\d]{1,20}_){0,6}(?:SECRET|TOKEN|PASSWORD|PASSPHRASE|GREETING|MESSAGE|TEXT|TITLE))=([\p{L}\p{M}\p{N}_-]{1,100})$/u;

const digitsOf = (text: string): string => text.replace(/\P{N}/gu, '');

const isForeign = /^[\p{N}_-]*(?!\p{Script=Latin})\p{L}(?:(?!\p{Script=Latin})[\p{L}\p{M}]|[\p{N}_-])*$/u;

/**
 * `a-b = Hello` -> `a-b =`: messages of Fluent, which are there to be translated, in as many plurals as a language has. What is put into
 * them beside their name, and where they lead, is none of their words.
 */
export function messageId(line: string): string {
  const id = /^(?:-?[A-Za-z][\w-]* ?=|  \.[\w-]+ ?=)/.exec(line)?.[0] ?? '';
  const kept = (line.match(id === '' ? leading : putInto) ?? []).map((one) => one.replace(/ /g, ''));
  return [id, ...kept.toSorted()].join(' ').trimEnd();
}

const leading = /\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s"'<>{}]{1,255}|<[a-z][^<>]{0,300}>/gi;
const putInto = new RegExp(String.raw`${leading.source}|\{ {0,9}\$[\w-]{1,60} {0,9}\}`, 'gi');
