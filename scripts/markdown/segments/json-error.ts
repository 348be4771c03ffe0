import type { Range } from '../../model/page.ts';

interface JsonError {
  /** Offset in the text. */
  at: number;
  /** `Unexpected "}", expected a key in double quotes` */
  message: string;
}

type Wanted = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'next';

/** Where a text stops to be JSON, and what should stand there; null where it is JSON. What the runtime says has no place on every version. */
export function jsonError(text: string): JsonError | null {
  const open: ('{' | '[')[] = [];
  let wanted: Wanted = 'value';
  for (let at = 0; ;) {
    const token = jsonToken(text, at);
    const follows: Wanted | null = token.error === null ? after(token, wanted, open) : null;
    if (token.kind === 'end' && wanted === 'next' && open.length === 0) return null;
    if (!follows) return { at: token.start, message: token.error ?? `Unexpected ${shown(token, text)}, expected ${wordsOf(wanted, open)}` };
    wanted = follows;
    at = token.end;
  }
}

/** What is wanted after a token, which opens or closes a level; null where it is not what was wanted. */
function after({ kind }: JsonToken, wanted: Wanted, open: ('{' | '[')[]): Wanted | null {
  if (wanted === 'colon') return kind === ':' ? 'value' : null;
  if (kind === '}' || kind === ']') {
    const [own, first] = kind === '}' ? ['{', 'first-key'] : ['[', 'first-value'];
    if ((wanted !== 'next' && wanted !== first) || open.at(-1) !== own) return null;
    open.pop();
    return 'next';
  }
  if (wanted === 'next') return kind === ',' && open.length > 0 ? (open.at(-1) === '{' ? 'key' : 'value') : null;
  if (wanted === 'key' || wanted === 'first-key') return kind === 'string' ? 'colon' : null;
  if (kind === 'string' || kind === 'scalar') return 'next';
  if (kind !== '{' && kind !== '[') return null;
  open.push(kind);
  return kind === '{' ? 'first-key' : 'first-value';
}

function wordsOf(wanted: Wanted, open: readonly string[]): string {
  if (wanted === 'next') return open.length === 0 ? 'the end of the file' : `"," or "${open.at(-1) === '{' ? '}' : ']'}"`;
  return words[wanted];
}

const words = {
  value: 'a value',
  'first-value': 'a value or "]"',
  key: 'a key in double quotes',
  'first-key': 'a key in double quotes or "}"',
  colon: '":" after a key',
};

function shown({ kind, start, end }: JsonToken, text: string): string {
  if (kind === 'end') return 'end of file';
  return kind === 'string' ? 'text in quotes' : `"${text.slice(start, Math.min(end, start + 20))}"`;
}

interface JsonToken extends Range {
  kind: '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'scalar' | 'end' | 'other';
  /** What is wrong inside of it, at its start; null: nothing. */
  error: string | null;
}

const signs = new Set(['{', '}', '[', ']', ':', ',']);
const blanks = new Set([' ', '\t', '\n', '\r']);

/** The token of a JSON text that stands at an offset, or after the blanks there. */
function jsonToken(text: string, from: number): JsonToken {
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
