import { deepYaml } from '../yaml/deep-yaml.ts';
import { ParseError, type Range } from '../../model/page.ts';
import type { Drafts } from './drafts.ts';
import { scalarContent } from './inline.ts';
import { jsonError } from './json-error.ts';

/**
 * The messages of a site, in the two shapes that are in use: `{ "key": { "message": "…", "description": "…" } }`, where
 * the description is a note to the translator, and `{ "key": "…" }`.
 *
 * @throws ParseError where the file is no JSON, or nests absurdly deep.
 */
export function messageDrafts(drafts: Drafts): void {
  const text = drafts.page.text.replace(/^\uFEFF/, ' ');
  refuseInvalid(text);
  const strings = jsonStrings(text);
  const notes = new Map(
    strings.filter(({ path }) => path.length === 2 && path[1] === 'description').map(({ path, value }) => [path[0], value]),
  );
  const messages = strings.filter(isMessage);
  // Of two of a key the last one counts.
  const last = new Map(messages.map((string) => [string.path[0], string]));
  for (const string of messages) if (last.get(string.path[0]) === string) addMessage(string, notes.get(string.path[0]), drafts);
}

function refuseInvalid(text: string): void {
  try {
    JSON.parse(text);
  } catch {
    const { at, message } = jsonError(text)!;
    throw new ParseError(message, { start: at, end: at });
  }
  const deep = deepYaml(text);
  if (deep !== null) throw new ParseError('Unexpected nesting of hundreds of levels, expected messages', { start: deep, end: deep });
}

const isMessage = ({ path }: JsonString): boolean => path.length === 1 || (path.length === 2 && path[1] === 'message');

function addMessage({ path, value, start, end, keyStart }: JsonString, note: string | undefined, drafts: Drafts): void {
  const content = scalarContent(value, codes);
  drafts.add({
    kind: 'message',
    key: path[0]!,
    range: { start, end },
    block: { start: keyStart, end },
    content,
    note,
    nature: { syntax: 'json', cell: false, owner: null },
  });
}

/** `Page {number} of <b>{count}</b>`: what stands in braces is filled in by the site, and tags are HTML there. */
const codes = /(\{[\w.-]{1,200}\}|<\/?[A-Za-z](?:[^<>"']|"[^"]{0,500}"|'[^']{0,500}'){0,500}>)/;

interface JsonString extends Range {
  /** Keys from the outside in: `['theme.title', 'message']`. Places in an array have none. */
  path: string[];
  value: string;
  /** Of the innermost key. */
  keyStart: number;
}

/** The string values of a valid JSON text, with their places, quotes included. One pass. */
function jsonStrings(text: string): JsonString[] {
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

interface JsonMember extends Range {
  key: string;
}

/** The members of the object that a valid JSON text is, each from its key to the end of its value: `{ "a": [1] }` -> `"a": [1]` */
export function jsonMembers(text: string): JsonMember[] {
  const members: JsonMember[] = [];
  let depth = 0;
  let member: JsonMember | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (sign === '{' || sign === '[') depth += 1;
    if ((sign === '}' || sign === ']') && --depth === 0) break;
    if (depth > 1 && sign !== '"') {
      if (member) member.end = at + 1;
      continue;
    }
    if (sign === '"') {
      const end = stringEnd(text, at);
      if (depth === 1 && isKey(text, end)) members.push((member = { key: JSON.parse(text.slice(at, end)) as string, start: at, end }));
      else if (member) member.end = end;
      at = end - 1;
    } else if (member && !/[\s,:]/.test(sign)) member.end = at + 1;
  }
  return members;
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
