import type { Edit, Field, Page, Range, Segment } from '../../model/page.ts';
import { pageOf } from '../page.ts';
import { lineEndOf, lineStart } from '../text/lines.ts';
import { splice } from '../text/splice.ts';
import { fieldTree } from './field-tree.ts';
import { fieldNamed, fieldsOf } from './fields.ts';
import { mergedField } from './merged-field.ts';
import { yamlScalar } from '../yaml/yaml-scalar.ts';

interface Side {
  page: Page;
  /** Of the front matter. */
  segments: readonly Segment[];
}

/** A field of the source with translated values, and the same of the target; null where that has none. */
export interface FieldPair {
  field: Field;
  own: readonly Segment[];
  there: { field: Field; segments: readonly Segment[] } | null;
}

/**
 * Edits that bring fields with translated values into a target as the source has them: lists with as many items, in the
 * same order, and fields that the target lacks. What the target has of a field stays as it is written there.
 *
 * @param isWanted which fields
 * @param twinOf what in the target translates a value; null: the source's own stands there
 * @returns none where the target's front matter would not be read as it should then
 */
export function fieldEdits(
  source: Side,
  target: Side,
  isWanted: (pair: FieldPair) => boolean,
  twinOf: (segment: Segment) => Segment | null,
): Edit[] {
  const isNew = isWithout(target.page);
  if (!isOfLines(source.page) || !(isNew || isOfLines(target.page))) return [];
  const wanted = pairsOf(source, target).filter(isWanted);
  const edits = isNew
    ? newFrontMatter(wanted, source.page, target.page, twinOf)
    : wanted.flatMap((pair) => editsOf(pair, source.page, target.page, twinOf));
  const { frontMatter } = pageOf(target.page.path, splice(target.page.text, edits));
  return frontMatter.problems.length === 0 ? edits : [];
}

/** The edit that takes a field out with its lines; null where it does not stand on lines of its own. */
export function fieldRemoval(page: Page, field: Field): Edit | null {
  if (!isOfLines(page)) return null;
  const start = lineStart(page.text, field.keyRange.start);
  return { path: page.path, start, end: page.text.indexOf('\n', endOf(field, page)) + 1, text: '' };
}

/** Whether a page has no front matter at all. */
const isWithout = ({ frontMatter: { range, problems } }: Page): boolean => range === null && problems.length === 0;

function newFrontMatter(fields: readonly FieldPair[], source: Page, target: Page, twinOf: (segment: Segment) => Segment | null): Edit[] {
  if (fields.length === 0) return [];
  const eol = lineEndOf(target.text);
  const own = fields.map(({ field, own: segments }) => fieldText(field, segments, source, twinOf, eol) + eol);
  const at = target.bodyStart;
  return [{ path: target.path, start: at, end: at, text: `---${eol}${own.join('')}---${eol}${eol}` }];
}

/** Whether the front matter can be read, and each field begins a line: `{ title: A }` on one line is left alone. */
const isOfLines = (page: Page): boolean =>
  page.frontMatter.range !== null &&
  page.frontMatter.problems.length === 0 &&
  page.frontMatter.fields.every(({ keyRange: { start } }) => page.text.slice(lineStart(page.text, start), start).trim() === '');

function pairsOf(source: Side, target: Side): FieldPair[] {
  return fieldsOf(source.page).flatMap((field): FieldPair[] => {
    const own = within(field, source.segments);
    const there = fieldNamed(target.page, field.key);
    const segments = there ? within(there, target.segments) : [];
    return own.length + segments.length === 0 ? [] : [{ field, own, there: there ? { field: there, segments } : null }];
  });
}

const within = ({ valueRange }: Field, segments: readonly Segment[]): Segment[] =>
  segments.filter(({ range }) => range.start >= valueRange.start && range.end <= valueRange.end);

function editsOf({ field, own, there }: FieldPair, source: Page, target: Page, twinOf: (segment: Segment) => Segment | null): Edit[] {
  const eol = lineEndOf(target.text);
  const text = fieldText(field, own, source, twinOf, eol);
  if (!there) {
    const at = placeFor(field, source, target);
    return [{ path: target.path, start: at, end: at, text: text + eol }];
  }
  const [now, then] = [fieldTree(source, field, own), fieldTree(target, there.field, there.segments)];
  const written = ({ range, segments }: { range: Range; segments: readonly Segment[] }) => withTwins(range, segments, source, twinOf);
  const merged = now && then ? mergedField(now, then, { source, target, twinOf, written }) : null;
  return merged ?? [{ path: target.path, start: there.field.keyRange.start, end: endOf(there.field, target), text }];
}

function fieldText(
  { keyRange, valueRange }: Field,
  own: readonly Segment[],
  source: Page,
  twinOf: (segment: Segment) => Segment | null,
  eol: string,
): string {
  return withTwins({ start: keyRange.start, end: valueRange.end }, own, source, twinOf)
    .trimEnd()
    .replace(/\r\n|\r|\n/g, eol);
}

/** A stretch of the source, with what is translated in it. */
function withTwins({ start, end }: Range, own: readonly Segment[], { text }: Page, twinOf: (segment: Segment) => Segment | null): string {
  const values = own.flatMap(({ range }, index) => {
    const twin = twinOf(own[index]!);
    const place = { start: range.start - start, end: range.end - start };
    return twin === null ? [] : [{ ...place, text: written(twin.text, text.slice(range.start, range.end)) }];
  });
  return splice(text.slice(start, end), values);
}

/** As safe as between brackets: which of both it is does not matter. The line end that a block holds stays. */
const written = (translation: string, old: string): string => yamlScalar(translation, old, true) + old.slice(old.trimEnd().length);

/** Where a field ends: behind the last sign of its value. */
const endOf = ({ keyRange, valueRange }: Field, { text }: Page): number =>
  keyRange.start + text.slice(keyRange.start, valueRange.end).trimEnd().length;

/** Behind the field of the target that the source has before this one; else before all. */
function placeFor(field: Field, source: Page, target: Page): number {
  const fields = fieldsOf(source);
  const before = fields.slice(0, fields.indexOf(field)).findLast(({ key }) => fieldNamed(target, key));
  const from = before ? endOf(fieldNamed(target, before.key)!, target) : target.frontMatter.range!.start;
  return target.text.indexOf('\n', from) + 1;
}
