import type { CodeType, Inline, InlineCode, Range } from '../../model/page.ts';
import { type Opaque, opaqueRanges } from './opaque.ts';
import { plainText } from './plain-text.ts';
import { foldBlanks, foldedText, joined, type Shown, type Syntax, textWithout } from './text.ts';

/** Where the characters of a segment stand, and how they are read. */
export interface InlineSource {
  text: string;
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
  private readonly opaque: Opaque[];
  /** For an image that names its definition by its description alone: that description, as written. */
  readonly labels: { code: InlineCode; label: string }[] = [];
  private passed = 0;

  constructor(source: InlineSource) {
    this.source = source;
    this.opaque = opaqueRanges(source.text, source.range);
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

  /** The first opaque stretch that begins at the offset or later. Offsets only grow. */
  nextOpaque(from: number): Opaque | null {
    while (this.passed < this.opaque.length && this.opaque[this.passed]!.start < from) this.passed += 1;
    return this.opaque[this.passed] ?? null;
  }

  /** Markdown text as characters; references to signs that have a meaning in markup become codes. */
  markdown(range: Range): void {
    const { source } = this;
    const start = Math.max(range.start, source.range.start);
    const end = Math.min(range.end, source.range.end);
    if (start < end) plainText({ start, end }, source, this);
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
