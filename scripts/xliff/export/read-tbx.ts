import { UsageError } from '../../model/finding.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { readXml } from '../xml/read-xml.ts';
import { textOf, type XmlElement } from '../xml/xml-element.ts';
import type { Locales } from './sentences.ts';

/** A word and one of its translations. */
type Entry = readonly [word: string, translation: string];

/**
 * Reads a terminology, TBX 2 (`termEntry`, `langSet`) and 3 (`conceptEntry`, `langSec`) as tools write it: each word of the source's
 * language with each of the target's, the preferred ones first. What is deprecated or superseded is left out.
 *
 * @throws UsageError where the file is not well-formed or no TBX
 */
export function readTbx(bytes: Uint8Array, path: string, { sourceLocale, targetLocale }: Locales): Entry[] {
  const entries: Entry[] = [];
  let root: XmlElement | null = null;
  readXml(decodeXml([bytes], path), path, {
    whole: new Set(['termEntry', 'conceptEntry', 'foreign:termEntry', 'foreign:conceptEntry']),
    plainDoctype: true,
    open(element) {
      root ??= element;
      if (!/^(?:martif|tbx)$/.test(nameOf(root))) throw new UsageError(`${path}:${element.line}: not TBX: root <${nameOf(root)}>`);
    },
    close(element) {
      if (!/^(?:term|concept)Entry$/.test(nameOf(element))) return;
      const [words, translations] = [sourceLocale, targetLocale].map((locale) => termsOf(element, locale)) as [string[], string[]];
      for (const word of words) for (const translation of translations) entries.push([word, translation]);
    },
  });
  return entries;
}

const nameOf = ({ name }: XmlElement): string => name.replace('foreign:', '');

/** The terms of a concept in one language, the preferred ones first; those of the very locale, where there are any. */
function termsOf(entry: XmlElement, locale: string): string[] {
  const sets = below(entry, /^lang(?:Set|Sec)$/).map((set) => ({ set, locale: (set.attributes['xml:lang'] ?? '').toLowerCase() }));
  const own = sets.filter((one) => one.locale === locale.toLowerCase());
  const [language] = locale.toLowerCase().split(/[-_]/);
  const chosen = own.length > 0 ? own : sets.filter((one) => one.locale.split(/[-_]/)[0] === language);
  const terms = chosen
    .flatMap(({ set }) => below(set, /^(?:tig|ntig|termSec)$/))
    .map((one) => ({ term: termIn(one), status: statusOf(one) }));
  return terms
    .filter(({ term, status }) => term !== '' && !/deprecated|superseded|obsolete/.test(status))
    .toSorted((a, b) => Number(b.status.includes('preferred')) - Number(a.status.includes('preferred')))
    .map(({ term }) => term);
}

/** The elements of such names, wherever inside. */
function below(element: XmlElement, name: RegExp): XmlElement[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [] : name.test(nameOf(child)) ? [child] : below(child, name)));
}

const termIn = (one: XmlElement): string => (below(one, /^term$/).map(textOf)[0] ?? '').replace(/\s+/g, ' ').trim();

/** `preferredTerm-admn-sts` */
function statusOf(one: XmlElement): string {
  const notes = below(one, /^(?:termNote|administrativeStatus)$/);
  return notes
    .filter((note) => nameOf(note) !== 'termNote' || note.attributes.type === 'administrativeStatus')
    .map(textOf)
    .join(' ');
}
