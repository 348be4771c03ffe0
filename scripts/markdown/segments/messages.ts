import type { Inline } from '../../model/inline.ts';
import { ParseError } from '../../model/parse-error.ts';
import type { Drafts } from './drafts.ts';
import { jsonError } from './json-error.ts';
import { jsonStrings, type JsonString } from './json-strings.ts';
import { placeholders } from './placeholders.ts';

/**
 * The messages of a site, in the two shapes that are in use: `{ "key": { "message": "…", "description": "…" } }`, where
 * the description is a note to the translator, and `{ "key": "…" }`.
 *
 * @throws ParseError where the file is no JSON.
 */
export function messageDrafts(drafts: Drafts): void {
  const text = drafts.page.text.replace(/^\uFEFF/, ' ');
  refuseInvalid(text);
  const strings = jsonStrings(text);
  const notes = new Map(
    strings.filter(({ path }) => path.length === 2 && path[1] === 'description').map(({ path, value }) => [path[0], value]),
  );
  for (const string of strings) if (isMessage(string)) addMessage(string, notes.get(string.path[0]), drafts);
}

function refuseInvalid(text: string): void {
  try {
    JSON.parse(text);
  } catch {
    const { at, message } = jsonError(text)!;
    throw new ParseError(message, { start: at, end: at });
  }
}

const isMessage = ({ path }: JsonString): boolean => path.length === 1 || (path.length === 2 && path[1] === 'message');

function addMessage({ path, value, start, end, keyStart }: JsonString, note: string | undefined, drafts: Drafts): void {
  const content: Inline[] = placeholders(value);
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
