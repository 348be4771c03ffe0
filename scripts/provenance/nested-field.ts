import type { Edit } from '../model/edit.ts';
import type { Yaml } from '../model/front-matter.ts';
import type { Page } from '../model/page.ts';
import { fieldNamed, frontMatterEdits, lineEndOf } from './front-matter-edits.ts';
import { withoutKeys } from './without-keys.ts';

/** A scalar one level down: `l10n: { sourceCommit: 0ad2f07 }` or the same on two lines. A list or a map there is given as JSON. */
export function nestedScalar(page: Page, key: string, inner: string): string | null {
  const map = fieldNamed(page, key)?.value;
  if (!isMap(map) || !Object.hasOwn(map, inner)) return null;
  const value = map[inner];
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** Edits that set it: in place where it stands, else as the first key of the map, else as a new map. */
export function nestedFieldEdits(page: Page, key: string, inner: string, yaml: string): Edit[] {
  const field = fieldNamed(page, key);
  const eol = lineEndOf(page.text);
  if (!field || field.style !== 'map') return frontMatterEdits(page, [[key, `${eol}  ${inner}: ${yaml}`]]).map(noBlankAtLineEnd);
  if (nestedScalar(page, key, inner) === yaml.replace(/^"(.*)"$/, '$1')) return [];
  const { start, end } = field.valueRange;
  const written = page.text.slice(start, end);
  const value = rangeAfterKey(written, inner);
  if (value) return [{ path: page.path, start: start + value.start, end: start + value.end, text: yaml }];
  if (written.startsWith('{')) return [{ path: page.path, start: start + 1, end: start + 1, text: ` ${inner}: ${yaml},` }];
  const indent = page.text.slice(page.text.lastIndexOf('\n', start) + 1, start);
  return [{ path: page.path, start, end: start, text: `${inner}: ${yaml}${eol}${indent}` }];
}

/** Edits that take it out: the map with it where that holds nothing else, else its line or its entry. */
export function withoutNestedField(page: Page, key: string, inner: string): Edit[] {
  const field = fieldNamed(page, key);
  if (!field || !isMap(field.value) || !Object.hasOwn(field.value, inner)) return [];
  if (Object.keys(field.value).length === 1) return withoutKeys(page, (name) => name === key);
  const { start, end } = field.valueRange;
  const written = page.text.slice(start, end);
  const entry = entryOf(written, inner);
  return entry ? [{ path: page.path, start: start + entry.start, end: start + entry.end, text: '' }] : [];
}

/** An entry of a map that has others, with the comma or the line end that goes with it. */
function entryOf(map: string, inner: string): { start: number; end: number } | null {
  const value = rangeAfterKey(map, inner);
  if (!value) return null;
  const start = map.lastIndexOf(`${inner}:`, value.start);
  if (!map.startsWith('{')) {
    const next = map.indexOf('\n', value.end) + 1 || map.length;
    const indent = /^[ \t]*/.exec(map.slice(next))![0].length;
    return start === 0 ? { start, end: next + indent } : { start: map.lastIndexOf('\n', start) + 1, end: next };
  }
  const comma = map.indexOf(',', value.end);
  return comma === -1 ? { start: map.lastIndexOf(',', start), end: value.end } : { start, end: comma + 1 };
}

const isMap = (value: Yaml | undefined): value is { [key: string]: Yaml } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const noBlankAtLineEnd = (edit: Edit): Edit => ({ ...edit, text: edit.text.replace(/:[ \t]+(\r?\n)/, ':$1') });

/** Where the scalar after `inner:` stands in the text of a map; a comment after it is not part of it. */
function rangeAfterKey(map: string, inner: string): { start: number; end: number } | null {
  const at = map.indexOf(`${inner}:`);
  if (at === -1) return null;
  let start = at + inner.length + 1;
  while (map[start] === ' ' || map[start] === '\t') start += 1;
  const scalar = /"[^"\n]*"|'[^'\n]*'|[^\s,}#]*/y;
  scalar.lastIndex = start;
  return { start, end: start + scalar.exec(map)![0].length };
}
