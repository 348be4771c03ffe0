import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/** A language in the reader's words: `en-US` -> `anglais`. */
export function useLanguageName(locale: string): string {
  const { i18n } = useDocusaurusContext();
  const names = new Intl.DisplayNames(i18n.currentLocale, { type: 'language' });
  return names.of(locale.split('-')[0]!) ?? locale;
}
