import { surplus } from '../../../align/surplus.ts';
import { hasOtherHosts } from '../effects/hosts.ts';
import { stringsIn } from '../words/strings.ts';

/** `open("")` -> `open("<dein Schlüssel>")`: what is to be put there is said, in words. */
export function withoutHints(source: string, target: string): string {
  const [there, here] = [stringsIn(source), stringsIn(target)];
  if (there.length !== here.length) return target;
  let at = 0;
  return target.replace(string, (one) => (there[at++]!.length === 2 && hint.test(one) ? `${one[0]}${one[0]}` : one));
}

const hint = /^(["'])<\p{L}[\p{L}\p{M}]{0,30}(?: [\p{L}\p{M}]{1,30}){1,6}>\1$/u;

/**
 * A line for the readers' own language, beside those that the source has for others: `.greet("de", "Guten Tag")` behind
 * `.greet("es", "hola")`. Of two texts one is a language, the other one is words, and nothing runs them.
 */
export function isForOwnLocale(added: readonly string[], lines: readonly string[], locale: string): boolean {
  const own = locale.toLowerCase().split('-')[0]!;
  const shapes = new Set(lines.filter((line) => stringsIn(line).some((text) => /^.[a-z]{2}.$/.test(text))).map(shapeOf));
  return (
    !hasOtherHosts(lines.join('\n'), added.join('\n')) &&
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
