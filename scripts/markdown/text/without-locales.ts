import { noLocales, threeLetters } from './languages.ts';

/**
 * Addresses, or code that holds some, without the folders that may be a locale's: `/zh-Hant-TW/docs/a` -> `/docs/a`, `](fr/a)` -> `](a)`.
 * Which are is the same wherever it runs: `/fil/a` and `/fr/a`, and neither `/src/a` nor `/js/a`, though some call Sardinian `src`.
 */
export const withoutLocales = (text: string): string =>
  text.replace(folder, (whole, before: string, language: string) => (mayBeLocale(language.toLowerCase()) ? before : whole));

const folder = /(^|[/("'])([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?\//gi;

const mayBeLocale = (language: string): boolean => (language.length === 2 ? !noLocales.has(language) : threeLetters.has(language));
