import type { Comparable, Range } from '../../model/page.ts';
import type { Part } from '../translation/parts.ts';
import { asDestination } from './address-fix.ts';

/** Where a page leads to, or what it takes in: a link's target, an image, an include, wherever it is written. */
export interface Address {
  group: 'link' | 'image' | 'include';
  /** As written. */
  value: string;
  /** A link that shows its own address. */
  bare: boolean;
  /** The address; null in a base that is no page. */
  place: Range | null;
  /** All that belongs to it: `[text](address)`. */
  range: Range | null;
  /** What readers click on. */
  text: string;
  segment: Comparable;
  /** The part of the segment that it is of; null in a block that has no parts. */
  part: Part | null;
}

/** What a reference leads to, by its label. */
type Definitions = ReadonlyMap<string, Definition>;

export interface Definition {
  label: string;
  value: string;
  /** All of it in one line, as it may stand on another page. */
  written: string;
  place: Range | null;
  segment: Comparable;
}

/** What a segment must survive with, as `Translation.partsOf` gives it. */
type PartsOf = (segment: Comparable) => readonly Part[];

/** All addresses of a page in their order, those of references where they are used. */
export function addressesIn(segments: readonly Comparable[], partsOf: PartsOf): Address[] {
  const definitions = definitionsIn(segments);
  return segments.flatMap((segment) => {
    if (passedOver.has(segment.kind)) return [];
    const parts = partsOf(segment);
    if (isBlock(segment) && parts[0]!.type !== 'reference') return scanned(segment, parts[0]!, null);
    const behind = parts.some(({ type }) => type === 'url') ? textsBehind(segment) : [];
    return parts.flatMap((part, index) => {
      return part.type === 'url' ? bareAddress(segment, part, behind[index]!) : addressOf(segment, part, definitions);
    });
  });
}

/** The text that stands right behind each part. */
function textsBehind({ content }: Comparable): string[] {
  return content.flatMap((piece, at) => {
    if (piece.kind === 'text' || piece.role === 'close') return [];
    const next = content[at + 1];
    return [next?.kind === 'text' ? next.text : ''];
  });
}

/** Code is no text, and the text of an HTML block is read with the block. */
const passedOver = new Set<Comparable['kind']>(['definition', 'code', 'comment', 'html-text', 'front-matter']);
const blocks = new Set<Comparable['kind']>(['html', 'include', 'directive', 'mdx']);
const isBlock = ({ kind, content }: Comparable): boolean => blocks.has(kind) && content.length === 1;

function addressOf(segment: Comparable, part: Part, definitions: Definitions): Address[] {
  const { type, value, place, range, text } = part;
  const common = { value, bare: false, place, range, text, segment, part };
  if (type === 'link') return [{ ...common, group: 'link' }];
  if (type === 'reference') {
    const found = definitions.get(labelKey(value));
    const group = part.raw.startsWith('[!') ? 'include' : part.raw.startsWith('!') ? 'image' : 'link';
    return found ? [{ ...common, group, value: found.value, place: found.place }] : [];
  }
  if (type === 'image' || type === 'include') return value === part.raw ? scanned(segment, part, part) : [{ ...common, group: type }];
  return type === 'html' || type === 'variable' || type === 'other' ? scanned(segment, part, part) : [];
}

/**
 * A link that shows its own address, with the placeholders in it that end it for a parser: `https://a.example/\\<name>/b`. `www.` alone is
 * talked about.
 */
function bareAddress(segment: Comparable, part: Part, behind: string): Address[] {
  const { value: whole, place: at, range, text } = part;
  const rest = /^[<{[][^\s]{0,500}/.exec(behind)?.[0] ?? '';
  const { value, place } = withoutTail({ value: whole.replace(/\\$/, '') + rest, place: at });
  if (!/[^.]\.[^.]|@|^(?!https?:|www)/i.test(value)) return [];
  return [{ group: 'link', bare: true, value, place, range, text, segment, part }];
}

/** A parser takes what follows a bare address for a part of it; no address ends like that. */
function withoutTail({ value, place }: Pick<Address, 'value' | 'place'>): Pick<Address, 'value' | 'place'> {
  const end = value.length - /[)\]\\»”’“„…,;:!?.'"*_~。、，；：！？）】」』]*$/u.exec(value)![0].length;
  const opens = value.slice(0, end).split('(').length - value.slice(0, end).split(')').length;
  const whole = opens > 0 && value[end] === ')' ? end + 1 : end;
  return { value: value.slice(0, whole), place: place && { start: place.start, end: place.start + whole } };
}

const inMarkup =
  /\]\(\s*<?([^)\s>]{1,2000})|\b(href|src|source|file|from|url|to|link|image)(?:\s*[=:]\s*|\s+)(?:"\s{0,9}([^"\s][^"]{0,1999})"|'\s{0,9}([^'\s][^']{0,1999})')|\b(?:href|src)=([^\s"'<>=`{}]{1,2000})|(https?:\/\/[^\s<>"'()[\]{}]{1,2000})/gi;

/** `@theme/Tabs`: a part of a program, and no file of the docs. */
const isModule = /^@?\w[\w/-]*$/;

/** Addresses in what is no Markdown: tags, directives, shortcodes. */
function scanned(segment: Comparable, { raw, range }: Part, part: Part | null): Address[] {
  // A comment of MDX is shown to nobody.
  if (/^\{\s{0,9}\/\*/.test(raw)) return [];
  const isInclude = /^\[!(?:include|code)/i.test(raw);
  return [...raw.matchAll(inMarkup)].flatMap((match) => {
    const value = match[1] ?? match[3] ?? match[4] ?? match[5] ?? withoutTail({ value: match[6]!, place: null }).value;
    // `a: 'the way to', b: 'c'`: what stands between two texts of code.
    if ((match[2] === 'from' && isModule.test(value)) || /[\n{}]|^[,;)\]]/.test(value)) return [];
    const at = match.index + match[0].lastIndexOf(value);
    const place = range && { start: range.start + at, end: range.start + at + value.length };
    const isImage = /^(?:src|source|image)$/i.test(match[2] ?? '') || /\.(?:png|jpe?g|gif|svg|webp|avif)$/i.test(value);
    return [{ group: isInclude ? 'include' : isImage ? 'image' : 'link', value, bare: false, place, range, text: '', segment, part }];
  });
}

const definition = /^\[((?:[^[\]\\]|\\.){1,999})\]:\s*(?:<([^<>\n]*)>|([\S\ufeff]+))/;

/** What the references of a page name. Of two with one label the first counts. */
export function definitionsIn(segments: readonly Comparable[]): Map<string, Definition> {
  const found = new Map<string, Definition>();
  for (const segment of segments) {
    const [code] = segment.content;
    const match = segment.kind === 'definition' && code?.kind === 'code' ? definition.exec(code.raw) : null;
    if (!match || code?.kind !== 'code') continue;
    const value = match[2] ?? match[3] ?? '';
    const at = code.start === undefined ? null : code.start + match[0].lastIndexOf(value);
    const place = at === null ? null : { start: at, end: at + value.length };
    const key = labelKey(match[1]!);
    if (!found.has(key))
      found.set(key, {
        label: match[1]!,
        value,
        written: /[\r\n]/.test(code.raw) ? `[${match[1]!}]: ${asDestination(value)}` : code.raw.trim(),
        place,
        segment,
      });
  }
  return found;
}

/** Labels are the same whatever their case and blanks. */
export const labelKey = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();
