import { htmlParts } from '../../markdown/segments/html-parts.ts';
import type { Comparable, InlineCode } from '../../model/page.ts';

interface Tag {
  name: string;
  isClose: boolean;
}

export interface Count {
  open: number;
  close: number;
}

/** Whether it may hold any: cheap, and right for nearly all. */
export const hasTags = (one: Comparable): boolean =>
  isBlock(one) || (one.content.length > 1 && one.content.some((piece) => piece.kind === 'code' && piece.type === 'html'));

/** HTML, or a line of it around Markdown: of `<div markdown="1">` and `</div>` one is a line in a target, and the other may stand in HTML in its source. */
const isBlock = ({ kind, text }: Comparable): boolean => kind === 'html' || (kind === 'directive' && /^<[/A-Za-z]/.test(text));

/** Counts the tags of segments, beside those that were counted before. */
export function countTags(segments: readonly Comparable[], counts = new Map<string, Count>()): Map<string, Count> {
  for (const { name, isClose } of segments.flatMap(tagsOf)) {
    const count = counts.get(name) ?? { open: 0, close: 0 };
    if (isClose) count.close += 1;
    else count.open += 1;
    counts.set(name, count);
  }
  return counts;
}

/** The tags of a segment that open or close something. Those of a text in an HTML block are the block's. */
export function tagsOf(segment: Comparable): Tag[] {
  const { content, kind } = segment;
  if (kind === 'html-text') return [];
  const isHtml = isBlock(segment);
  const tags: Tag[] = [];
  for (const piece of content) {
    if (piece.kind === 'text') continue;
    if (isHtml) tags.push(...tagsIn(piece.raw));
    else if (piece.type === 'html') tags.push(...inlineTag(piece));
  }
  return tags;
}

const tagsIn = (raw: string): Tag[] =>
  htmlParts(raw, { start: 0, end: raw.length }).flatMap(({ tag, raw: isRaw }) =>
    tag && tag.kind !== 'lone' && !isRaw ? [{ name: tag.name, isClose: tag.kind === 'close' }] : [],
  );

function inlineTag({ raw }: InlineCode): Tag[] {
  const match = /^<(\/?)([A-Za-z][\w-]*)/.exec(raw);
  return !match || raw.endsWith('/>') || voids.has(match[2]!.toLowerCase())
    ? []
    : [{ name: match[2]!.toLowerCase(), isClose: match[1] === '/' }];
}

const voids = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
