import type { Yaml } from '../../model/page.ts';
import { languageOf, rightToLeft } from '../../markdown/text/languages.ts';
import { withoutLocales } from '../../markdown/text/without-locales.ts';

/**
 * Whether two values say the same to whatever reads them: an empty one is as empty as another, lists are the same in another
 * order, and the locale in an address is the page's own.
 *
 * @param locale of the page that has the first one
 */
export function isSameValue(actual: Yaml | undefined, expected: Yaml | undefined, locale: string | null): boolean {
  if (isEmpty(actual) || isEmpty(expected)) return isEmpty(actual) && isEmpty(expected);
  if (Array.isArray(actual) && Array.isArray(expected)) return isSameList(actual, expected, locale);
  if (typeof actual !== 'string' || typeof expected !== 'string') return false;
  const [one, other] = [actual.trim(), expected.trim()];
  if (one === other || (isConstant(one) && one.toLowerCase() === other.toLowerCase())) return true;
  return isMirrored(one, other, locale) || isSameAddress(one, other, locale);
}

/** What YAML has for nothing, as it is written. */
const isEmpty = (value: Yaml | undefined): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && /^(?:|~|null)$/i.test(value.trim())) ||
  (Array.isArray(value) && value.every(isEmpty));

/** `right-arrow` -> `left-arrow`: in a page that is read from the right, what leads on points to the left. */
const isMirrored = (actual: string, expected: string, locale: string | null): boolean =>
  rightToLeft.has(languageOf(locale ?? '')) &&
  sided.test(expected) &&
  actual === expected.replace(sided, (side) => (side === 'left' ? 'right' : 'left'));

const sided = /\b(?:left|right)\b/g;

const isConstant = (value: string): boolean => /^(?:true|false|yes|no|on|off)$/i.test(value);

function isSameList(actual: Yaml[], expected: Yaml[], locale: string | null): boolean {
  const left = expected.filter((item) => !isEmpty(item));
  const others = actual.filter((item) => !isEmpty(item));
  if (others.length !== left.length || others.length > MOST) return false;
  return others.every((item) => {
    const index = left.findIndex((one) => isSameValue(item, one, locale));
    if (index !== -1) left.splice(index, 1);
    return index !== -1;
  });
}

/** Items that are compared each with each. */
const MOST = 100;

/** `/en/install/` and `/ar/install/`, `/` and `/de/`, `releases` and `releases-zh` */
function isSameAddress(actual: string, expected: string, locale: string | null): boolean {
  const language = locale?.split(/[-_]/)[0] ?? '';
  if (locale !== null && [locale, language].some((tag) => actual.toLowerCase() === `${expected}-${tag}`.toLowerCase())) return true;
  if (!actual.includes('/') || !expected.includes('/')) return false;
  return bare(actual) === bare(expected) || isSameFile(actual, expected);
}

/** `../a/b.svg` and `../../a/b.svg`: a target may lie deeper than its source. */
const isSameFile = (actual: string, expected: string): boolean =>
  [actual, expected].every((path) => path.startsWith('../')) && actual.replace(/^(?:\.\.\/)+/, '') === expected.replace(/^(?:\.\.\/)+/, '');

/** `./en/install` -> `/install/` */
const bare = (address: string): string => withoutLocales(`/${address.replace(/^\.?\/?/, '')}`.replace(/\/?$/, '/'));
