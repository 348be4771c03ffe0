import type { Range } from '../../model/page.ts';

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

/**
 * The span tag that begins at an offset, or null. A tag stands on one line and never holds a `<`, so that reading one
 * ends at the next: a text of unclosed tags is read in linear time.
 *
 * @param at offset of a `<` or of the `&` of a `&lt;`
 */
function readTag(text: string, at: number): Tag | null {
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

interface Attribute {
  value: string;
  /** Whether the quotes, or one of them, are written `&quot;`, as no author does. */
  quot: boolean;
}

/** What may stand around a value: `&quot;` is that of damaged markup, `\"` that of a quoted YAML string. */
const quotes = ['"', "'", '&quot;', '&#34;', '\\"'];

/**
 * Attributes of a tag, in any order: `class="a" data-ttu-id='b'`. Of two with the same name the first counts, as in HTML.
 *
 * @returns null where a quote is not closed: that is no tag
 */
function readAttributes(text: string): Map<string, Attribute> | null {
  const attributes = new Map<string, Attribute>();
  for (let at = skipBlank(text, 0); at < text.length; at = skipBlank(text, at)) {
    const nameEnd = endOf(text, at, (char) => isBlank(char) || char === '=');
    const equals = skipBlank(text, nameEnd);
    const read = text[equals] === '=' ? readValue(text, skipBlank(text, equals + 1)) : { value: '', quot: false, end: nameEnd };
    if (!read) return null;
    const name = text.slice(at, nameEnd);
    if (!attributes.has(name)) attributes.set(name, read);
    at = Math.max(read.end, at + 1);
  }
  return attributes;
}

function readValue(text: string, at: number): (Attribute & { end: number }) | null {
  const quote = quotes.find((each) => text.startsWith(each, at));
  if (quote === undefined) {
    const end = endOf(text, at, isBlank);
    return { value: text.slice(at, end), quot: false, end };
  }
  const start = at + quote.length;
  const end = text.indexOf(quote, start);
  if (end === -1) return readHalfDamaged(text, start, quote);
  return { value: text.slice(start, end), quot: quote.startsWith('&'), end: end + quote.length };
}

/** What localization itself writes between quotes: of any other text nobody knows where it ends. */
const ofMarkup = /^(?:[0-9a-f]{5}-p?\d{3,5}|sxs-lookup)$/;

/** `"27f5b-123&quot;`, `&quot;27f5b-123"`: one of both quotes was written `&quot;`. */
function readHalfDamaged(text: string, start: number, quote: string): (Attribute & { end: number }) | null {
  const other = { '"': '&quot;', '&quot;': '"' }[quote];
  const end = other === undefined ? -1 : text.indexOf(other, start);
  const value = text.slice(start, end);
  return end !== -1 && ofMarkup.test(value) ? { value, quot: true, end: end + other!.length } : null;
}

const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\t' || char === '\r' || char === '\f';

const skipBlank = (text: string, from: number): number => endOf(text, from, (char) => !isBlank(char));

function endOf(text: string, from: number, stops: (char: string) => boolean): number {
  let at = from;
  while (at < text.length && !stops(text[at]!)) at += 1;
  return at;
}

/** One `<span …>` or `</span>` of a page. Ranges are offsets in the page's text. */
export interface Tag extends Range {
  /** `target` has `data-ttu-id`, `source` has `data-stu-id`, `lookup` is of class `sxs-lookup`, `open` is the page's own. */
  kind: 'target' | 'lookup' | 'source' | 'open' | 'close';
  /** Value of the id attribute; empty where the kind has none. */
  id: string;
  /** `quot`: quotes of the attributes are written `&quot;`. `encoded`: the whole tag is, `&lt;span …&gt;`. */
  form: 'plain' | 'quot' | 'encoded';
}
