import type { Range } from '../../model/page.ts';
import { closesFence, fenceOf } from '../text/code-ranges.ts';
import type { Construct, Found, Line } from './construct.ts';
import { type Grammar, isAt } from './grammar.ts';
import { lineStart } from '../text/lines.ts';
import { masked } from './constructs/masked.ts';
import { Places } from '../text/places.ts';

/** A page as Markdown can read it, and what a generator reads beside that. */
export interface Markup {
  /** As long as the page; what stands in the place of a construct means nothing, but that a line of its own is a block. */
  text: string;
  /** In the order of the text, none within another but codes within a title. */
  constructs: readonly Construct[];
}

/**
 * The constructs of a page from an offset on, found in one pass: fenced code, code spans and comments are leapt over.
 *
 * @see flavours/construct.ts for what there is
 */
export function readMarkup(text: string, from: number, grammar: Grammar): Markup {
  const constructs = new Reading(text, grammar).constructsFrom(from);
  return { text: constructs.length === 0 ? text : masked(text, constructs), constructs };
}

/** The marks of quotes and lists, and the blanks, before the first sign of a line. */
const prefix = /(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t]){0,99}/y;

/** Fences within each other: of more the outermost is forgotten. */
const mostFences = 20;

/** Whether a line closes what marks, or a tag, opened. */
const isEndOf = (line: string, fence: string): boolean => (fence.startsWith('<') ? line.trim() === fence : closesFence(line, fence));

/** One pass over one page. */
class Reading {
  readonly #text: string;
  readonly #places: Places;
  readonly #grammar: Grammar;
  readonly #found: Construct[] = [];
  /** Marks of the fences around what is content, the innermost last. */
  readonly #fences: string[] = [];
  /** What was searched last, from where, and where it stands. */
  #next = { from: 0, at: -1, sign: '' };
  /** Where the last construct ends that is all of its line; -1 before there is one. */
  #lastLine = -1;
  /** The first and the last line before this one that hold words of one paragraph; null where none does. */
  #paragraph: { first: number; last: number } | null = null;
  /** Whether the lines above, up to a blank one, are HTML. */
  #isHtml = false;

  constructor(text: string, grammar: Grammar) {
    this.#text = text;
    this.#places = new Places(text);
    this.#grammar = grammar;
  }

  constructsFrom(from: number): Construct[] {
    for (let at = from; at < this.#text.length;) at = this.#line(at);
    return this.#found;
  }

  /** Reads a line from its start; gives the start of the next that is not read. */
  #line(start: number): number {
    const text = this.#text;
    const lineEnd = this.#places.lineEnd(start);
    prefix.lastIndex = start;
    prefix.test(text);
    const first = Math.min(prefix.lastIndex, lineEnd);
    if (first === lineEnd || /\s/.test(text[first]!)) return this.#blank(lineEnd);
    const closed = this.#fences.length > 0 ? this.#fences.findLastIndex((fence) => isEndOf(text.slice(start, lineEnd), fence)) : -1;
    if (closed !== -1) return this.#close(closed, { start: first, end: lineEnd });
    const found = this.#lineConstruct(start, first, lineEnd);
    if (found !== null) return found;
    if ('`~'.includes(text[first]!) && fenceOf(text.slice(start, lineEnd)) !== null) return this.#code(start);
    if (this.#grammar.dedents) this.#addDedented(first);
    this.#isHtml ||= text[first] === '<' && this.#paragraph === null;
    this.#paragraph = /[#|<]/.test(text[first]!) ? null : { first: this.#paragraph?.first ?? first, last: first };
    return this.#words(first, lineEnd);
  }

  #blank(lineEnd: number): number {
    this.#paragraph = null;
    this.#isHtml = false;
    return lineEnd + 1;
  }

  #open(fence: string): void {
    this.#fences.push(fence);
    if (this.#fences.length > mostFences) this.#fences.shift();
  }

  #close(index: number, { start, end }: Range): number {
    const [fence] = this.#fences.splice(index);
    this.#add(start, { as: 'line', end: this.#places.trimmed(start, end), fence: fence! });
    return end + 1;
  }

  /** A code block is leapt over; what its first line says of it is left to constructs. */
  #code(start: number): number {
    const lineEnd = this.#places.lineEnd(start);
    this.#paragraph = null;
    return this.#places.pastFence(fenceOf(this.#text.slice(start, lineEnd))!, start);
  }

  /** Where the line is a construct, the start of the next line; null where it is none. */
  #lineConstruct(start: number, first: number, lineEnd: number): number | null {
    const { lines } = this.#grammar;
    if (!isAt(this.#grammar.lineStart, this.#text, first)) return null;
    const line = this.#lineAt(first, lineEnd);
    for (const construct of lines) {
      const found = isAt(construct.start, this.#text, first) ? construct.read(line) : null;
      if (!found) continue;
      const { as = 'line' } = found;
      if (as === 'fence' && fenceOf(this.#text.slice(start, lineEnd)) === null) continue;
      if (as === 'item') this.#addTerms();
      this.#add(first, { ...found, as });
      if (found.fence !== undefined) this.#open(found.fence);
      this.#paragraph = null;
      if (as === 'item') return this.#words(found.end, lineEnd);
      if (as === 'fence') return this.#code(start);
      if (found.title) this.#words(found.title.start, found.title.end, found.title.end);
      return this.#places.lineEnd(found.end) + 1;
    }
    return null;
  }

  /** Of several lines before a definition each is a term. */
  #addTerms(): void {
    const { first, last } = this.#paragraph ?? { first: 0, last: 0 };
    if (first !== last) this.#add(first, { as: 'terms', end: last });
  }

  /** `    One`, `Two` below `!!! note`: two paragraphs to Python-Markdown, so that no word goes from one line to the other. */
  #addDedented(first: number): void {
    const text = this.#text;
    const { first: head, last: above } = this.#paragraph ?? { first, last: first };
    const [blanks, own] = [head, first].map((at) => text.slice(lineStart(text, at), at)) as [string, string];
    if (blanks.length < own.length + 4 || /\S/.test(blanks + own)) return;
    const end = this.#places.lineEnd(above);
    this.#add(text[end - 1] === '\r' ? end - 1 : end, { end: first, type: 'break' });
    this.#paragraph = null;
  }

  #lineAt(first: number, lineEnd: number): Line {
    const text = this.#text;
    return {
      text,
      start: first,
      end: this.#places.trimmed(first, lineEnd),
      isAmongText: () => this.#paragraph !== null && /^[ \t>]*[\p{L}\p{N}(*_"'“]/u.test(text.slice(lineEnd + 1, lineEnd + 100)),
      isBelowText: () => this.#paragraph !== null,
      isBelowLine: () => this.#lastLine !== -1 && this.#places.lineEnd(this.#lastLine) === lineStart(text, first) - 1,
      past: (closer, from) => this.#places.past(closer, from),
    };
  }

  /** Reads the codes of a line from an offset on, and of further lines where one reaches into them; gives the start of the next line. */
  #words(from: number, lineEnd: number, limit = this.#text.length): number {
    let end = lineEnd;
    for (let at = this.#nextSign(from); at < end; at = this.#nextSign(at)) {
      at = this.#pastSign(this.#next.sign, at, limit);
      if (at > end) end = this.#places.lineEnd(at);
    }
    return end + 1;
  }

  /** Where the next sign stands from an offset on. It is searched once, however many lines are before it. */
  #nextSign(from: number): number {
    if (this.#next.from <= from && from <= this.#next.at) return this.#next.at;
    const { sign } = this.#grammar;
    sign.lastIndex = from;
    const found = sign.exec(this.#text);
    this.#next = { from, at: found?.index ?? this.#text.length, sign: found?.[0] ?? '' };
    return this.#next.at;
  }

  /** What begins at a sign; gives the offset behind it. */
  #pastSign(sign: string, at: number, limit: number): number {
    const text = this.#text;
    const paragraphEnd = Math.min(limit, this.#places.endOfParagraph(at));
    for (const construct of this.#grammar.inline) {
      const found = isAt(construct.start, text, at) ? construct.read(text, at, paragraphEnd, this.#places) : null;
      if (!found) continue;
      this.#add(at, found);
      return found.end;
    }
    if (sign.startsWith('\\')) return isAt(this.#grammar.early, text, at + 1) ? at + 1 : at + 2;
    if (sign === '<!--') return this.#places.past('-->', at + 4) ?? at + 4;
    return sign.startsWith('`') ? this.#places.pastCodeSpan(sign, at + sign.length, paragraphEnd) : at + 1;
  }

  /** `<p markdown="1">`, `</p>`: below HTML without a blank line it ends that, in which no Markdown would be read. */
  #add(start: number, { fence, as = 'code', ...found }: Found): void {
    const endsHtml = as === 'line' && this.#isHtml && fence?.startsWith('<') === true;
    if (as === 'line') [this.#lastLine, this.#isHtml] = [found.end, false];
    this.#found.push({ type: 'other', kind: 'directive', shown: [], title: null, start, ...found, as: endsHtml ? 'end' : as });
  }
}
