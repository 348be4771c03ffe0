export interface Attribute {
  value: string;
  /** Whether the quotes are written `&quot;`, as no author does. */
  quot: boolean;
}

/** What may stand around a value: the third is that of damaged markup, the last that of a quoted YAML string. */
const quotes = ['"', "'", '&quot;', '&#34;', '\\"'];

/** Attributes of a tag, in any order: `class="a" data-ttu-id='b'`. Of two with the same name the first counts, as in HTML. */
export function readAttributes(text: string): Map<string, Attribute> {
  const attributes = new Map<string, Attribute>();
  for (let at = skipBlank(text, 0); at < text.length; at = skipBlank(text, at)) {
    const nameEnd = endOfName(text, at);
    const equals = skipBlank(text, nameEnd);
    const valued = text[equals] === '=';
    const { attribute, end } = valued
      ? readValue(text, skipBlank(text, equals + 1))
      : { attribute: { value: '', quot: false }, end: nameEnd };
    const name = text.slice(at, nameEnd);
    if (!attributes.has(name)) attributes.set(name, attribute);
    at = Math.max(end, at + 1);
  }
  return attributes;
}

function readValue(text: string, at: number): { attribute: Attribute; end: number } {
  const quote = quotes.find((each) => text.startsWith(each, at));
  const start = at + (quote?.length ?? 0);
  const closing = quote === undefined ? -1 : text.indexOf(quote, start);
  const end = closing === -1 ? endOfWord(text, start) : closing;
  const attribute = { value: text.slice(start, end), quot: quote?.startsWith('&') ?? false };
  return { attribute, end: closing === -1 ? end : end + quote!.length };
}

const isBlank = (char: string | undefined): boolean => char === ' ' || char === '\n' || char === '\t' || char === '\r' || char === '\f';

function skipBlank(text: string, from: number): number {
  let at = from;
  while (isBlank(text[at])) at += 1;
  return at;
}

function endOfWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBlank(text[at])) at += 1;
  return at;
}

function endOfName(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBlank(text[at]) && text[at] !== '=') at += 1;
  return at;
}
