import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';

/** `robots.txt`: everything may be read, and each locale has its sitemap. */
export default function searchEngines({ siteConfig, i18n }: LoadContext): Plugin {
  const { currentLocale, defaultLocale, locales, localeConfigs } = i18n;
  return {
    name: 'lockstep-search-engines',
    async postBuild({ outDir }) {
      if (currentLocale !== defaultLocale) return;
      const sitemaps = locales.map((locale) => `Sitemap: ${siteConfig.url}${localeConfigs[locale]!.baseUrl}sitemap.xml`);
      writeFileSync(join(outDir, 'robots.txt'), ['User-agent: *', 'Allow: /', ...sitemaps, ''].join('\n'));
    },
  };
}
