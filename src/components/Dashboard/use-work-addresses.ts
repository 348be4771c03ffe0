import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { DashboardPage, DashboardTarget } from '../../plugins/translation-status/article-status.ts';
import { addressOfChange } from '../../plugins/translation-status/standing.ts';

interface WorkAddresses {
  /** A page in a locale. Another locale is another build of the site: a plain link leads there. */
  pageIn(locale: string, page: Pick<DashboardPage, 'route'>): string;
  /** A translated page where it first differs from its source; else where it begins. */
  changeIn(page: Pick<DashboardPage, 'route'>, target: DashboardTarget): string;
  /** What is left to do in a locale: the list in the reader's language where it is theirs, else the one in the source's. */
  workIn(locale: string): string;
}

export function useWorkAddresses(): WorkAddresses {
  const { i18n } = useDocusaurusContext();
  const { currentLocale, defaultLocale, localeConfigs } = i18n;
  const baseOf = (locale: string) => localeConfigs[locale]!.baseUrl.replace(/\/$/, '');
  return {
    pageIn: (locale, { route }) => baseOf(locale) + route,
    changeIn: ({ route }, { locale, standing, isUnmarked, route: own = route }) =>
      baseOf(locale) + (isUnmarked ? own : addressOfChange(own, standing)),
    workIn: (locale) => `${baseOf(locale === currentLocale ? locale : defaultLocale)}/translations/${locale}/`,
  };
}
