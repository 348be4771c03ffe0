import { useLocation } from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/** Where the page at hand is in the source's language: its path, and its address with the site before it. */
export function useSourceAddress(): { path: string; address: string } {
  const { siteConfig, i18n } = useDocusaurusContext();
  const { pathname } = useLocation();
  const { baseUrl = '/', url = siteConfig.url } = i18n.localeConfigs[i18n.defaultLocale] ?? {};
  const path = baseUrl + pathname.slice(siteConfig.baseUrl.length);
  return { path, address: url + path };
}
