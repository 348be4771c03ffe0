import { stringify } from 'yaml';

/**
 * A string as a YAML value in the style of the old one: in the same quotes, or below the same `>-`. A plain one stays plain
 * unless YAML would read it as something else.
 *
 * @param old as it stands in the page
 * @param flow whether it stands between brackets or braces
 */
export function yamlScalar(value: string, old: string, flow = false): string {
  if (old.startsWith("'") && !/[\n\r]/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  if (/^[|>]/.test(old)) return belowHeader(value, old) ?? JSON.stringify(value);
  return !/^['"]/.test(old) && isPlain(value) && !(flow && endsInFlow.test(value)) ? value : JSON.stringify(value);
}

/** Null where the header says how far its text is indented, or the text holds what only a quoted value can. */
function belowHeader(value: string, old: string): string | null {
  const [, header, eol, indent] = /^([|>][+-]?(?:[ \t]+#[^\r\n]*)?[ \t]*)(\r?\n)(?:[ ]*\r?\n)*([ ]+)/.exec(old) ?? [];
  if (header === undefined || /(?![\n\r\t])\p{C}/u.test(value)) return null;
  const lines = value.split(/\r?\n/);
  const isFolded = header.startsWith('>');
  // Blanks at the edges of a folded line, and before the first of any, would mean something else.
  if (isFolded ? lines.some((line) => /^[ \t]|[ \t]$/.test(line)) : /^[ \t]/.test(value)) return null;
  // Below `>` a line end is a blank: it takes one more to be one.
  const written = isFolded ? value.replace(/(?:\r?\n)+/g, '$&\n').split(/\r?\n/) : lines;
  return header + eol! + written.map((line) => (line === '' ? '' : indent! + line)).join(eol);
}

/** What a plain value between brackets can't hold, or not begin with. */
const endsInFlow = /[,[\]{}]|^[?:-]/;

/** YAML 1.1 too: there `yes`, `12:30` and a date are no strings, and most site generators read it. */
const isPlain = (value: string): boolean =>
  isProse(value) ||
  ['1.1', '1.2'].every((version) => stringify(value, { version: version as '1.1' | '1.2', lineWidth: 0 }).trimEnd() === value);

/** Words after a letter, and no sign among them that means anything to YAML there: what most values are, and no question to the library. */
const isProse = (value: string): boolean =>
  /^\p{L}/u.test(value) && value.includes(' ') && !/[\p{C}\p{Zl}\p{Zp}]|: | #|[\s:-]$/u.test(value);
