/** An attribute as it is written. */
export interface Attribute {
  /** In small letters. */
  name: string;
  /** Without its quotes or braces; null where only the name stands. */
  value: string | null;
  /** Where the value stands without them; the name, where there is none. */
  place: { start: number; end: number };
}

/** A tag as a browser reads it: quotes within a value that has none of its own are signs like others. */
interface Tag {
  attributes: Attribute[];
  /** The offset of the `>` that ends it, or of the end of the text. */
  end: number;
}

/**
 * Reads the attributes of a tag from behind its name, in one pass: https://html.spec.whatwg.org/#before-attribute-name-state. With `braces`
 * it is one of MDX, where a value may be an expression.
 */
export function tagAt(text: string, start: number, braces: boolean): Tag {
  const attributes: Attribute[] = [];
  for (let at = start; ;) {
    at = endOf(/[\s/]*/y, text, at);
    if (at >= text.length || text[at] === '>') return { attributes, end: at };
    const behind = endOf(/=?[^\s/>=]*/y, text, at);
    const name = text.slice(at, behind).toLowerCase();
    const equals = endOf(/\s*=\s*/y, text, behind);
    const value = equals === behind ? null : valueAt(text, equals, braces);
    attributes.push({ name, value: value && value.text, place: value?.place ?? { start: at, end: behind } });
    at = value?.end ?? behind;
  }
}

interface Value {
  text: string;
  place: Attribute['place'];
  end: number;
}

/** What is written behind the `=` of an attribute, and where it ends. */
export function valueAt(text: string, at: number, braces: boolean): Value {
  const end = endOf(/"[^"]*"?|'[^']*'?/y, text, at);
  if (end > at) return valueIn(text, { start: at + 1, end: text[end - 1] === text[at] && end > at + 1 ? end - 1 : end }, end);
  if (braces && text[at] === '{') {
    const close = closingOf(text, at);
    return valueIn(text, { start: at + 1, end: close - 1 }, close);
  }
  const bare = endOf(/[^\s>]{0,2000}/y, text, at);
  return valueIn(text, { start: at, end: bare }, bare);
}

const valueIn = (text: string, place: Attribute['place'], end: number): Value => ({ text: text.slice(place.start, place.end), place, end });

/** The offset behind the brace that closes the one at `at`, a thousand braces on at most. */
function closingOf(text: string, at: number): number {
  let depth = 0;
  const brace = /[{}]/g;
  brace.lastIndex = at;
  for (let count = 0; count < 1000; count += 1) {
    const found = brace.exec(text);
    if (!found) break;
    depth += found[0] === '{' ? 1 : -1;
    if (depth === 0) return brace.lastIndex;
  }
  return text.length;
}

function endOf(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : at;
}
