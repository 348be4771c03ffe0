import type { Field } from '../model/front-matter.ts';
import type { Range } from '../model/range.ts';

/** A plain scalar, or a quoted one without escapes. Control signs and a BOM are for the library. */
const scalar = /([\p{L}\p{N}][^\p{Cc}\ufeff]*)|"([^"\\\p{Cc}\ufeff]*)"|'([^'\p{Cc}\ufeff]*)'/u.source;
/** A key, and a scalar or nothing. */
const entry = new RegExp(`^([A-Za-z_][\\w.-]{0,99}):(?: +(?:${scalar}))?$`, 'u');
const item = new RegExp(`^( {0,9})- (?:${scalar})$`, 'u');

/**
 * The fields of YAML that is nothing but lines `key: value` and lists of plain values, as nearly all front matter is.
 *
 * @param offset of the YAML in its page
 * @returns null for all other YAML: the library reads that, in many times the time
 */
export function plainYaml(yaml: string, offset: number): Field[] | null {
  // The library counts a CR at the very end as a value.
  if (yaml.endsWith('\r')) return null;
  const read: Read = { fields: [], indent: null };
  let start = offset;
  for (const piece of yaml.split('\n')) {
    const line = piece.endsWith('\r') ? piece.slice(0, -1) : piece;
    const next = Math.min(start + piece.length + 1, offset + yaml.length);
    if (line !== '' && !addEntry(line, start, read) && !addItem(line, { start, end: next }, read)) return null;
    start = next;
  }
  return read.fields;
}

interface Read {
  fields: Field[];
  /** The blanks before each item of the list that the last key opens. */
  indent: string | null;
}

function addEntry(line: string, start: number, read: Read): boolean {
  const written = withoutTrailing(line);
  const [, key, plain, double, single] = entry.exec(written) ?? [];
  if (key === undefined || (plain !== undefined && !isPlain(plain))) return false;
  const value = plain ?? double ?? single ?? null;
  const end = start + (value === null ? line : written).length;
  const length = value === null ? 0 : value.length + (plain === undefined ? 2 : 0);
  const style = value === null ? 'empty' : plain !== undefined ? 'plain' : double !== undefined ? 'double' : 'single';
  read.fields.push({ key, value, keyRange: { start, end: start + key.length }, valueRange: { start: end - length, end }, style });
  read.indent = null;
  return true;
}

/** A value of the list that the key before it opens. Its line end belongs to the list, as in the library. */
function addItem(line: string, { start, end }: Range, read: Read): boolean {
  const field = read.fields.at(-1);
  const [, indent, plain, double, single] = item.exec(line) ?? [];
  if (indent === undefined || !field || (plain !== undefined && (!isPlain(plain) || plain.endsWith(' ')))) return false;
  read.indent ??= indent;
  if (read.indent !== indent) return false;
  const value = (plain ?? double ?? single)!;
  const from = start + indent.length;
  if (Array.isArray(field.value)) field.value.push(value);
  else if (field.style === 'empty') Object.assign(field, { value: [value], valueRange: { start: from, end }, style: 'list' });
  else return false;
  field.valueRange.end = end;
  return true;
}

/** Neither a comment nor a map begins in it. */
const isPlain = (value: string): boolean => !value.includes(' #') && !value.includes(': ') && !value.endsWith(':');

function withoutTrailing(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ') end -= 1;
  return line.slice(0, end);
}
