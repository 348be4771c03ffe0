import { isScalar, isSeq, parseDocument } from 'yaml';
import type { Edit } from '../model/edit.ts';

/**
 * The splice that puts locales behind the last one of a configuration, in the way in which its list is written: on one line,
 * or on a line each.
 *
 * @param text a configuration that is valid
 */
export function addLocales(text: string, locales: readonly string[]): Omit<Edit, 'path'> {
  const list = parseDocument(text, { schema: 'json' }).get('locales', true);
  if (!isSeq(list)) throw new RangeError('Unexpected configuration without locales, expected a valid one');
  const names = locales.map((locale) => JSON.stringify(locale));
  const last = list.items.at(-1);
  if (!isScalar(last)) {
    const start = list.range![0] + 1;
    return { start, end: start, text: names.join(', ') };
  }
  const [from, to] = last.range!;
  const ahead = text.slice(list.range![0] + 1, from);
  // `"fr",\n    "nl"`: what stands before the last one stands before the new ones.
  const blank = ahead.slice(ahead.trimEnd().length) || (list.items.length === 1 ? ' ' : '');
  return { start: to, end: to, text: names.map((name) => `,${blank}${name}`).join('') };
}
