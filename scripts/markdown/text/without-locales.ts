/**
 * Addresses, or code that holds some, without the folders that may be a locale's: `/zh-Hant-TW/docs/a` -> `/docs/a`, `](fr/a)` -> `](a)`.
 * Three letters are one where they name a language: `/fil/a`, and not `/api/a`.
 */
export const withoutLocales = (text: string): string =>
  text.replace(folder, (whole, before: string, language: string) => (language.length === 2 || isLanguage(language) ? before : whole));

const folder = /(^|[/("'])([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?\//gi;

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

const isLanguage = (letters: string): boolean => names.of(letters) !== undefined;
