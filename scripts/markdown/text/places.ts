import { closesFence } from './code-ranges.ts';
import { lineStart } from './lines.ts';

/** Places of a page that are asked for one after the other: none is searched twice, and nothing in vain. */
export class Places {
  readonly #text: string;
  readonly #last = new Map<string, number>();
  /** Whether lines end with CR alone somewhere. */
  readonly #hasCr: boolean;
  #paragraphEnd = 0;
  #labels: Set<string> | null = null;

  constructor(text: string) {
    this.#text = text;
    this.#hasCr = text.includes('\r') && /\r(?!\n)/.test(text);
  }

  lineEnd(at: number): number {
    const lf = this.#text.indexOf('\n', at);
    const end = lf === -1 ? this.#text.length : lf;
    if (!this.#hasCr) return end;
    const cr = this.#text.slice(at, end).search(/\r(?!\n|$)/);
    return cr === -1 ? end : at + cr;
  }

  trimmed(start: number, lineEnd: number): number {
    let end = lineEnd;
    while (end > start && /[ \t\r]/.test(this.#text[end - 1]!)) end -= 1;
    return end;
  }

  endOfParagraph(at: number): number {
    if (at < this.#paragraphEnd) return this.#paragraphEnd;
    const blank = /\n[ \t>]*\r?(?:\n|$)/g;
    blank.lastIndex = at;
    const found = blank.exec(this.#text);
    this.#paragraphEnd = found ? found.index : this.#text.length;
    return this.#paragraphEnd;
  }

  /** Past the next closer; it is known where the last one is, so that nobody looks for one in vain. */
  past(closer: string, from: number): number | null {
    return from > this.#lastOf(closer) ? null : this.#text.indexOf(closer, from) + closer.length;
  }

  /**
   * The start of the line after the one that closes a code block; only lines that hold its marks are looked at. What is indented by four
   * signs more than its first line is a line of the code.
   */
  pastFence(fence: string, start: number): number {
    const text = this.#text;
    const deepest = marginOf(text.slice(start, this.lineEnd(start))) + 3;
    for (let at = text.indexOf(fence, this.lineEnd(start)); at !== -1; at = text.indexOf(fence, this.lineEnd(at))) {
      const end = this.lineEnd(at);
      const line = text.slice(lineStart(text, at), end);
      if (marginOf(line) <= deepest && closesFence(line, fence)) return end + 1;
    }
    return text.length;
  }

  /** The labels of all definitions are looked for once. */
  isDefined(label: string): boolean {
    this.#labels ??= new Set(Array.from(this.#text.matchAll(/^[ \t>]*\[([^[\]\n]{1,200})\]:/gm), ([, name]) => folded(name!)));
    return this.#labels.has(folded(label));
  }

  pastCodeSpan(run: string, from: number, end: number): number {
    for (let at = this.#near(run, from, end); at !== -1; at = this.#near(run, at, end)) {
      const start = at;
      while (this.#text[at] === '`') at += 1;
      if (at - start === run.length) return at;
    }
    return from;
  }

  #near(run: string, from: number, end: number): number {
    if (from > this.#lastOf(run)) return -1;
    const at = this.#text.indexOf(run, from);
    return at < end ? at : -1;
  }

  #lastOf(closer: string): number {
    const known = this.#last.get(closer) ?? this.#text.lastIndexOf(closer);
    this.#last.set(closer, known);
    return known;
  }
}

const folded = (label: string): string => label.replace(/[\s>]+/g, ' ').toLowerCase();

/** How many signs are before the marks of a fence: ` > - ~~~` -> 5. */
const marginOf = (line: string): number => Math.max(0, line.search(/[`~]/));
