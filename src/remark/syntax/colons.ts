import type { Extension } from 'micromark-util-types';
import { type Judge, rawConstruct, rawNode } from './raw-token.ts';

/** A line of three colons, or an image among words: `:::image type="content" source="a.png" alt-text="A":::` */
export interface Colons {
  type: 'learnColons';
  raw: string;
}

/** `::: zone pivot="a"`, `:::row:::`, `:::column-end:::` */
const line = /^:{3,}[ \t]*[a-z][a-z-]*(?:[ \t:].*|)$/i;

const own = /^:{3,}[ \t]*(?:image|code|zone|moniker|row|column|no-loc|video|form|chromeless)\b/i;

/**
 * Docusaurus has lines of three colons too, `:::note` and `:::tip[Title]{.class}`: what has neither a name of the dialect, nor
 * `-end`, nor a closing `:::`, is left to it.
 */
const wholeLine: Judge = (text, isEnd) => {
  if (!':::'.startsWith(text.slice(0, 3))) return 'none';
  return isEnd && line.test(text) && !closesBeforeText(text) && (own.test(text) ? !isOpenImage(text) : isForeign(text)) ? 'whole' : 'more';
};

/** `:::image source="a.png"::: and more` is words with an image among them. */
const closesBeforeText = (text: string): boolean => /^.{3,}?:::[ \t]*[^\s:]/.test(text.replace(/^:+/, '---'));

/** An image may go on in the next line. */
const isOpenImage = (text: string): boolean => /^:+[ \t]*(?:image|no-loc|video)\b/i.test(text) && !/(?:.:::|-end)$/.test(text.trimEnd());

const isForeign = (text: string): boolean => /(?:-end:*|[^:\s]:::|[^:] ?:::|[a-z]="[^"]{0,300}")$/i.test(text.trimEnd());

const inline = ['image', 'no-loc', 'video'];

/** `:::image …:::` among words, over lines too. */
const amongWords: Judge = (text) => {
  if (text.length <= 3) return ':::'.startsWith(text) ? 'more' : 'none';
  const begin = text.slice(3, 24).trimStart().toLowerCase();
  const opens = inline.some((name) => (begin.length < name.length ? name.startsWith(begin) : begin.startsWith(name)));
  if (!opens) return 'none';
  return text.length > 6 && text.endsWith(':::') ? 'whole' : 'more';
};

export const colonsSyntax: Extension = {
  flow: { 58: rawConstruct('learnColons', () => wholeLine, { overLines: false }) },
  text: { 58: rawConstruct('learnColons', () => amongWords, { overLines: true, after: (code) => code !== 58 }) },
};

export const colonsNode = rawNode('learnColons');

export interface ReadColons {
  /** `image`, `zone-end` */
  name: string;
  attributes: Record<string, string>;
}

/** `:::image type="icon" source="a.png":::` -> `image`, { type: `icon`, source: `a.png` } */
export function readColons(raw: string): ReadColons {
  const inner = raw.replace(/^:+\s*/, '').replace(/\s*:*\s*$/, '');
  const name = /^[a-z-]*/i.exec(inner)![0];
  return { name: name.toLowerCase(), attributes: readAttributes(inner.slice(name.length)) };
}

const quotes: Record<string, string> = { '"': '"', "'": "'", '“': '”', '„': '“', '«': '»', '”': '”' };

/**
 * `a="b" c='d'`. A quote ends a value where a blank or nothing comes after it, so that `alt-text="Click "Save" now"` is one
 * value; quotes that a translator's editor made are read too.
 */
export function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  const opening = /([\w-]+)\s*=\s*(["'“„«”])/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const from = opening.lastIndex;
    const end = endOfValue(text, from, [match[2]!, quotes[match[2]!]!]);
    attributes[match[1]!.toLowerCase()] ??= text.slice(from, end).replace(/\s*\n\s*/g, ' ');
    opening.lastIndex = end + 1;
  }
  return attributes;
}

function endOfValue(text: string, from: number, ends: readonly string[]): number {
  for (let at = from; at < text.length; at += 1) {
    if (ends.includes(text[at]!) && /^(?:\s|$|[\w-]+=)/.test(text.slice(at + 1, at + 40)) && !continues(text, at, ends)) return at;
  }
  return text.length;
}

/** `"Click "Save" button" border=…`: behind this quote comes a word and another quote, no attribute. */
function continues(text: string, at: number, ends: readonly string[]): boolean {
  const rest = text.slice(at + 1, at + 400);
  if (/^\s*(?:$|[\w-]+\s*=\s*["'“„«])/.test(rest)) return false;
  return ends.some((end) => rest.includes(end));
}
