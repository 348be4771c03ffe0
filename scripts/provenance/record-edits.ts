import { fieldNamed, scalarOf } from '../markdown/front-matter/fields.ts';
import { isOfOtherLanguage } from '../markdown/front-matter/front-matter.ts';
import { lineEndOf } from '../markdown/text/lines.ts';
import type { Edit, Field, Page } from '../model/page.ts';

/** A front-matter key with the text of its value as YAML: `['ms.locfileid', '"43633489"']`. */
export type Entry = [key: string, yaml: string];

/**
 * Edits that give front-matter keys these values, in this order where they are new. A key that is there keeps its
 * place; new ones go before the first later one that is there, else to the end. A page without front matter gets one, but for one that
 * begins with some and never ends it: site generators read that in different ways. Nothing is recorded in TOML or in a map of Elixir, where a line of YAML would break the page.
 */
export function recordEdits(page: Page, entries: readonly Entry[]): Edit[] {
  if (!page.frontMatter.range) return entries.length === 0 || isLeftOpen(page) ? [] : [newBlock(page, entries)];
  if (isOfOtherLanguage(page.frontMatter)) return [];
  const eol = lineEndOf(page.text);
  return entries.flatMap(([key, yaml], index): Edit[] => {
    const field = fieldNamed(page, key);
    if (field) return isSame(page, field, yaml) ? [] : [replaceValue(page, field, yaml)];
    const later = entries.slice(index + 1).find(([name]) => fieldNamed(page, name));
    const at = later ? fieldNamed(page, later[0])!.keyRange.start : closingFenceOf(page);
    return [{ path: page.path, start: at, end: at, text: `${key}: ${yaml}${eol}` }];
  });
}

/** What is recorded under a key. Of a list or a map it is what is written: no record, but something to tell a person. */
export function recordedText(page: Page, key: string): string | null {
  const field = fieldNamed(page, key);
  if (!field || field.value === null || typeof field.value === 'string') return scalarOf(page, key);
  return page.text.slice(field.valueRange.start, field.valueRange.end).trim();
}

/** Hex digits as YAML: quoted where YAML would read a number (`12e4567`, `0123456`). */
export function hexYaml(hex: string): string {
  return /^\d+(e\d+)?$/i.test(hex) ? `"${hex}"` : hex;
}

/** `---`, a key, and no `---` behind it. */
const isLeftOpen = ({ text, bodyStart }: Page): boolean => /^---[ \t]*\r?\n[\w.-]+:/.test(text.slice(bodyStart, bodyStart + 500));

function newBlock(page: Page, entries: readonly Entry[]): Edit {
  const eol = lineEndOf(page.text);
  const text = ['---', ...entries.map(([key, yaml]) => `${key}: ${yaml}`), '---', ''].join(eol);
  return { path: page.path, start: page.bodyStart, end: page.bodyStart, text };
}

function isSame(page: Page, { valueRange, value }: Field, yaml: string): boolean {
  return page.text.slice(valueRange.start, valueRange.end) === yaml || value === yaml;
}

/** An edit that gives a field another value; the line end that a block scalar holds stays, and so does what follows no value: `key: # why`. */
export function replaceValue({ path, text }: Page, { valueRange: { start, end }, style }: Field, yaml: string): Edit {
  const before = style === 'empty' && !/[ \t]/.test(text[start - 1] ?? '') ? ' ' : '';
  const after = style === 'empty' && text[start] === '#' ? ' ' : '';
  return { path, start, end: start + text.slice(start, end).trimEnd().length, text: before + yaml + after };
}

/** Where the line of the closing fence begins. */
function closingFenceOf({ text, frontMatter }: Page): number {
  const { end } = frontMatter.range!;
  return text.lastIndexOf('---', end - 1);
}

/** Edits that take front-matter keys out with their lines, as often as they stand. Keys that share a line with others stay. */
export function withoutKeys({ path, text, frontMatter }: Page, isUnwanted: (key: string) => boolean): Edit[] {
  return frontMatter.fields
    .filter(({ key, keyRange }) => isUnwanted(key) && /[\r\n]/.test(text[keyRange.start - 1]!))
    .map(({ keyRange, valueRange }) => ({ path, start: keyRange.start, end: lineEndAfter(text, valueRange.end), text: '' }));
}

/** Where the next line begins; the value of a block scalar holds its last line end. */
export const lineEndAfter = (text: string, at: number): number => (text[at - 1] === '\n' ? at : text.indexOf('\n', at) + 1);
