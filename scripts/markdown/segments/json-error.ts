import { jsonToken, type JsonToken } from './json-token.ts';

export interface JsonError {
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
