import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Range } from '../../model/page.ts';
import { hasEscapes, type Syntax } from './text.ts';

const meaningful = /[\\&\n\r]/g;
const reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));/y;
const escapable = /[!-/:-@[-`{-~]/;

/**
 * A stretch of Markdown text as the reader sees it: `\*` is `*`, `&eacute;` is `é`, a line end with the marks and blanks
 * around it is one blank. References to other signs than letters and digits (`&lt;`, `&nbsp;`) become codes.
 */
export function plainText(range: Range, { text, quotes, syntax, keepsLines }: Written, out: PlainSink): void {
  const escapes = hasEscapes(syntax);
  const raw = text.slice(range.start, range.end);
  let at = 0;
  for (;;) {
    meaningful.lastIndex = at;
    const stop = meaningful.test(raw) ? meaningful.lastIndex - 1 : raw.length;
    out.characters(pieceOf(raw, at, stop));
    if (stop === raw.length) return;
    at = takeSpecial({ raw, at: stop, offset: range.start, quotes, escapes, keepsLines }, out);
  }
}

/** What takes in the characters and codes that a text is made of. */
interface PlainSink {
  characters(text: string): void;
  code(range: Range, type: 'entity' | 'break', equiv: string): unknown;
}

interface Written {
  text: string;
  /** How many `>` may stand at the head of a continued line. */
  quotes: number;
  syntax: Syntax;
  /** Whether a line end is a line break for readers. */
  keepsLines: boolean;
}

interface Special {
  raw: string;
  at: number;
  /** Of `raw` in the page's text. */
  offset: number;
  quotes: number;
  escapes: boolean;
  keepsLines: boolean;
}

function takeSpecial(special: Special, out: PlainSink): number {
  const { raw, at, quotes, offset, keepsLines } = special;
  if (raw[at] === '\\') return takeEscape(special, out);
  if (raw[at] === '&') return takeReference(special, out);
  if (keepsLines) out.code({ start: offset + at, end: offset + at + (raw.startsWith('\r\n', at) ? 2 : 1) }, 'break', '');
  else out.characters(' ');
  return skipLinePrefix(raw, at, quotes);
}

function takeEscape({ raw, at, escapes }: Special, out: PlainSink): number {
  const escaped = escapes && escapable.test(raw[at + 1] ?? '');
  out.characters(escaped ? raw[at + 1]! : '\\');
  return at + (escaped ? 2 : 1);
}

function takeReference({ raw, at, offset }: Special, out: PlainSink): number {
  reference.lastIndex = at;
  const match = reference.exec(raw);
  const value = match && valueOf(match);
  if (!match || value === null) {
    out.characters('&');
    return at + 1;
  }
  const end = at + match[0].length;
  if (/^[\p{L}\p{N}]+$/u.test(value)) out.characters(value);
  else out.code({ start: offset + at, end: offset + end }, 'entity', value);
  return end;
}

function valueOf([, decimal, hexadecimal, name]: RegExpExecArray): string | null {
  if (name !== undefined) return decodeNamedCharacterReference(name) || null;
  const point = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal);
  const valid = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return valid ? String.fromCodePoint(point) : '\uFFFD';
}

/** A piece of a line; before a line end without its last blanks. */
function pieceOf(raw: string, start: number, end: number): string {
  let to = end;
  if (raw[end] === '\n' || raw[end] === '\r') while (to > start && (raw[to - 1] === ' ' || raw[to - 1] === '\t')) to -= 1;
  return raw.slice(start, to);
}

/** Past the line end, the blanks after it, and at most as many `>` as there are quotes around. */
function skipLinePrefix(raw: string, lineEnd: number, quotes: number): number {
  let at = lineEnd + (raw[lineEnd] === '\r' && raw[lineEnd + 1] === '\n' ? 2 : 1);
  for (let left = quotes; at < raw.length; at += 1) {
    if (raw[at] === '>' && left > 0) left -= 1;
    else if (raw[at] !== ' ' && raw[at] !== '\t') return at;
  }
  return at;
}
