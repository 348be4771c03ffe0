import type { Yaml } from '../../model/page.ts';

/** The last word of keys that hold text for readers on sites of all kinds: `unitTitle`, `hero.facepile.linkText`, `developer_note`. */
const words = new Set(
  'title text label description details tagline alt caption heading headline summary subtitle message placeholder question answer note warning comment content quote intro footer copyright notice'.split(
    ' ',
  ),
);

/**
 * Whether a value is text for readers by the look of it, though no path of the configuration names it: its key says so, or it is
 * prose. Then a project has it translated, and a difference is none.
 */
export function isTextForReaders(path: string, value: Yaml | undefined): boolean {
  const [name] = path.split('.').slice(-1) as [string];
  const last = name.split(/[_-]|(?<=\p{Ll})(?=\p{Lu})/u).at(-1)!;
  return words.has(last.toLowerCase()) || [value].flat().every(isProse);
}

/** Three words at least, of which one begins in lower case: no name and no list of ids. */
function isProse(value: Yaml | undefined): boolean {
  if (typeof value !== 'string') return false;
  const found = value.trim().split(/\s+/);
  return found.length > 2 && found.slice(1).some((word) => /^\p{Ll}/u.test(word));
}
