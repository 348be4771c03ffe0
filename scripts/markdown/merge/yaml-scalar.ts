import { stringify } from 'yaml';

/** A string as a YAML value, quoted like the old value, whose first sign is given; a plain one stays plain unless YAML would read it as something else. */
export function yamlScalar(value: string, sign: string | undefined): string {
  if (sign === "'") return `'${value.replaceAll("'", "''")}'`;
  if (sign === '"') return JSON.stringify(value);
  return isPlain(value) ? value : JSON.stringify(value);
}

/** YAML 1.1 too: there `yes`, `12:30` and a date are no strings, and most site generators read it. */
const isPlain = (value: string): boolean =>
  isProse(value) ||
  ['1.1', '1.2'].every((version) => stringify(value, { version: version as '1.1' | '1.2', lineWidth: 0 }).trimEnd() === value);

/** Words after a letter, and no sign among them that means anything to YAML there: what most values are, and no question to the library. */
const isProse = (value: string): boolean =>
  /^\p{L}/u.test(value) && value.includes(' ') && !/[\p{C}\p{Zl}\p{Zp}]|: | #|[\s:-]$/u.test(value);
