import type { Range, Segment } from '../../../model/page.ts';
import { surplus } from '../../../align/surplus.ts';
import type { Twin } from '../../translation/translation.ts';
import { withoutFillIns } from '../fill-ins.ts';
import { isCalledOtherwise } from './called-otherwise.ts';
import { isForOwnLocale, isReorderedImport, messageId, withoutHints } from './for-own-locale.ts';
import { gapsBetween, joinedGaps, type LineGap } from './gaps.ts';
import { type Renames, withNamesOf } from './renames.ts';
import { isSourceSlip } from './source-slip.ts';
import { changeOf } from '../change/change-of.ts';
import type { Change } from '../change/line-change.ts';
import { codeLines, languageName } from '../words/code-lines.ts';
import { kindOf } from '../words/without-texts.ts';
import { renamedNode } from './diagram-nodes.ts';
import { inOneLine, isReflowed } from './reflowed.ts';
import { withBlanks, withoutLayout } from './without-layout.ts';

/** Lines of a block that read otherwise than those of its source. */
export interface ChangedLines {
  /** Of the first, counted from the one behind the fence. */
  line: number;
  count: number;
  /** Empty where lines are lost. */
  actual: string;
  /** Empty where there are lines of its own. */
  expected: string;
  change: Change;
  /** The lines as they are compared. */
  keys: readonly string[];
  /** Those of the source, likewise. */
  lost: readonly string[];
}

/**
 * Where the code of a block is none of its source's, nor of the one that it was made from: compared with the one that it follows best.
 *
 * @param renames what the page calls the source's names, throughout
 */
export function changedLines({ target, sources }: Twin, locale: string, renames: Renames = new Map()): ChangedLines[] {
  const text = withNamesOf(target.text, renames);
  const found = sources.map((source) => changesBetween(source.text, text, locale));
  if (found.some((changes) => changes.length === 0)) return [];
  const damages = found.map((changes) => changes.filter(({ change }) => change === 'damage').length);
  const best = damages.indexOf(Math.min(...damages));
  const others = sources.toSpliced(best, 1).map((source) => new Set(keysOf(linesIn(source.text, languageOf(source.text)))));
  const isKnown = ({ keys, lost }: ChangedLines) =>
    others.some((known) => (keys.length > 0 ? keys.every((key) => known.has(key)) : !lost.some((key) => known.has(key))));
  const written = target.text.split('\n');
  return found[best]!.flatMap((one) => (isKnown(one) ? [] : [{ ...one, actual: one.actual && written[one.line + 1]!.trim() }]));
}

/** Whether a block has all lines of code of another one, with others perhaps. */
export function holdsAllLines(source: string, target: string): boolean {
  const [one, other] = [source, target].map((text) => keysOf(linesIn(text, languageOf(text)))) as [string[], string[]];
  return one.length > 0 && surplus(one, other, String).length === 0;
}

/** The lines of a block that hold code, without comments. */
export const codeOf = (block: string): string[] => textsOf(linesIn(block, languageOf(block)));

function changesBetween(source: string, target: string, locale: string): ChangedLines[] {
  const language = languageOf(source);
  const [one, other] = [linesIn(source, language), linesIn(target, language)];
  const around = { blocks: { source, target }, lines: keysOf(other), language };
  const isRenamed = (there: readonly Line[], here: readonly Line[]) => isCalledOtherwise(keysOf(there), keysOf(here), around);
  const isAlike = (there: readonly Line[], here: readonly Line[]) =>
    !isRenamed(there, here) &&
    (isSame(keysOf(there), keysOf(here), languageName(language)) || isReflowed(keysOf(there), keysOf(here), languageName(language)));
  if (isAlike(one, other)) return [];
  const changeIn = (here: readonly Line[], there: readonly Line[]) => changeOf(textsOf(there), textsOf(here), language, locale);
  const isDamage = ([from, to]: LineGap): boolean =>
    !isAlike(one.slice(...from), other.slice(...to)) && changeIn(other.slice(...to), one.slice(...from)) === 'damage';
  const slipIn = (next: number) => ({ source, target, language: languageName(language), lines: keysOf(one), next });
  return joinedGaps(gapsBetween(keysOf(one), keysOf(other)), keysOf(one), isDamage).flatMap(([from, to]) => {
    const [expected, actual] = [one.slice(...from), other.slice(...to)];
    if (isAlike(expected, actual)) return [];
    if (
      isReorderedImport(keysOf(expected), keysOf(actual), keysOf(one.slice(0, from[0]))) ||
      isSourceSlip(keysOf(expected), keysOf(actual), slipIn(from[1]))
    )
      return [];
    if (expected.length === 0 && (isWithoutPrompt(source, actual) || isForOwnLocale(textsOf(actual), textsOf(one), locale))) return [];
    const renamed = kindOf(language) === 'diagram' ? renamedNode(textsOf(expected), textsOf(actual), textsOf(other)) : -1;
    const change = renamed !== -1 || isRenamed(expected, actual) ? 'damage' : changeIn(actual, expected);
    const isDamaged = (its: Line, index: number) => change === 'damage' && changeIn([its], [expected[index]!]) === 'damage';
    const first = renamed !== -1 ? renamed : shownOf(actual, expected, isDamaged);
    const { line, raw } = other[Math.min(to[0] + first, other.length - 1)] ?? { line: 0, raw: '' };
    const count = Math.max(1, (other[to[1] - 1]?.line ?? line) - line + 1);
    return [
      {
        line,
        count,
        actual: actual.length === 0 ? '' : raw,
        expected: (expected[first] ?? expected[0])?.raw ?? '',
        change,
        keys: keysOf(actual),
        lost: keysOf(expected),
      },
    ];
  });
}

/** Which of lines that differ is shown: the first that is damaged by itself, else the first one. */
function shownOf(actual: readonly Line[], expected: readonly Line[], isDamaged: (one: Line, index: number) => boolean): number {
  const isOther = ({ key }: Line, index: number): boolean => key !== expected[index]?.key;
  const few = actual.length === expected.length && actual.length < MOST;
  const damaged = few ? actual.findIndex((one, index) => isOther(one, index) && isDamaged(one, index)) : -1;
  return Math.max(0, damaged === -1 ? actual.findIndex(isOther) : damaged);
}

/** So many lines that follow each other and differ are told as one: which of them is wrong nobody asks. */
const MOST = 50;

const languageOf = (block: string): string => block.slice(0, block.indexOf('\n'));

/** `# npm ci` -> `npm ci`: the sign of a shell's line, and no comment. */
function isWithoutPrompt(source: string, actual: readonly Line[]): boolean {
  const lines = new Set(source.split('\n').map((line) => line.trim()));
  return actual.every(({ raw }) => lines.has(`# ${raw}`));
}

/** `> ls`, `$ ls` -> `ls`: who shows commands has a sign before them, or none. */
const withoutPrompt = (line: string): string => line.replace(/^[$>%] (?=\S)/, '');

/** In texts and in markup a `>` says something. */
const hasPrompts = (language: string): boolean =>
  !/^(?:md|mdx|markdown|markdoc|mdoc|diff|patch|html?|xml|vue|jsx|tsx|svelte|astro|ya?ml)$/i.test(language);

interface Line {
  /** Counted from the one behind the fence. */
  line: number;
  text: string;
  /** What it is compared by: without its layout. */
  key: string;
  raw: string;
}

const keysOf = (lines: readonly Line[]): string[] => lines.map(({ key }) => key);
const textsOf = (lines: readonly Line[]): string[] => lines.map(({ text }) => text);

/** Lines of a block that hold code. */
function linesIn(block: string, language: string): Line[] {
  const name = languageName(language);
  const lines = block
    .split('\n')
    .slice(1)
    .map((line) => (/^ftl$/i.test(name) ? messageId(line) : line));
  const texts = codeLines(
    lines.map((line) => withBlanks(line, name)),
    language,
  );
  const keys = withoutLayout(hasPrompts(name) ? texts.map(withoutPrompt) : texts, name);
  return lines.flatMap((raw, line) => (texts[line] === '' ? [] : [{ line, text: texts[line]!, key: keys[line]!, raw: raw.trim() }]));
}

/** Whether lines say the same: broken elsewhere, with a comma more before a bracket, with other words to fill in. */
function isSame(source: readonly string[], target: readonly string[], language: string): boolean {
  const [one, filled] = withoutFillIns(source.join('\n'), target.join('\n'));
  const other = withoutHints(one, filled);
  if (one === other || withOneQuote(one) === withOneQuote(other)) return true;
  return source.length !== target.length && inOneLine(one.split('\n'), language) === inOneLine(other.split('\n'), language);
}

/** `'a';` and `"a"` are a matter of taste. */
const withOneQuote = (code: string): string => code.replaceAll("'", '"').replace(/;$/gm, '');

/** Lines of a block in its page: a fence is the line before the first. */
export function linesOf({ range }: Segment, line: number, count: number, text: string): Range {
  const isFenced = /^(?:`{3}|~{3})/.test(text.slice(range.start, range.start + 3));
  const start = past(text, range.start, line + (isFenced ? 1 : 0), range.end);
  const last = past(text, start, count - 1, range.end);
  const end = text.indexOf('\n', last);
  return {
    start: start + /^[ \t>]*/.exec(text.slice(start, range.end))![0].length,
    end: end === -1 ? range.end : Math.min(end, range.end),
  };
}

function past(text: string, from: number, lines: number, end: number): number {
  let at = from;
  for (let left = lines; left > 0 && at < end; left -= 1) at = text.indexOf('\n', at) + 1 || end;
  return Math.min(at, end);
}
