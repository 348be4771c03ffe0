import { readAttributes } from './read-attributes.ts';
import type { Tag } from './tag.ts';

/**
 * The span tag that begins at an offset, or null. A tag stands on one line and never holds a `<`, so that reading one
 * ends at the next: a text of unclosed tags is read in linear time.
 *
 * @param at offset of a `<` or of the `&` of a `&lt;`
 */
export function readTag(text: string, at: number): Tag | null {
  if (text.startsWith('</span>', at)) return close(at, at + 7, 'plain');
  if (text.startsWith('<span', at)) return readOpen(text, at, at + 5, plainRest);
  if (text.startsWith('&lt;/span&gt;', at)) return close(at, at + 13, 'encoded');
  if (text.startsWith('&lt;span', at)) return readOpen(text, at, at + 8, encodedRest);
  return null;
}

const close = (start: number, end: number, form: Tag['form']): Tag => ({ kind: 'close', id: '', form, start, end });

const plainRest = /((?:[ \t][^<>\n]*)?)>/y;
const encodedRest = /((?:[ \t](?:[^<>&\n]|&quot;|&#34;)*)?)&gt;/y;

function readOpen(text: string, start: number, nameEnd: number, rest: RegExp): Tag | null {
  rest.lastIndex = nameEnd;
  const match = rest.exec(text);
  if (!match) return null;
  const end = rest.lastIndex;
  const attributes = readAttributes(match[1]!);
  if (!attributes) return null;
  const target = attributes.get('data-ttu-id');
  const source = attributes.get('data-stu-id');
  const id = target ?? source;
  const kind = target ? 'target' : source ? 'source' : isLookup(attributes.get('class')?.value) ? 'lookup' : 'open';
  const encoded = rest === encodedRest;
  return {
    kind,
    id: id?.value ?? '',
    form: encoded ? 'encoded' : [...attributes.values()].some(({ quot }) => quot) ? 'quot' : 'plain',
    start,
    end,
  };
}

const isLookup = (classes: string | undefined): boolean => classes?.split(/\s/).includes('sxs-lookup') ?? false;
