import { fieldNamed, fieldsOf } from '../markdown/front-matter/fields.ts';
import { editDistance } from '../model/nearest.ts';
import type { Field, Page, Range } from '../model/page.ts';
import type { Dialect, KeyForm } from './dialect.ts';
import { nestedField } from './nested-field.ts';
import type { Forms } from './record-names.ts';

/** Something in a page that was meant as a record, and is read as none. */
interface RecordProblem {
  range: Range;
  message: string;
  actual: string | null;
  expected: string | null;
}

/**
 * What a page says of its source and no dialect can read: a value that has not the form of its key, no value, a key with a letter too
 * much or in another place, a comment without its marker.
 *
 * @param target whether the page is a translation: keys that only it has may be misspelt ones
 * @param source its source, which has keys of its own; null where that is not known
 */
export function recordProblems(
  page: Page,
  { target, source, forms, dialects }: { target: boolean; source: Page | null; forms: Forms; dialects: readonly Dialect[] },
): RecordProblem[] {
  const values = [...forms].flatMap(([key, form]) => (form.text ? badValue(page, key, form, form.text.expected) : []));
  if (!target) return values;
  return [...values, ...misspelt(page, source, forms), ...damagedIn(page, dialects)];
}

function badValue(page: Page, key: string, form: KeyForm, expected: string): RecordProblem[] {
  const field = fieldOf(page, key, form);
  if (!field) return form.inside ? badMap(page, form.inside) : [];
  const { value, valueRange } = field;
  if (typeof value === 'string' && form.text!.fits.test(value)) return [];
  // A list or a map is told as one of any other key is.
  if (typeof value === 'object' && value !== null && form.kind) return [];
  const actual = typeof value === 'string' ? value : value === null ? '' : page.text.slice(valueRange.start, valueRange.end);
  const said = actual.trim() === '' ? 'emptiness' : `"${actual}"`;
  const range = valueRange.end > valueRange.start ? valueRange : field.keyRange;
  return [{ range, message: `Unexpected ${said} in "${key}", expected ${expected}`, actual, expected }];
}

/** `l10n: zzz`, where a map is read */
function badMap(page: Page, { key, name }: NonNullable<KeyForm['inside']>): RecordProblem[] {
  const field = fieldNamed(page, key);
  if (typeof field?.value !== 'string' || field.value.trim() === '') return [];
  const message = `Unexpected "${field.value}" in "${key}", expected "${name}" in it`;
  return [{ range: field.valueRange, message, actual: field.value, expected: name }];
}

const fieldOf = (page: Page, key: string, { inside }: KeyForm): Field | undefined =>
  inside ? nestedField(page, inside.key, inside.name) : fieldNamed(page, key);

/** Keys of the page alone that are a typing error or two away from one that is not there, or stand where it is not read. */
function misspelt(page: Page, source: Page | null, forms: Forms): RecordProblem[] {
  const own = fieldsOf(page).filter(({ key }) => !forms.has(key) && !(source && fieldNamed(source, key)));
  return [...forms].flatMap(([key, form]): RecordProblem[] => {
    if (!form.text || fieldOf(page, key, form)) return [];
    const found = form.inside ? misplaced(page, own, form.inside) : wrongKey(own, key);
    if (!found) return [];
    const { field, name } = found;
    const message = `Unexpected key "${field.key}", expected "${name}", in which the source is recorded`;
    return [{ range: field.keyRange, message, actual: field.key, expected: name }];
  });
}

type Misspelt = { field: Field; name: string } | null;

function wrongKey(fields: readonly Field[], name: string): Misspelt {
  const field = fields.find(({ key }) => isTypingError(key, name));
  return field ? { field, name } : null;
}

/** `l10n: { souceCommit: … }`, `l10N: { sourceCommit: … }`, `sourceCommit: …` */
function misplaced(page: Page, own: readonly Field[], { key, name }: NonNullable<KeyForm['inside']>): Misspelt {
  const inner = wrongKey(fieldsIn(page, key), name);
  if (inner) return inner;
  const outer = own.find((field) => isTypingError(field.key, key) && nestedField(page, field.key, name));
  if (outer) return { field: outer, name: key };
  const alone = own.find((field) => field.key === name);
  return alone ? { field: alone, name: `${key}.${name}` } : null;
}

function fieldsIn(page: Page, key: string): Field[] {
  const field = fieldNamed(page, key);
  return field?.style === 'map' ? Object.keys(field.value as object).flatMap((name) => nestedField(page, key, name) ?? []) : [];
}

/** Most keys are told apart by their lengths. */
const isTypingError = (written: string, name: string): boolean =>
  written !== name && Math.abs(written.length - name.length) <= 2 && editDistance(written, name) <= 2;

function damagedIn(page: Page, dialects: readonly Dialect[]): RecordProblem[] {
  const [range] = dialects.flatMap((dialect) => dialect.damaged?.(page) ?? []);
  const message = 'Unexpected record that can not be read, expected "original_hash" with an MD5: 32 hex digits';
  return range ? [{ range, message, actual: null, expected: null }] : [];
}
