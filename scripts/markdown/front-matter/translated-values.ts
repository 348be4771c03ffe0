import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { Field, Page, Range } from '../../model/page.ts';
import { asWritten, readYaml } from '../yaml/read-yaml.ts';
import { fieldsOf } from './fields.ts';

/** A value of the front matter that is translated. */
export interface TranslatedValue {
  /** Its path, as the configuration has it: `hero.actions.text`. The items of a list share that of the list. */
  key: string;
  value: string;
  range: Range;
  /** With its key, where it has one of its own. */
  block: Range;
  /** Whether it stands in a list. */
  isListed: boolean;
  /** Whether it stands between brackets or braces, where a comma ends it. */
  flow: boolean;
}

/** What stands where a text was expected and can't be replaced with certainty. */
export interface Untranslatable {
  key: string;
  /** `alias`, `map`; `value` that can't be read by itself. */
  what: 'alias' | 'map' | 'value';
  range: Range;
}

/**
 * The values at some paths, in the order of the page. A path goes by keys, also such as hold a dot themselves (`f1.keywords`),
 * and through lists: `hero.actions.text` is the text of each action. Of a repeated key the last one counts.
 */
export function translatedValues(page: Page, paths: readonly string[]): TranslatedValue[] {
  return atPaths(page, paths).values;
}

/** What at these paths is left alone: an alias, a map where its texts are not named, a value of an unusual key. */
export function untranslatableValues(page: Page, paths: readonly string[]): Untranslatable[] {
  return atPaths(page, paths).refused;
}

interface Found {
  values: TranslatedValue[];
  refused: Untranslatable[];
}

function atPaths(page: Page, paths: readonly string[]): Found {
  const found: Found = { values: [], refused: [] };
  for (const field of fieldsOf(page)) {
    const rests = restsBelow(field.key, paths);
    if (rests.length > 0) addField(page, field, rests, found);
  }
  return found;
}

/** What is left of the paths below a key; `''` is the key's own value. `hero`, `['hero.title', 'hero']` -> `['title', '']` */
export function restsBelow(key: string, paths: readonly string[]): string[] {
  return paths.flatMap((path) => (path === key ? [''] : path.startsWith(`${key}.`) ? [path.slice(key.length + 1)] : []));
}

function addField(page: Page, field: Field, rests: readonly string[], found: Found): void {
  const { key, value, style, keyRange, valueRange } = field;
  if (value === null) return;
  if (typeof value !== 'string') return addCollection(page, field, rests, found);
  if (!rests.includes('')) return;
  if (style === 'plain' && value.startsWith('*')) found.refused.push({ key, what: 'alias', range: valueRange });
  else if (value.trim() !== '') {
    const block = { start: keyRange.start, end: valueRange.end };
    found.values.push({ key, value, range: valueRange, block, isListed: false, flow: isFlowRoot(page) });
  }
}

/** `---`, then `{ title: A }` */
function isFlowRoot({ text, frontMatter }: Page): boolean {
  const before = text.slice(frontMatter.range!.start, frontMatter.fields[0]!.keyRange.start);
  return before.replace(/#.*/g, '').includes('{');
}

/** A list or a map is read again by itself, for the places of what is in it: few pages have one that is translated. */
function addCollection({ text }: Page, { key, keyRange, valueRange }: Field, rests: readonly string[], found: Found): void {
  const written = text.slice(keyRange.start, valueRange.end);
  const read = readYaml(written, asWritten);
  const contents = 'document' in read && read.document.errors.length === 0 ? read.document.contents : null;
  const [pair, ...others] = isMap(contents) ? contents.items : [];
  const value = pair && others.length === 0 ? (pair.value as Node) : null;
  if (!value) found.refused.push({ key, what: 'value', range: valueRange });
  else walk(value, { key, rests, offset: keyRange.start, from: null, isListed: false, flow: false }, found);
}

interface ValuePlace {
  key: string;
  rests: readonly string[];
  /** Of the text that was read in the page. */
  offset: number;
  /** Where the key of the value begins; null for an item of a list. */
  from: number | null;
  isListed: boolean;
  flow: boolean;
}

function walk(node: Node | null, place: ValuePlace, found: Found): void {
  const inside = (isMap(node) || isSeq(node)) && node.flow ? { ...place, flow: true } : place;
  if (isSeq(node)) for (const item of node.items) walk(item as Node | null, { ...inside, from: null, isListed: true }, found);
  else if (isMap(node)) walkMap(node, inside, found);
  else if (node && place.rests.includes('')) addLeaf(node, place, found);
}

function walkMap(map: YAMLMap, place: ValuePlace, found: Found): void {
  const last = new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]));
  const below = [...last]
    .map(([name, pair]) => ({ name, pair, rests: restsBelow(name, place.rests) }))
    .filter(({ rests }) => rests.length > 0);
  for (const { name, pair, rests } of below) {
    const from = place.offset + (pair.key as Node).range![0];
    walk(pair.value as Node | null, { ...place, key: `${place.key}.${name}`, rests, from }, found);
  }
  if (below.length === 0 && place.rests.includes('')) found.refused.push({ key: place.key, what: 'map', range: rangeOf(map, place) });
}

function addLeaf(node: Node, place: ValuePlace, found: Found): void {
  const range = rangeOf(node, place);
  const own = { key: place.key, isListed: place.isListed, flow: place.flow };
  const value = isScalar(node) && node.value !== null ? String(node.value) : '';
  if (isAlias(node)) found.refused.push({ key: place.key, what: 'alias', range });
  else if (value.trim() !== '') found.values.push({ ...own, value, range, block: { start: place.from ?? range.start, end: range.end } });
}

const rangeOf = ({ range }: Node, { offset }: ValuePlace): Range => ({ start: offset + range![0], end: offset + range![1] });
