import type { Comparable, Field, Page, Range, Yaml } from '../../model/page.ts';

/** A piece of a page that is markup, or may be read as such. */
export interface Piece {
  raw: string;
  /** Null in a source, of which no place is told. */
  range: Range | null;
  /** Whether it was found in text, somewhere in that range. */
  isText?: true;
  /** Whether it is of the front matter, which no template is read in. */
  isField?: true;
  /** Whether it is all of a body that no parser reads: of that only tags, attributes and addresses are told. */
  isBody?: true;
}

/** What of a segment is markup: its codes, apart from code that is shown, and what looks like markup in its text. */
export function piecesOf(segment: Comparable & { range?: Range }): Piece[] {
  const { kind, content } = segment;
  if (kind === 'code' || kind === 'front-matter') return [];
  return content.flatMap((piece, index): Piece[] => {
    if (piece.kind === 'text') return lookingLike(piece.text, segment.range);
    if (piece.type === 'code' || piece.raw.length < 2) return [];
    const raw = /^<(?:script|style)\b/i.test(piece.raw) ? withInside(content, index) : piece.raw;
    return [{ raw, range: piece.start === undefined ? null : { start: piece.start, end: piece.start + piece.raw.length } }];
  });
}

/** `<script>` with what stands behind it, up to its end or the next one: in a paragraph that counts as text. */
function withInside(content: Comparable['content'], from: number): string {
  const parts: string[] = [];
  for (let at = from; at < content.length; at += 1) {
    const piece = content[at]!;
    const text = piece.kind === 'code' ? piece.raw : piece.text;
    if (at > from && /^<(?:script|style)\b/i.test(text)) break;
    parts.push(text);
    if (at > from && /^<\/(?:script|style)\b/i.test(text)) break;
  }
  return parts.join('');
}

/** A body that can't be parsed: nobody sees in it where code stands, so what stands in code counts as well. */
export function bodyOf({ text, bodyStart }: Page): Piece[] {
  const raw = text.slice(bodyStart);
  return [{ raw, range: { start: bodyStart, end: text.length }, isBody: true }, ...linksIn(raw, bodyStart)];
}

/** `](a)` */
function linksIn(text: string, from: number): Piece[] {
  return [...text.matchAll(linked)].map(({ 0: raw, index }) => ({ raw, range: { start: from + index, end: from + index + raw.length } }));
}

const linked = /\]\([^)\n]{0,400}\)/g;

/** An attribute list that only some generators read, and a tag with attributes that only Vue reads: elsewhere they are shown. */
function lookingLike(text: string, range: Range | undefined): Piece[] {
  const found = text.match(/\{:?[^{}\n]{0,500}=[^{}\n]{0,500}\}|<[a-z][^<]{0,2000}/gi) ?? [];
  return found.filter((raw) => raw.includes('=')).map((raw) => ({ raw, range: range ?? null, isText: true }));
}

/** Where a piece stands in its page; null: in a source, of which no place is told. */
export function placeOf({ raw, range, isText }: Piece, { text }: Page): Range | null {
  const start = isText && range ? text.indexOf(raw, range.start) : -1;
  return range && start !== -1 && start < range.end ? { start, end: start + raw.length } : range;
}

/**
 * The front matter, of which some generators show a value as it is: the value, the links in it, what reaches the head of a page, and tags of
 * YAML that build something: `!!js/function`.
 */
export function fieldsOf({ text, frontMatter: { fields } }: Page): Piece[] {
  const isField = true;
  return fields.flatMap(({ key, value, valueRange: range, keyRange }: Field): Piece[] => {
    const raw = text.slice(range.start, range.end);
    const ahead = text.slice(keyRange.end, range.start);
    // A text in double quotes may spell its signs by their numbers.
    const read = textsOf(value).filter((one) => !raw.includes(one));
    if (isHead(key, [raw, ...read].join(' ')) || /!!?[a-z]+\//i.test(ahead + raw.slice(0, 40)))
      return [{ raw: `<script>${ahead}${raw}</script>`, range: keyRange, isField }];
    const links = linksIn(raw, range.start).map((link): Piece => ({ ...link, isField }));
    const spelt = read.flatMap((one) => [one, ...(one.match(linked) ?? [])]).map((one): Piece => ({ raw: one, range: keyRange, isField }));
    return [{ raw, range, isField }, ...links, ...spelt];
  });
}

/** The texts in a value, of lists and maps as well. */
function textsOf(value: Yaml): string[] {
  if (typeof value === 'string') return [value];
  return value === null ? [] : Object.entries(value).flatMap(([key, one]) => [...(Array.isArray(value) ? [] : [key]), ...textsOf(one)]);
}

/** What reaches the head of a page; an alias, `*a`, stands for anything. */
const isHead = (key: string, raw: string): boolean =>
  key === 'head' && /(?:^|[\s,[{])\*\w|\b(?:script|style|link|base|iframe|noscript|http-equiv)\b/i.test(raw);
