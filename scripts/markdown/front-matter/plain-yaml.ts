import type { Field, Range } from '../../model/page.ts';

/** What a plain scalar may begin with here: none of YAML's own signs, but for a minus that is no list's. */
const first = String.raw`(?:[\p{L}\p{N}/_.~“‘«…]|-(?=[\p{L}\p{N}]))`;
/** A plain scalar, or a quoted one without escapes. Control signs and a BOM are for the library. */
const scalar = String.raw`(${first}[^\p{Cc}\ufeff]*)|"([^"\\\p{Cc}\ufeff]*)"|'([^'\p{Cc}\ufeff]*)'`;
/** A key (`cSpell:ignore` is one), and a scalar or nothing. */
const keyName = String.raw`([A-Za-z_][\w.-]{0,99}(?::\w[\w.-]{0,99})?)`;
const entry = new RegExp(`^${keyName}:(?: +(?:${scalar}))?$`, 'u');
const item = new RegExp(`^( {0,9})- (?:${scalar})$`, 'u');
/** `tags: [a, b c, "d"]` */
const flow = new RegExp(String.raw`^${keyName}: +(\[[^\p{Cc}\ufeff\[\]{}\\#:]*\])$`, 'u');
const folded = new RegExp(`^${keyName}: +>-$`);
const foldedText = /^( {1,9})([^\s\p{Cc}\ufeff][^\p{Cc}\ufeff]*)$/u;
const flowItem = new RegExp(String.raw`^ *(?:(${first}(?:[^"',]*[^"', ])?)|"([^"]*)"|'([^']*)') *$`, 'u');

/**
 * The fields of YAML that is nothing but lines `key: value`, lists of plain values, folded text and comments, as nearly all
 * front matter is.
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
    const end = Math.min(start + piece.length + 1, offset + yaml.length);
    if (!addLine(line, { start, end }, read)) return null;
    start = end;
  }
  return isUnfinished(read.fields.at(-1)) ? null : read.fields;
}

interface Read {
  fields: Field[];
  /** The blanks before each line of the list or the text that the last key opens. */
  indent: string | null;
}

function addLine(line: string, range: Range, read: Read): boolean {
  if (read.fields.at(-1)?.style === 'block' && addText(line, range, read)) return true;
  if (isUnfinished(read.fields.at(-1))) return false;
  if (line === '' || line.startsWith('#')) return read.fields.at(-1)?.style !== 'block';
  return (
    addEntry(line, range.start, read) || addItem(line, range, read) || addFlow(line, range.start, read) || addFolded(line, range, read)
  );
}

function addEntry(line: string, start: number, read: Read): boolean {
  const written = withoutTrailing(line);
  const [, key, plain, double, single] = entry.exec(written) ?? [];
  if (key === undefined || (plain !== undefined && !isPlain(plain))) return false;
  const value = plain ?? double ?? single ?? null;
  const end = start + (value === null ? line : written).length;
  const length = value === null ? 0 : value.length + (plain === undefined ? 2 : 0);
  const style = value === null ? 'empty' : plain !== undefined ? 'plain' : double !== undefined ? 'double' : 'single';
  return addField({ key, value, keyRange: { start, end: start + key.length }, valueRange: { start: end - length, end }, style }, read);
}

function addField(field: Field, read: Read): true {
  read.fields.push(field);
  read.indent = null;
  return true;
}

/** A value of the list that the key before it opens. Its line end belongs to the list, as in the library. */
function addItem(line: string, { start, end }: Range, read: Read): boolean {
  const field = read.fields.at(-1);
  const [, indent, plain, double, single] = item.exec(line) ?? [];
  if (indent === undefined || !field || (plain !== undefined && (!isPlain(plain) || plain.endsWith(' ')))) return false;
  if (read.indent === null ? field.style !== 'empty' : read.indent !== indent) return false;
  read.indent = indent;
  const value = (plain ?? double ?? single)!;
  const from = start + indent.length;
  if (Array.isArray(field.value)) field.value.push(value);
  else if (field.style === 'empty') Object.assign(field, { value: [value], valueRange: { start: from, end }, style: 'list' });
  else return false;
  field.valueRange.end = end;
  return true;
}

/** A list on one line. */
function addFlow(line: string, start: number, read: Read): boolean {
  const written = withoutTrailing(line);
  const [, key, list] = flow.exec(written) ?? [];
  if (key === undefined) return false;
  const values = list!
    .slice(1, -1)
    .split(',')
    .map((one) => flowItem.exec(one));
  const value = values.flatMap((match) => match?.[1] ?? match?.[2] ?? match?.[3] ?? []);
  if (value.length < values.length) return false;
  const end = start + written.length;
  return addField(
    { key, value, keyRange: { start, end: start + key.length }, valueRange: { start: end - list!.length, end }, style: 'list' },
    read,
  );
}

/** The key of a text that the lines below it hold, folded into one. */
function addFolded(line: string, { start, end }: Range, read: Read): boolean {
  const [, key] = folded.exec(line) ?? [];
  if (key === undefined) return false;
  const valueRange = { start: start + line.length - '>-'.length, end };
  return addField({ key, value: '', keyRange: { start, end: start + key.length }, valueRange, style: 'block' }, read);
}

function addText(line: string, { end }: Range, read: Read): boolean {
  const field = read.fields.at(-1)!;
  const [, indent, text] = foldedText.exec(line) ?? [];
  if (text === undefined || text.endsWith(' ') || (read.indent ?? indent) !== indent) return false;
  read.indent = indent!;
  field.value = field.value === '' ? text : `${field.value as string} ${text}`;
  field.valueRange.end = end;
  return true;
}

/** A text of which no line was read. */
const isUnfinished = (field: Field | undefined): boolean => field?.style === 'block' && field.value === '';

/** Neither a comment nor a map begins in it. */
const isPlain = (value: string): boolean => !value.includes(' #') && !value.includes(': ') && !value.endsWith(':');

function withoutTrailing(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ') end -= 1;
  return line.slice(0, end);
}
