import { surplus } from '../../../align/surplus.ts';
import { stringsIn } from '../effects-in-code.ts';

/** `https://a.example/fr/b` -> `https://a.example/b`: an address of the reader's own locale. */
export function withoutLocale(code: string, locale: string): string {
  if (!code.includes('://') || !/^[\w-]+$/.test(locale)) return code;
  return code.replace(new RegExp(String.raw`(:\/\/[^\s/"'<>]{1,255}\/)${locale}(?:\/|(?=["']))`, 'gi'), '$1');
}

/** `"a \` and `b"` on the next line are one text. */
export const unfolded = (lines: readonly string[]): string => lines.join('\n').replace(/\\\n[ \t]*/g, '');

/** `new Bot("")` -> `new Bot("<your token>")`: what is to be put there is said. */
export const withoutHints = (source: string, target: string): string =>
  /""|''/.test(source) ? target.replace(/(["'])<[^<>"'\n]{1,60}>\1/g, '$1$1') : target;

/**
 * `/best (bot|framework)/` -> `/(bot|framework) terbaik/`: a pattern for what people write, with the same signs in it. Patterns of no words
 * are code: `/delete_([a-z]+)/`.
 */
export function withoutPatterns(source: string, target: string): [string, string] {
  const [there, here] = [patternsIn(source), patternsIn(target)];
  const isSame = there.length > 0 && there.length === here.length && there.every((one, at) => signsOf(one) === signsOf(here[at]!));
  return isSame ? [source.replace(pattern, '""'), target.replace(pattern, '""')] : [source, target];
}

/** Between slashes, words with a blank between two of them. */
const pattern =
  /(?<=[(,=:]\s?|^\s*)\/(?![/*])(?=[^/\n]{0,200}\p{L}[^/\n\p{L}]{0,9} [^/\n]{0,200}\/)[^/\n]{1,200}\/(?=[a-z]{0,6}[\s,;).]|$)/gmu;

const patternsIn = (code: string): string[] => code.match(pattern) ?? [];

const signsOf = (text: string): string => text.replace(/[\p{L}\p{M}\p{N}\s]/gu, '');

/** `"Thanks!"`: a text that is called out to people; `` `Welcome! ${name}` `` */
export function isCalledOut(source: string, target: string): boolean {
  const [there, here] = [stringsIn(source), stringsIn(target)];
  const changed = there.filter((one, at) => one !== here[at]);
  return (
    there.length === here.length && changed.length > 0 && changed.every((one) => /^.\p{L}[^"'`=<>]{1,80}(?:[!?…]|:\))(?:\s|.$)/u.test(one))
  );
}

/** `"grammY website"` -> `"website grammY"`: the same words in the order of another language. */
export function isOtherOrder(source: string, target: string): boolean {
  const [there, here] = [stringsIn(source), stringsIn(target)];
  const wordsIn = (text: string): string[] => text.slice(1, -1).split(' ').toSorted();
  return (
    there.length === here.length &&
    there.some((one, at) => one !== here[at]) &&
    there.every((one, at) => one === here[at] || (one.includes(' ') && wordsIn(one).join(' ') === wordsIn(here[at]!).join(' ')))
  );
}

/**
 * A line for the readers' own language, beside those that the source has for others: `.localize("uk", "привіт")` behind `.localize("es", "hola")`.
 */
export function isForOwnLocale(added: readonly string[], lines: readonly string[], locale: string): boolean {
  const [own] = locale.toLowerCase().split('-');
  const shapes = new Set(lines.map(shapeOf));
  return added.every((line) => shapes.has(shapeOf(line)) && stringsIn(line).some((text) => text.slice(1, -1).toLowerCase() === own));
}

const shapeOf = (line: string): string => line.replace(/"[^"\n]*"|'[^'\n]*'|`[^`]*`/g, '""').replace(/[;,]$/, '');

/** Imports in another order: `"net/http"`, `import a from 'b'`. Each of them is there. */
export const isReorderedImport = (source: readonly string[], target: readonly string[]): boolean =>
  source.length > 1 &&
  source.length === target.length &&
  [...source, ...target].every((line) => importing.test(line)) &&
  surplus(source, target, String).length === 0;

const importing = /^(?:import\b.{1,300}|(?:[\w.]{1,40} )?(["'])[\w@./-]{1,200}\1;?|use [\w:]{1,200};)$/;

/** `SECRET=dontcopythis` -> `SECRET=некопируйте`: the value of a sample, in letters that no program has for one. */
export const isSampleValue = (source: string, target: string): boolean => {
  const [one, other] = [assigned.exec(source), assigned.exec(target)];
  return one !== null && other !== null && one[1] === other[1] && /^(?:(?!\p{Script=Latin})\p{L}|\p{N}|[_-])+$/u.test(other[2]!);
};

const assigned = /^([A-Z][A-Z\d_]{0,60})=([\p{L}\p{M}\p{N}_-]{1,100})$/u;

/** `a-b = Hello` -> `a-b =`: messages of Fluent, which are there to be translated, in as many plurals as a language has. */
export const messageId = (line: string): string => /^(?:-?[A-Za-z][\w-]* ?=|  \.[\w-]+ ?=)/.exec(line)?.[0] ?? '';
