import { stringify } from 'yaml';
import type { Field } from '../../model/front-matter.ts';

/** A string as the value of a key, quoted as the old value was; a plain one stays plain unless YAML would read it as something else. */
export function yamlScalar(value: string, style: Field['style']): string {
  if (style === 'single') return `'${value.replaceAll("'", "''")}'`;
  if (style === 'double') return JSON.stringify(value);
  return isPlain(value) ? value : JSON.stringify(value);
}

/** YAML 1.1 too: there `yes`, `12:30` and a date are no strings, and most site generators read it. */
const isPlain = (value: string): boolean =>
  ['1.1', '1.2'].every((version) => stringify(value, { version: version as '1.1' | '1.2', lineWidth: 0 }).trimEnd() === value);
