import type { Rule } from '../rule.ts';
import { changedWords } from '../words/changed-words.ts';
import { shell } from '../words/code-lines.ts';
import { type CodeKind, kindOf, withoutTexts } from '../words/without-texts.ts';
import { withoutLocale } from './own-locale.ts';

/** Lines of code and those of the source, with what rules ask of them. */
export interface LineChange {
  source: readonly string[];
  target: readonly string[];
  language: string;
  /** Of the target: it may stand for that of the source. */
  locale: string;
  kind: CodeKind;
  isShell: boolean;
  /** The source as one text, without what readers write to a program, and without the target's locale in an address. */
  one: string;
  /** The target likewise. */
  other: string;
  /** Words that only the source has. */
  gone: readonly string[];
  /** Words that only the target has. */
  fresh: readonly string[];
  /** Whether something differs that is no text for people. */
  isOutside: boolean;
}

/**
 * What became of lines of code: `said` where a sentence or a label in them was translated, `word` where only a word or a name was (one
 * that a page translates throughout is meant, a lone one is not), `damage` for all else.
 */
export type Change = 'said' | 'word' | 'damage';

/** Its pairs are lines of a language, and those of a German target. */
export type ChangeRule = Rule<LineChange, Change, readonly [language: string, source: string, target: string]>;

export function lineChange(source: readonly string[], target: readonly string[], language: string, locale: string): LineChange {
  const kind = kindOf(language);
  const isShell = shell.test(language);
  const asText = (lines: readonly string[]): string => (isShell ? unfolded(lines) : withoutLocale(unfolded(lines), locale));
  const [one, other] = withoutPatterns(asText(source), asText(target));
  const [gone, fresh] = changedWords(one, other);
  const isOutside = kind !== 'text' && withoutTexts(one, kind) !== withoutTexts(other, kind);
  return { source, target, language, locale, kind, isShell, one, other, gone, fresh, isOutside };
}

/** `"a \` and `b"` on the next line are one text. */
const unfolded = (lines: readonly string[]): string => lines.join('\n').replace(/\\\n[ \t]*/g, '');

/**
 * `/open (door|window)/` -> `/(Tür|Fenster) auf/`: a pattern for what people write, with the same signs in it. Patterns of no words are code:
 * `/delete_([a-z]+)/`.
 */
function withoutPatterns(source: string, target: string): [string, string] {
  const [there, here] = [patternsIn(source), patternsIn(target)];
  const isSame = there.length > 0 && there.length === here.length && there.every((one, at) => signsOf(one) === signsOf(here[at]!));
  return isSame ? [source.replace(pattern, '""'), target.replace(pattern, '""')] : [source, target];
}

/** Between slashes, words with a blank between two of them. */
const pattern =
  /(?<=[(,=:]\s?|^[ \t]{0,9})\/(?![/*])(?=[^/\n]{0,200}\p{L}[^/\n\p{L}]{0,9} [^/\n]{0,200}\/)[^/\n]{1,200}\/(?=[a-z]{0,6}[\s,;).]|$)/gmu;

const patternsIn = (code: string): string[] => code.match(pattern) ?? [];

const signsOf = (text: string): string => text.replace(/[\p{L}\p{M}\p{N}\s]/gu, '');
