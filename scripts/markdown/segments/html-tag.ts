import type { Range } from '../../model/range.ts';
import type { Shown } from './syntax.ts';

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

const attribute = /\s(alt|title)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;

/** Attributes that readers see, with the ranges of their values without the quotes. */
export function attributesShown(text: string, tag: Tag): Shown[] {
  const found: Shown[] = [];
  if (tag.kind === 'close') return found;
  for (const match of text.slice(tag.start, tag.end).matchAll(attribute)) {
    const end = tag.start + match.index + match[0].length - 1;
    const start = end - (match[2] ?? match[3])!.length;
    found.push({ kind: match[1]!.toLowerCase() as Shown['kind'], range: { start, end }, syntax: 'attribute' });
  }
  return found;
}
