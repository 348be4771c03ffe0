import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/** Numbers and dates as the reader's locale writes them. */
export function useFormat(): { number(value: number): string; date(iso: string): string } {
  const { i18n } = useDocusaurusContext();
  return {
    number: (value) => new Intl.NumberFormat(i18n.currentLocale).format(value),
    date: (iso) => new Intl.DateTimeFormat(i18n.currentLocale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso)),
  };
}
