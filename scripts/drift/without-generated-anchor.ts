import { slug } from 'github-slugger';
import type { Comparable } from '../model/comparable.ts';

const anchor = /^<a name="([^"]*)"><\/a>\s*/;

/**
 * A heading without the anchor that localisation puts before it, the slug of its source: `<a name="get-help"></a>Get help`.
 * An anchor of the author's stays.
 */
export function withoutGeneratedAnchor<Part extends Comparable>(segment: Part): Part {
  const found = segment.kind.startsWith('heading') ? anchor.exec(segment.text) : null;
  if (!found) return segment;
  const text = segment.text.slice(found[0].length);
  if (slug(text) !== found[1]) return segment;
  const codes = segment.content.findIndex((part) => part.kind === 'text' || (!part.raw.startsWith('<a') && part.raw !== '</a>'));
  return { ...segment, text, content: segment.content.slice(codes) };
}
