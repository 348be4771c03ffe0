import { diffArrays } from 'diff';
import type { Inline, Range } from '../../model/page.ts';

/** A piece of a segment as it is written: what may be broken at its blanks, and codes, which may not. */
interface Piece {
  text: string;
  isText: boolean;
}

/** The lines of a segment as its author broke them. */
export interface OldLines {
  /** The segment's bytes. */
  text: string;
  /** Which of its bytes are codes: a line end in one is no soft break. */
  codes: readonly Range[];
}

/**
 * A new text, broken into lines as the one that it takes the place of: between words that stay as it was; elsewhere at the ends of
 * sentences, at commas or at a width, whatever its author did. What was one line stays one.
 */
export function withLineBreaks(pieces: readonly Piece[], old: OldLines): string {
  const there = isBreak(old.text) ? tokensOf(piecesOf(old)) : [];
  const lineEnd = there.find(({ gap }) => isBreak(gap))?.gap;
  if (lineEnd === undefined) return pieces.map(({ text }) => text).join('');
  const tokens = tokensOf(pieces);
  const isEnd = lineEnds(tokens, knownGaps(there, tokens), styleOf(there));
  let line = 0;
  return tokens
    .map(({ word, gap }, index) => {
      line = word.includes('\n') ? word.length - word.lastIndexOf('\n') - 1 : line + word.length;
      if (gap === '') return word;
      const isBroken = isEnd(index, line) && !beginsBlock(tokens[index + 1]!.word);
      line = isBroken ? 0 : line + 1;
      return `${word}${isBroken ? lineEnd : gap}`;
    })
    .join('');
}

/** Whether a line ends behind a word, told word by word, with the signs of the line so far. */
function lineEnds(tokens: readonly Token[], known: ReadonlyMap<number, string>, style: Style): (index: number, line: number) => boolean {
  // Behind other words than before lines are filled anew, up to an old line end that leaves none short.
  let isShifted = false;
  return (index, line) => {
    const own = known.get(index);
    const wasEnd = own !== undefined && isBreak(own);
    const place = { word: tokens[index]!.word, next: tokens[index + 1]!.word, line };
    if (style.by !== 'width') return own === undefined ? endsByMeaning(place, style, () => clauseFrom(tokens, index + 1)) : wasEnd;
    isShifted ||= own === undefined;
    const isKept = wasEnd && (!isShifted || line >= style.width * fullEnough);
    const isFull = line + 1 + firstLine(place.next).length > style.width;
    isShifted = isKept ? false : isShifted || isFull;
    return isKept || isFull;
  };
}

/** A word may hold a hard break. */
const firstLine = (word: string): string => word.split(/\s*[\r\n]/, 1)[0]!;

/** A line that is as long as this part of the longest is not refilled. */
const fullEnough = 0.6;

interface Token {
  word: string;
  /** What stands behind it: a blank, or a line end with what the next line begins with; empty at the end. */
  gap: string;
}

const isBreak = (gap: string): boolean => /[\r\n]/.test(gap);

/** `a <b c>d` with the code `<b c>` -> `a`, `<b c>d` */
function tokensOf(pieces: readonly Piece[]): Token[] {
  const tokens: Token[] = [{ word: '', gap: '' }];
  for (const { text, isText } of pieces) {
    if (!isText) tokens.at(-1)!.word += text;
    else
      for (const [index, part] of text.split(softBreak).entries()) {
        if (index % 2 === 0) tokens.at(-1)!.word += part;
        else {
          tokens.at(-1)!.gap = part;
          tokens.push({ word: '', gap: '' });
        }
      }
  }
  return tokens;
}

const softBreak = /([ \t]*(?:\r\n|\r|\n)[ \t>]*|[ \t]+)/;

function piecesOf({ text, codes }: OldLines): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of codes) {
    pieces.push({ text: text.slice(at, start), isText: true }, { text: text.slice(start, end), isText: false });
    at = end;
  }
  return [...pieces, { text: text.slice(at), isText: true }];
}

/** More words than this that differ are another text. */
const mostWords = 400;

/** The gaps between words that stood one behind the other before, by the index of the first. */
function knownGaps(there: readonly Token[], now: readonly Token[]): Map<number, string> {
  const known = new Map<number, string>();
  const parts = diffArrays(
    there.map(({ word }) => word),
    now.map(({ word }) => word),
    { maxEditLength: mostWords },
  );
  let [from, to] = [0, 0];
  for (const { added, removed, count } of parts ?? []) {
    if (!added && !removed) for (let at = 0; at + 1 < count; at += 1) known.set(to + at, there[from + at]!.gap);
    if (!added) from += count;
    if (!removed) to += count;
  }
  return known;
}

/** Where an author breaks lines, and how long they are at most. */
interface Style {
  by: 'sentence' | 'clause' | 'width';
  width: number;
}

/** Of the breaks nearly all are where they are on purpose. */
const nearlyAll = 0.8;

function styleOf(tokens: readonly Token[]): Style {
  let [width, line] = [0, 0];
  for (const { word, gap } of tokens) {
    line += word.length;
    width = Math.max(width, line);
    line = isBreak(gap) ? 0 : line + 1;
  }
  const ends = tokens.flatMap(({ word, gap }, index) => (gap === '' ? [] : [{ word, gap, next: tokens[index + 1]!.word }]));
  const breaks = ends.filter(({ gap }) => isBreak(gap));
  const shareOf = (part: number, of: number) => (of === 0 ? 1 : part / of);
  const atSentences = breaks.filter(endsSentence).length;
  const broken = shareOf(atSentences, ends.filter(endsSentence).length);
  if (shareOf(atSentences, breaks.length) >= nearlyAll && broken >= nearlyAll) return { by: 'sentence', width };
  const atClauses = breaks.filter((end) => endsClause(end) || endsSentence(end)).length;
  return { by: shareOf(atClauses, breaks.length) >= nearlyAll && broken >= nearlyAll ? 'clause' : 'width', width };
}

interface End {
  word: string;
  next: string;
}

const endsSentence = ({ word, next }: End): boolean =>
  /[.!?…。！？:]["'”’»)\]*_]{0,4}$/.test(word) && !/^["'“«([*_]{0,4}\p{Ll}/u.test(next);
const endsClause = ({ word }: End): boolean => /[,;:—–，；、]["'”’»)\]*_]{0,4}$/.test(word);

interface LinePlace extends End {
  /** Signs of the line so far. */
  line: number;
}

/** @param clause signs to the next place where a line may end */
function endsByMeaning(place: LinePlace, { by, width }: Style, clause: () => number): boolean {
  if (endsSentence(place)) return true;
  return by === 'clause' && endsClause(place) && place.line + 1 + clause() > width;
}

function clauseFrom(tokens: readonly Token[], from: number): number {
  let length = tokens[from]!.word.length;
  for (let at = from; at + 1 < tokens.length; at += 1) {
    const end = { word: tokens[at]!.word, next: tokens[at + 1]!.word };
    if (endsClause(end) || endsSentence(end)) break;
    length += 1 + end.next.length;
  }
  return length;
}

/** Whether a line that begins with this word would be the first of a block, or the mark of one. */
const beginsBlock = (word: string): boolean =>
  /^(?:[-+*:~]$|#{1,6}$|\d{1,9}[.)]$|[-=_*]+$|[<>|]|`{3}|~{3}|:{3}|\$\$|\{[{%:]|!!!|\?\?\?|\[[^\]]*\]:|(?:import|export)$)/.test(word);

/** Ranges of the codes of a content, from where its segment begins. */
export const codeRanges = (content: readonly Inline[], from: number): Range[] =>
  content.flatMap((part) =>
    part.kind === 'code' && part.start !== undefined ? [{ start: part.start - from, end: part.start - from + part.raw.length }] : [],
  );
