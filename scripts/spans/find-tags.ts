import { readTag } from './read-tag.ts';
import type { Tag } from './tag.ts';

/**
 * All span tags of a text, in order. Linear: every character is looked at once, and again only within its own tag.
 * A backslash before a tag makes it text, as in Markdown.
 */
export function findTags(text: string): Tag[] {
  const plain = tagsAt(text, '<', (at) => text.startsWith('span', at + 1) || text.startsWith('/span', at + 1));
  const encoded = tagsAt(text, '&lt;', () => true);
  return encoded.length === 0 ? plain : [...plain, ...encoded].sort((a, b) => a.start - b.start);
}

function tagsAt(text: string, opening: string, mayBe: (at: number) => boolean): Tag[] {
  const tags: Tag[] = [];
  for (let at = text.indexOf(opening); at !== -1; at = text.indexOf(opening, at)) {
    const tag = mayBe(at) && !isEscaped(text, at) ? readTag(text, at) : null;
    if (tag) tags.push(tag);
    at = tag ? tag.end : at + opening.length;
  }
  return tags;
}

/** Whether an odd number of backslashes stands before an offset. */
function isEscaped(text: string, at: number): boolean {
  let start = at;
  while (text[start - 1] === '\\') start -= 1;
  return (at - start) % 2 === 1;
}
