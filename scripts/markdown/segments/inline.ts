import type { Nodes } from 'mdast';
import type { Inline, InlineCode, Range } from '../../model/page.ts';
import { codeRanges } from '../text/code-ranges.ts';
import { DEEPEST, nestingError } from '../parser/limits.ts';
import { tagOf } from './html-parts.ts';
import { InlineBuilder, type InlineSource, type Subflow } from './inline-builder.ts';
import { phrasing } from './phrasing.ts';
import { foldBlanks, rangeOf } from './text.ts';

export interface InlineContent {
  content: Inline[];
  subflows: Subflow[];
  /** What is compared: codes' raw text without their subflows, blanks folded. */
  text: string;
}

/** The nodes of a leaf block as a flat list of text and codes in reading order, codes numbered from 1. */
export function inlineOf(nodes: readonly Nodes[], source: InlineSource): InlineContent {
  const [first] = nodes;
  const bare = first?.type === 'text' && nodes.length === 1 ? bareText(rangeOf(first), source) : null;
  if (bare) return bare;
  const builder = new InlineBuilder(source);
  phrasing(nodes, builder, 0);
  return finish(builder);
}

/** Characters in which no marks are read: an alt text, a title. In the brackets of an alt text there may be code. */
export function plainContent(source: InlineSource): InlineContent {
  const codes = source.syntax === 'label' ? codeRanges(source.text, source.range) : [];
  const bare = codes.length === 0 ? bareText(source.range, source) : null;
  if (bare) return bare;
  const builder = new InlineBuilder(source);
  let at = source.range.start;
  for (const { start, end } of codes) {
    builder.markdown({ start: at, end: start });
    builder.code({ start, end }, 'code', source.text.slice(start, end));
    at = end;
  }
  builder.markdown({ start: at, end: source.range.end });
  return finish(builder);
}

/** Every sign with which an escape, a reference or a further line begins. */
const meaningful = /[\\&\n\r]/;

/** Characters that all stand for themselves, as in about half of all leaves; null where some may not, or there is none. */
function bareText(range: Range, { text, constructs, range: within }: InlineSource): InlineContent | null {
  const raw = text.slice(Math.max(range.start, within.start), Math.min(range.end, within.end));
  return raw === '' || meaningful.test(raw) || constructs.codesIn(within).length > 0
    ? null
    : { content: [{ kind: 'text', text: raw }], subflows: [], text: foldBlanks(raw) };
}

/**
 * A value that is no Markdown, with codes in it: `Read <b>{name}</b>`.
 *
 * @param codes finds one, in its only group
 */
export function scalarContent(value: string, codes: RegExp): Inline[] {
  const parts = value.split(codes).map((part, index): Inline => (index % 2 === 0 ? { kind: 'text', text: part } : scalarCode(part)));
  const content = parts.filter((part) => part.kind === 'code' || part.text !== '');
  pairTags(content);
  numberCodes(content);
  return content;
}

function scalarCode(raw: string): InlineCode {
  const type = raw.startsWith('<') ? 'html' : 'variable';
  return { kind: 'code', id: '', role: 'lone', type, raw, equiv: type === 'html' ? '' : raw, deletable: false, subflows: [] };
}

/** What a builder gathered, its HTML tags paired and its codes numbered. */
export function finish(builder: InlineBuilder): InlineContent {
  if (builder.content.some(isTag)) pairTags(builder.content);
  numberCodes(builder.content);
  return { content: builder.content, subflows: builder.subflows, text: builder.foldedText() };
}

const isTag = (part: Inline): boolean => part.kind === 'code' && part.type === 'html';

/** An open code takes the next number, its close the same. No pair crosses another. */
function numberCodes(content: readonly Inline[]): void {
  const open: string[] = [];
  let next = 1;
  for (const part of content) {
    if (part.kind === 'text') continue;
    part.id = part.role === 'close' ? open.pop()! : String(next++);
    if (part.role === 'open') open.push(part.id);
  }
}

interface OpenTag {
  code: InlineCode;
  /** Null for a mark of Markdown. */
  name: string | null;
  /** Levels of pairs inside. */
  levels: number;
}

/** What is open, and where those of each name stand: a tag that nothing closes is not looked at again for each that is. */
class OpenTags {
  readonly #open: OpenTag[] = [];
  readonly #places = new Map<OpenTag['name'], number[]>();

  push(tag: OpenTag): void {
    const places = this.#places.get(tag.name) ?? [];
    this.#places.set(tag.name, places);
    places.push(this.#open.length);
    this.#open.push(tag);
  }

  /** Place of the last one; -1 where there is none. */
  placeOf = (name: OpenTag['name']): number => this.#places.get(name)?.at(-1) ?? -1;

  /** Takes out all from a place on. */
  cut(place: number): OpenTag[] {
    const gone = this.#open.splice(place);
    for (const { name } of gone) this.#places.get(name)!.pop();
    return gone;
  }

  last = (): OpenTag | undefined => this.#open.at(-1);
}

/**
 * Lone codes of HTML tags that open and close the same element become pairs, where they cross no other pair.
 *
 * @throws ParseError where more pairs are within each other than anyone writes
 */
function pairTags(content: readonly Inline[]): void {
  const open = new OpenTags();
  for (const code of content) {
    if (code.kind === 'text') continue;
    if (code.role === 'open') open.push({ code, name: null, levels: 0 });
    else if (code.role === 'close') open.cut(open.placeOf(null));
    else if (code.type === 'html') pairTag(code, open);
  }
}

function pairTag(code: InlineCode, open: OpenTags): void {
  const tag = tagOf(code.raw, { start: 0, end: code.raw.length });
  if (tag?.kind === 'open') open.push({ code, name: tag.name, levels: 0 });
  if (tag?.kind !== 'close') return;
  const place = open.placeOf(tag.name);
  if (place <= open.placeOf(null)) return;
  const [opening, ...inside] = open.cut(place) as [OpenTag, ...OpenTag[]];
  const levels = inside.reduce((most, inner) => Math.max(most, inner.levels), opening.levels) + 1;
  if (levels > DEEPEST) throw nestingError(opening.code.start ?? 0);
  const outer = open.last();
  if (outer) outer.levels = Math.max(outer.levels, levels);
  opening.code.role = 'open';
  code.role = 'close';
}
