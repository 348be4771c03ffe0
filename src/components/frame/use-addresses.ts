import { useLocation } from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

interface Addresses {
  /** Path of the page at hand in another locale: `/fr-FR/a/` -> `/nl-NL/a/`. Another locale is another build: a plain link leads there. */
  pathIn(locale: string): string;
  /** The same with the site's own address before it: `https://docs.example.com/nl-NL/a/`. */
  addressIn(locale: string): string;
}

/** Where the page at hand is in each locale. */
export function useAddresses(): Addresses {
  const { siteConfig, i18n } = useDocusaurusContext();
  const { pathname } = useLocation();
  // The page for what is not there stands for every address: it leads home.
  const path = pathname.slice(siteConfig.baseUrl.length).replace(/\/*$|^404(?:\.html)?$/, '');
  const pathIn = (locale: string) => `${i18n.localeConfigs[locale]!.baseUrl}${path}${path && '/'}`;
  return {
    pathIn,
    addressIn: (locale) => `${siteConfig.url}${pathIn(locale)}`,
  };
}
