import type { Range } from '../../model/page.ts';
import { isForReaders } from '../flavours/constructs/arguments.ts';
import type { Shown } from './text.ts';

/** A stretch of HTML: a tag, a comment or the like, an element that is no prose (`raw`), or text. */
export interface HtmlPart extends Range {
  tag?: Tag;
  comment?: boolean;
  raw?: boolean;
}

const rawElements = new Set(['script', 'style', 'pre', 'code', 'kbd', 'samp', 'textarea', 'svg', 'math', 'template']);
const markup = /<(?:!--|[!?]|\/?[A-Za-z])/g;

/** Cuts HTML into its parts in one pass. What opens and never closes reaches to the end. */
export function htmlParts(text: string, { start, end }: Range): HtmlPart[] {
  const parts: HtmlPart[] = [];
  let at = start;
  while (at < end) {
    markup.lastIndex = at;
    const found = markup.exec(text);
    const next = found && found.index < end ? found.index : end;
    if (next > at) parts.push({ start: at, end: next });
    if (next === end) break;
    const part = partAt(text, next, end);
    parts.push(part);
    at = part.end;
  }
  return parts;
}

function partAt(text: string, start: number, end: number): HtmlPart {
  if (text.startsWith('<!--', start)) return { start, end: past(text, '-->', start + 4, end), comment: true };
  if (text[start + 1] === '!' || text[start + 1] === '?') return { start, end: past(text, '>', start, end), comment: true };
  const tag = tagOf(text, { start, end: tagEnd(text, start, end) })!;
  if (tag.kind !== 'open' || !rawElements.has(tag.name)) return { start, end: tag.end, tag };
  return { start, end: past(text, `</${tag.name}>`, tag.end, end), tag, raw: true };
}

function past(text: string, closer: string, from: number, end: number): number {
  const at = text.slice(from, end).indexOf(closer);
  return at === -1 ? end : from + at + closer.length;
}

/** Past the `>` of a tag; a `>` inside of a quoted value is none. */
function tagEnd(text: string, start: number, end: number): number {
  let quote = '';
  for (let at = start; at < end; at += 1) {
    const sign = text[at]!;
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '>') return at + 1;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  return end;
}

export interface Tag extends Range {
  /** Lower case. */
  name: string;
  kind: 'open' | 'close' | 'lone';
}

const voids = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const head = /<(\/?)([A-Za-z][\w:.-]*)/y;

/** The tag that a range of the text is; null for a comment, a declaration and other things in angle brackets. */
export function tagOf(text: string, range: Range): Tag | null {
  head.lastIndex = range.start;
  const match = head.exec(text);
  if (!match) return null;
  const name = match[2]!.toLowerCase();
  const lone = voids.has(name) || text[range.end - 2] === '/';
  return { name, kind: match[1] ? 'close' : lone ? 'lone' : 'open', start: range.start, end: range.end };
}

/** Strings of JavaScript without escapes of letters and references, which would be read otherwise. */
const strings = String.raw`"((?:[^"\\\n&]|\\["'\x60\\])*)"|'((?:[^'\\\n&]|\\["'\x60\\])*)'`;
const template = String.raw`\x60((?:[^\x60\\\n&$]|\$(?!\{)|\\["'\x60\\$])*)\x60`;
const attribute = new RegExp(String.raw`\s([A-Za-z][\w-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|\{\s*(?:${strings}|${template})\s*\})`, 'g');
const property = new RegExp(String.raw`[{,]\s*([A-Za-z]\w*)\s*:\s*(?:${strings})(?=\s*[,}])`, 'g');

/** Where a tag stands, and whose attributes are for readers. */
interface TagSource {
  text: string;
  constructs: { text: string };
  attributes: readonly string[];
}

/**
 * Attributes that readers see, with the ranges of their values without the quotes: `alt="A cat"`, and in MDX `alt={'A cat'}` and what is
 * called so in the objects of one, `values={[{ label: 'On Linux', value: 'a' }]}`.
 */
export function attributesShown(tag: Tag, { text, constructs, attributes }: TagSource): Shown[] {
  if (tag.kind === 'close') return [];
  const written = constructs.text.slice(tag.start, tag.end);
  const found = [...written.matchAll(attribute), ...(/=\s*\{/.test(written) ? written.matchAll(property) : [])];
  const shown = found.flatMap((match): Shown[] => {
    const name = match[1]!.toLowerCase();
    const end = tag.start + match.index + match[0].search(/["'`]\s*\}?$/);
    const range = { start: end - match.slice(2).find((value) => value !== undefined)!.length, end };
    if (!attributes.includes(name) || !(always.has(name) || isForReaders(text.slice(range.start, end).replace(/\\/g, '')))) return [];
    return [{ kind: name === 'alt' ? 'alt' : 'title', range, syntax: /^[{,]|\}$/.test(match[0]) ? 'script' : 'attribute' }];
  });
  return shown.toSorted((a, b) => a.range.start - b.range.start);
}

const always = new Set(['alt', 'title']);
