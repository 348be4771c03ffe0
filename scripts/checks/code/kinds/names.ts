/** `label`, `'allow'`, `Label`, `LABEL` */
export function isWord(text: string): boolean {
  const bare = text.replace(/^(["'])(.*)\1$/s, '$2');
  return /^(?:\p{L}[\p{Ll}\p{Lo}\p{M}]*|\p{Lu}+)$/u.test(bare);
}

/** `<chapter>` -> `<Kapitel>`: the signs of an element around a word that none is called by. */
export const isNoElement = (was: string, is: string): boolean =>
  [was, is].every((text) => /^<[\p{L}\p{M}]+>$/u.test(text)) && !elements.has(was.slice(1, -1).toLowerCase());

const elements = new Set(
  'a abbr article aside audio body br button canvas code details div dl footer form h1 h2 h3 h4 h5 h6 head header html frame iframe img input kbd label li link main map meta nav object ol option output p pre script section select source span strong style sub summary sup svg table tbody td template textarea th thead time title tr track ul var video'.split(
    ' ',
  ),
);

/** `f(a, b)` -> `f(a,b)` */
export const withoutGaps = (text: string): string => text.replaceAll(/,\s+/g, ',');

/** `app.get()` -> `app.holen()`, `keys[0]` -> `clés[0]`, `fetch` -> `fetcher`: no path, no address, no line of a file, and no blanks but behind commas. */
export function isOtherName(was: string, is: string): boolean {
  const [one, other] = [withoutGaps(was), withoutGaps(is)];
  if (/\s|:\/\/|\w:\d+$/.test(one + other) || [one, other].some((name) => name.replace(scope, '').includes('/'))) return false;
  if (other.toLowerCase().includes(one.toLowerCase())) return !isWord(other);
  const known = new Set(partsOf(one));
  return !isWord(one) && (partsOf(other).some((part) => known.has(part)) || (outlineOf(one) === outlineOf(other) && signs.test(one)));
}

/** `@scope/name`, `</b>`, `<b/>` */
const scope = /^@[\w-]+\/|^<\/|\/>$/g;
const signs = /[.:()[\]{}_<>@]/;

/** `useLocale`, `LOCALE_ID` -> use, locale, locale */
const partsOf = (text: string): string[] =>
  text
    .split(/[^\p{L}\p{M}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u)
    .map((part) => part.toLowerCase())
    .filter(({ length }) => length > 2);

const outlineOf = (text: string): string => text.replace(/[\p{L}\p{M}\p{N}]+(?:_[\p{L}\p{M}\p{N}]+)*/gu, 'w');
