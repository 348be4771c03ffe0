import type { Range } from '../../model/range.ts';

export interface JsonString extends Range {
  /** Keys from the outside in: `['theme.title', 'message']`. Places in an array have none. */
  path: string[];
  value: string;
  /** Of the innermost key. */
  keyStart: number;
}

/** The string values of a valid JSON text, with their places, quotes included. One pass. */
export function jsonStrings(text: string): JsonString[] {
  const found: JsonString[] = [];
  const path: { key: string | null; start: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '{' || sign === '[') path.push({ key: null, start: at });
    else if (sign === '}' || sign === ']') path.pop();
    if (sign !== '"') continue;
    const end = stringEnd(text, at);
    const value = JSON.parse(text.slice(at, end)) as string;
    if (isKey(text, end)) path[path.length - 1] = { key: value, start: at };
    else found.push({ path: path.flatMap(({ key }) => key ?? []), value, start: at, end, keyStart: path.at(-1)?.start ?? at });
    at = end - 1;
  }
  return found;
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function isKey(text: string, end: number): boolean {
  let at = end;
  while (/[ \t\n\r]/.test(text[at] ?? '')) at += 1;
  return text[at] === ':';
}
