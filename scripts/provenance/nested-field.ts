import { fieldNamed } from '../markdown/front-matter/fields.ts';
import { lineEndOf } from '../markdown/text/lines.ts';
import { parseYaml } from '../markdown/front-matter/front-matter.ts';
import type { Edit, Field, Page, Range, Yaml } from '../model/page.ts';
import { lineEndAfter, recordEdits, replaceValue, withoutKeys } from './record-edits.ts';

/** A scalar one level down: `l10n: { sourceCommit: 0ad2f07 }` or the same on two lines. A list or a map there is given as JSON. */
export function nestedScalar(page: Page, key: string, inner: string): string | null {
  const map = fieldNamed(page, key)?.value;
  if (!isMap(map) || !Object.hasOwn(map, inner)) return null;
  const value = map[inner];
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** The field one level down with its place: of `l10n: { sourceCommit: 0ad2f07 }` that of `sourceCommit`; undefined where there is none. */
export function nestedField(page: Page, key: string, inner: string): Field | undefined {
  const field = fieldNamed(page, key);
  return field && isMap(field.value) && Object.hasOwn(field.value, inner) ? innerField(page, field, inner) : undefined;
}

/** Edits that give a scalar one level down another value: in place where it stands, else as the first key of its map, else with a new map. */
export function nestedFieldEdits(page: Page, key: string, inner: string, yaml: string): Edit[] {
  const field = fieldNamed(page, key);
  const eol = lineEndOf(page.text);
  if (!field || field.style !== 'map') return recordEdits(page, [[key, `${eol}  ${inner}: ${yaml}`]]).map(noBlankAtLineEnd);
  if (nestedScalar(page, key, inner) === yaml.replace(/^"(.*)"$/, '$1')) return [];
  const own = innerField(page, field, inner);
  if (own) return [replaceValue(page, own, yaml)];
  const { start } = field.valueRange;
  if (isFlow(page, field)) return [{ path: page.path, start: start + 1, end: start + 1, text: ` ${inner}: ${yaml},` }];
  const indent = page.text.slice(lineStart(page.text, start), start);
  return [{ path: page.path, start, end: start, text: `${inner}: ${yaml}${eol}${indent}` }];
}

/** Edits that take a scalar one level down out: with its whole map where that holds nothing else, else its line, or its entry in braces. */
export function withoutNestedField(page: Page, key: string, inner: string): Edit[] {
  const field = fieldNamed(page, key);
  if (!field || !isMap(field.value) || !Object.hasOwn(field.value, inner)) return [];
  if (Object.keys(field.value).length === 1) return withoutKeys(page, (name) => name === key);
  const own = innerField(page, field, inner);
  return own ? [{ path: page.path, ...entryOf(page, field, own), text: '' }] : [];
}

/** An entry of a map that has others, with the comma or the line end that goes with it. */
function entryOf(page: Page, map: Field, { keyRange: { start }, valueRange: { end } }: Field): Range {
  const { text } = page;
  if (!isFlow(page, map)) return { start: lineStart(text, start), end: lineEndAfter(text, end) };
  const comma = text.slice(0, map.valueRange.end).indexOf(',', end);
  return comma === -1 ? { start: text.lastIndexOf(',', start), end } : { start, end: comma + 1 };
}

/** The field of a map, wherever its name stands besides: in a comment, in another key, in a map inside. The last one counts. */
function innerField(page: Page, field: Field, inner: string): Field | undefined {
  const { start, end } = field.valueRange;
  const from = isFlow(page, field) ? start : lineStart(page.text, start);
  return parseYaml(page.text.slice(from, end), from).fields.findLast(({ key }) => key === inner);
}

/** `{ a: b }`, and not lines of `a: b`. */
const isFlow = ({ text }: Page, { valueRange }: Field): boolean => text[valueRange.start] === '{';

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

const isMap = (value: Yaml | undefined): value is { [key: string]: Yaml } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const noBlankAtLineEnd = (edit: Edit): Edit => ({ ...edit, text: edit.text.replace(/:[ \t]+(\r?\n)/, ':$1') });
