import type { Range } from '../../model/range.ts';

export interface JsonToken extends Range {
  kind: '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'scalar' | 'end' | 'other';
  /** What is wrong inside of it, at its start; null: nothing. */
  error: string | null;
}

const signs = new Set(['{', '}', '[', ']', ':', ',']);
const blanks = new Set([' ', '\t', '\n', '\r']);

/** The token of a JSON text that stands at an offset, or after the blanks there. */
export function jsonToken(text: string, from: number): JsonToken {
  let start = from;
  while (blanks.has(text[start]!)) start += 1;
  const sign = text[start];
  if (sign === undefined) return { kind: 'end', start, end: start, error: null };
  if (signs.has(sign)) return { kind: sign as JsonToken['kind'], start, end: start + 1, error: null };
  if (sign === '"') return stringAt(text, start);
  scalar.lastIndex = start;
  const found = scalar.exec(text)?.[0];
  if (found !== undefined) return { kind: 'scalar', start, end: start + found.length, error: null };
  word.lastIndex = start;
  return { kind: 'other', start, end: start + (word.exec(text)?.[0].length ?? 1), error: null };
}

const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?!\w)/y;
const word = /\w+/y;

function stringAt(text: string, start: number): JsonToken {
  const wrong = (at: number, error: string): JsonToken => ({ kind: 'string', start: at, end: at, error });
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text[at]!;
    if (sign === '"') return { kind: 'string', start, end: at + 1, error: null };
    if (sign === '\n' || sign === '\r') return wrong(at, 'Unexpected line break in a text, expected its closing quote, or \\n');
    if (sign < ' ') return wrong(at, `Unexpected ${named(sign)} in a text, expected \\u${named(sign).slice(2)}`);
    if (sign !== '\\') continue;
    escape.lastIndex = at;
    if (!escape.test(text))
      return wrong(at, `Unexpected "${text.slice(at, at + 2)}" in a text, expected \\n, \\t, \\", \\\\ or \\u and four hex digits`);
    at += 1;
  }
  return wrong(text.length, 'Unexpected end of file in a text, expected its closing quote');
}

const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** U+0009 */
const named = (sign: string): string => `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
