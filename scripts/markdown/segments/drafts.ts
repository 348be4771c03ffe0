import type { CodeType, Inline, InlineCode, Page, Range, Segment, SegmentKind } from '../../model/page.ts';
import { fileKind, type FileKind } from '../page.ts';
import type { Flavour } from '../flavours/flavour.ts';
import type { Grammar } from '../flavours/grammar.ts';
import type { Parser } from '../parser/parser.ts';
import { Constructs } from './constructs.ts';
import { Directions, withKeptElements } from './directions.ts';
import type { InlineSource } from './inline-builder.ts';
import { plainContent } from './inline.ts';
import { foldedText, hasWords, type Shown, type Syntax } from './text.ts';

interface DraftInput {
  kind: SegmentKind;
  range: Range;
  content: Inline[];
  /** Markers included; `range` by default. */
  block?: Range;
  key?: string | null;
  /** What is compared, where it is not the folded content. */
  text?: string;
  /** False for what is never translated; else whether the content has words. */
  translate?: false;
  note?: string;
  isListed?: boolean;
  nature?: Nature;
}

/** What merging must know of a segment beside what everybody sees. */
export interface Nature {
  syntax: Syntax;
  /** Whether it stands in a table, where each `|` is escaped. */
  cell: boolean;
  /** The code whose raw text holds it, if one does. */
  owner: InlineCode | null;
}

interface OpaqueInput {
  text?: string;
  block?: Range;
  type?: CodeType;
}

const opaque: Nature = { syntax: 'block', cell: false, owner: null };

/** The lists and quotes around a block, and the signs of the list items that it is the first of. */
interface Stand {
  around: string;
  signs: string;
}

/** Segments in the making, in reading order; ids are given when all are there. */
export class Drafts {
  readonly list: Segment[] = [];
  /** One for each segment. */
  readonly natures: Nature[] = [];
  readonly page: Page;
  readonly kind: FileKind;
  /** What the page's generator reads as syntax; empty where it is no Markdown. */
  constructs: Constructs;
  readonly flavour: Flavour;
  /** What the authors tell translators in comments and attributes. */
  readonly directions = new Directions();
  /** Where the segments to come stand, as their `form` says; null outside of the body. */
  stand: Stand | null = null;
  /** What may begin a construct in the page. */
  readonly grammar: Grammar;

  /** Whether comments in code are translated. */
  readonly codeComments: boolean;

  constructor(page: Page, { flavour, grammars, codeComments }: Pick<Parser, 'flavour' | 'grammars' | 'codeComments'>) {
    this.page = page;
    this.codeComments = codeComments;
    this.flavour = flavour;
    this.kind = kindOf(page.path, flavour);
    this.grammar = this.kind === 'mdx' ? grammars.mdx : grammars.markdown;
    this.constructs = new Constructs({ text: page.text, constructs: [] });
  }

  add({ kind, range, content: whole, block = range, key = null, text, translate, note, isListed, nature = opaque }: DraftInput): void {
    const content = withKeptElements(whole, this.page.text);
    const { line, endLine } = this.page.place({ start: block.start, end: Math.max(block.start, block.end - 1) });
    const segment: Segment = {
      id: '',
      kind,
      key,
      translate: translate ?? hasWords(content),
      range,
      lines: [line, endLine],
      content,
      text: text ?? foldedText(content),
    };
    if (note !== undefined) segment.note = note;
    if (isListed) segment.isListed = true;
    this.direct(segment);
    if (this.stand) segment.form = nature.owner ? '' : this.takeForm(content);
    // Its id is given later, but that there is a subflow must be known before.
    nature.owner?.subflows.push('');
    this.natures.push(nature);
    this.list.push(segment);
  }

  private direct(segment: Segment): void {
    if (!segment.translate) return;
    const note = this.directions.takeNote(segment.content);
    if (note !== null) segment.note = note;
    if (this.directions.keeps) Object.assign(segment, { translate: false, isKept: true });
  }

  /** A list item's sign is that of its first segment. */
  private takeForm(content: readonly Inline[]): string {
    const { around, signs } = this.stand!;
    this.stand!.signs = '';
    const breaks = content.filter(isHardBreak).length;
    return `${around}${signs}${breaks > 0 ? ` breaks:${breaks}` : ''}`.trimStart();
  }

  /** Where the characters of a segment stand, and how they are read. */
  source(range: Range, quotes: number, syntax: Syntax): InlineSource {
    const { page, constructs, flavour } = this;
    const keepsLines = flavour.keepsLines ?? constructs.lineAt(range.start)?.as === 'terms';
    return { text: page.text, constructs, attributes: flavour.attributes, keepsLines, quotes, range, syntax };
  }

  /** A stretch of characters inside a code: an alt text, a title. Escapes and references are decoded, marks are not read. */
  addShown({ kind, range, syntax }: Shown, quotes: number, nature: { owner: InlineCode; cell?: boolean }): void {
    const written = this.page.text.slice(range.start, range.end);
    const { content, text } =
      syntax === 'code'
        ? { content: [{ kind: 'text', text: written } as const], text: written }
        : plainContent(this.source(range, quotes, syntax));
    this.add({ kind, range, content, text, nature: { syntax, cell: nature.cell ?? false, owner: nature.owner } });
  }

  /** A block that is compared as it stands and never translated. */
  addOpaque(kind: SegmentKind, range: Range, { text, block, type = kind === 'code' ? 'code' : 'other' }: OpaqueInput = {}): InlineCode {
    const raw = this.page.text.slice(range.start, range.end);
    const code: InlineCode = {
      kind: 'code',
      id: '1',
      role: 'lone',
      type,
      raw,
      equiv: '',
      deletable: false,
      subflows: [],
      start: range.start,
    };
    if (kind === 'comment' || kind === 'html' || kind === 'mdx') this.directions.readBlock(raw);
    this.add({ kind, range, block, content: [code], text, translate: false });
    return code;
  }
}

function kindOf(path: string, { mdx }: Flavour): FileKind {
  const kind = fileKind(path);
  if (kind !== 'markdown' && kind !== 'mdx') return kind;
  return mdx.some((ending) => path.toLowerCase().endsWith(ending)) ? 'mdx' : 'markdown';
}

/** `<br>` stands in the text, and a translation may do without. */
const isHardBreak = (part: Inline): boolean => part.kind === 'code' && part.type === 'break' && !part.raw.startsWith('<');
