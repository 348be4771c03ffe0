import { useDoc } from '@docusaurus/plugin-content-docs/client';
import { useLocation } from '@docusaurus/router';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { slugAddress, withEnding } from './slug-address.ts';
import { useTold } from './told-context.ts';

/** Where the translated page at hand is in the source's language: it may have another slug there. */
export function useSourcePath(): string {
  const { metadata } = useDoc();
  const { siteConfig } = useDocusaurusContext();
  const base = useSourceBase();
  const permalink = slugAddress(metadata, useTold()?.sourceSlug);
  return withEnding(base + permalink.slice(siteConfig.baseUrl.length), siteConfig.trailingSlash);
}

/** The address of the page at hand in the source's language, with the site before it: of one that stands in for a translation. */
export function useSourceAddress(): string {
  const { siteConfig, i18n } = useDocusaurusContext();
  const { pathname } = useLocation();
  const { url = siteConfig.url } = i18n.localeConfigs[i18n.defaultLocale] ?? {};
  return url + useSourceBase() + pathname.slice(siteConfig.baseUrl.length);
}

function useSourceBase(): string {
  const { i18n } = useDocusaurusContext();
  return i18n.localeConfigs[i18n.defaultLocale]?.baseUrl ?? '/';
}
