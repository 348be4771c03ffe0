import type { Comparable, Field, Page, Range } from '../../model/page.ts';

/** What may be active in a page. */
export interface Piece {
  raw: string;
  /** Null in a source, of which no place is told. */
  range: Range | null;
  /** Whether it was found in text, somewhere in that range. */
  isText?: true;
  /** Whether it is of the front matter, which no template is read in. */
  isField?: true;
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

/** An attribute list that only some generators read, and a tag with an attribute of Vue: elsewhere they are shown. */
function lookingLike(text: string, range: Range | undefined): Piece[] {
  return (text.match(/\{:?[^{}\n]{0,500}=[^{}\n]{0,500}\}|<[a-z][^<>\n]{0,500}\s[@:][\w.-]{1,40}=[^<>\n]{0,500}>/gi) ?? []).map((raw) => ({
    raw,
    range: range ?? null,
    isText: true,
  }));
}

/** Where a piece stands in its page; null in a source. */
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
  return fields.flatMap(({ key, valueRange: range, keyRange }: Field): Piece[] => {
    const raw = text.slice(range.start, range.end);
    const ahead = text.slice(keyRange.end, range.start);
    if (isHead(key, raw) || /!!?[a-z]+\//i.test(ahead + raw.slice(0, 40)))
      return [{ raw: `<script>${ahead}${raw}</script>`, range: keyRange, isField }];
    const links = [...raw.matchAll(/\]\([^)\n]{0,400}\)/g)].map(({ 0: link, index: at }): Piece => {
      return { raw: link, range: { start: range.start + at, end: range.start + at + link.length }, isField };
    });
    return [{ raw, range, isField }, ...links];
  });
}

const isHead = (key: string, raw: string): boolean =>
  key === 'head' && /\b(?:script|style|link|base|iframe|noscript|http-equiv)\b/i.test(raw);
