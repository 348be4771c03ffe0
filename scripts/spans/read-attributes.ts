export interface Attribute {
  value: string;
  /** Whether the quotes are written `&quot;`, as no author does. */
  quot: boolean;
}

/** What may stand around a value: `&quot;` is that of damaged markup, `\"` that of a quoted YAML string. */
const quotes = ['"', "'", '&quot;', '&#34;', '\\"'];

/**
 * Attributes of a tag, in any order: `class="a" data-ttu-id='b'`. Of two with the same name the first counts, as in HTML.
 *
 * @returns null where a quote is not closed: that is no tag
 */
export function readAttributes(text: string): Map<string, Attribute> | null {
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
  return end === -1 ? null : { value: text.slice(start, end), quot: quote.startsWith('&'), end: end + quote.length };
}

const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\t' || char === '\r' || char === '\f';

const skipBlank = (text: string, from: number): number => endOf(text, from, (char) => !isBlank(char));

function endOf(text: string, from: number, stops: (char: string) => boolean): number {
  let at = from;
  while (at < text.length && !stops(text[at]!)) at += 1;
  return at;
}
