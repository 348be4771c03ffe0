import type { CodeType, Inline, InlineCode, Range } from '../../model/page.ts';
import type { Construct } from '../flavours/construct.ts';
import type { Constructs } from './constructs.ts';
import { plainText } from './plain-text.ts';
import { foldBlanks, foldedText, joined, type Shown, type Syntax, textWithout } from './text.ts';

/** Where the characters of a segment stand, and how they are read. */
export interface InlineSource {
  text: string;
  constructs: Constructs;
  /** Attributes of tags that readers see. */
  attributes: readonly string[];
  /** Whether a line end is a line break for readers. */
  keepsLines: boolean;
  /** How many `>` may stand at the head of a continued line. */
  quotes: number;
  /** Only what lies in here is read: a text node may reach over a line that is no text. */
  range: Range;
  syntax: Syntax;
}

export interface Subflow extends Shown {
  owner: InlineCode;
}

const deletable = new Set<CodeType>(['bold', 'italic', 'strike']);

/** Gathers text and codes of one segment from ranges of the page's text. */
export class InlineBuilder {
  readonly content: Inline[] = [];
  readonly subflows: Subflow[] = [];
  readonly source: InlineSource;
  private readonly codes: readonly Construct[];
  /** For an image that names its definition by its description alone: that description, as written. */
  readonly labels: { code: InlineCode; label: string }[] = [];
  private passed = 0;

  constructor(source: InlineSource) {
    this.source = source;
    this.codes = source.constructs.codesIn(source.range);
  }

  /** Adds a lone code; `equiv` is what a reader sees in its place. */
  code({ start, end }: Range, type: CodeType, equiv = ''): InlineCode {
    return this.push(start, end, type, 'lone', equiv);
  }

  /** Adds one end of a pair. */
  end({ start, end }: Range, type: CodeType, role: 'open' | 'close'): InlineCode {
    return this.push(start, end, type, role, '');
  }

  /** Codes are numbered when all are there. */
  private push(start: number, end: number, type: CodeType, role: InlineCode['role'], equiv: string): InlineCode {
    const raw = this.source.text.slice(start, end);
    const code: InlineCode = { kind: 'code', id: '', role, type, raw, equiv, deletable: deletable.has(type), subflows: [], start };
    this.content.push(code);
    return code;
  }

  /** Markdown text as characters; references to signs that have a meaning in markup, and what a generator reads, become codes. */
  markdown(range: Range): void {
    const { source } = this;
    const end = Math.min(range.end, source.range.end);
    let at = Math.max(range.start, source.range.start);
    for (let code = this.nextCode(at); code && code.start < end; code = this.nextCode(at)) {
      this.plain({ start: at, end: code.start });
      const own = this.code(code, code.type, code.type === 'other' || code.type === 'code' ? source.text.slice(code.start, code.end) : '');
      for (const shown of code.shown) this.subflow(own, shown);
      at = code.end;
    }
    this.plain({ start: at, end });
  }

  private plain(range: Range): void {
    if (range.start < range.end) plainText(range, this.source, this);
  }

  /** The first construct that begins at the offset or later. Offsets only grow. */
  private nextCode(from: number): Construct | null {
    while (this.passed < this.codes.length && this.codes[this.passed]!.start < from) this.passed += 1;
    return this.codes[this.passed] ?? null;
  }

  characters(text: string): void {
    if (text === '') return;
    const last = this.content.at(-1);
    if (last?.kind === 'text') last.text += text;
    else this.content.push({ kind: 'text', text });
  }

  subflow(owner: InlineCode, { kind, range, syntax }: Shown): void {
    if (/[\p{L}\p{N}]/u.test(this.source.text.slice(range.start, range.end))) this.subflows.push({ kind, range, syntax, owner });
  }

  /** What is compared. `![Menu](a.png)` -> `![](a.png)`: a changed alt text is a change of that segment alone. */
  foldedText(): string {
    if (this.subflows.length === 0) return foldedText(this.content);
    const { text } = this.source;
    let next = 0;
    const rawOf = (code: InlineCode): string => {
      const first = next;
      while (this.subflows[next]?.owner === code) next += 1;
      const cuts = this.subflows.slice(first, next).map(({ range }) => range);
      const known = this.labels.find((labelled) => labelled.code === code);
      if (known) return `![][${known.label}]`;
      return textWithout(text, { start: code.start!, end: code.start! + code.raw.length }, cuts);
    };
    return foldBlanks(joined(this.content, rawOf));
  }
}
