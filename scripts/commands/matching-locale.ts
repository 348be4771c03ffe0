/**
 * The one of these locales that a file means, as tools write it: `sv_se` is `sv-SE`, `sv` the only Swedish there is, and
 * `zh-CN` the Chinese that is written in `zh-Hans`. Null where there is none, or several.
 */
export function matchingLocale(locales: readonly string[], named: string): string | null {
  const wanted = tagOf(named);
  const exact = locales.find((locale) => tagOf(locale) === wanted);
  if (exact) return exact;
  const bare = locales.filter((locale) => tagOf(locale).startsWith(`${wanted}-`));
  const found = bare.length > 0 ? bare : locales.filter((locale) => fullTagOf(locale) === fullTagOf(named));
  return found.length === 1 ? found[0]! : null;
}

const tagOf = (locale: string): string => locale.toLowerCase().replaceAll('_', '-');

/** `zh-CN` and `zh-Hans` -> `zh-Hans-CN` */
function fullTagOf(locale: string): string {
  try {
    return new Intl.Locale(tagOf(locale)).maximize().baseName;
  } catch {
    return tagOf(locale);
  }
}
