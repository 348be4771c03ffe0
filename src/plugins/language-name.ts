/**
 * The name of a language, without what tells it from others of its name where there is none: `fr-FR` -> `français`, and beside `fr-CA`
 * `français (France)`.
 *
 * @param reader the language that the name is in
 * @param locales all of the site
 */
export function languageName(locale: string, reader: string, locales: readonly string[]): string {
  const isAlone = locales.every((other) => other === locale || languageOf(other) !== languageOf(locale));
  return new Intl.DisplayNames(reader, { type: 'language' }).of(isAlone ? languageOf(locale) : locale) ?? locale;
}

const languageOf = (locale: string): string => locale.split('-')[0]!;

/** A locale as browsers and `Intl` take it: `zh_CN` -> `zh-CN`; what names no language is of an undetermined one. */
export function languageTag(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0]!;
  } catch {
    return 'und';
  }
}
