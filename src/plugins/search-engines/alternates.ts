import type { PluginOptions } from '@docusaurus/plugin-sitemap';
import type { I18n } from '@docusaurus/types';
import type { SiteContent } from '../../remark/site-content.ts';
import { withheldPages } from '../articles/withheld-pages.ts';
import type { AskedStatus } from '../site-settings.ts';
import { articleStatusOf } from '../translation-status/article-status.ts';
import { routeOf } from '../../remark/resolve-link.ts';

type CreateItems = NonNullable<PluginOptions['createSitemapItems']>;

interface Site {
  content: SiteContent;
  status: AskedStatus;
  url: string;
  localeConfigs: Record<string, Pick<I18n['localeConfigs'][string], 'baseUrl'>>;
}

/** Names in a sitemap the languages that really have a page, as the page itself does. A page that is no article is there in all. */
export function withAlternates(create: CreateItems, { content, status, url, localeConfigs }: Site): CreateItems {
  const { locale, sourceLocale } = content;
  const baseOf = (tag: string): string => localeConfigs[tag]!.baseUrl;
  return async (params) => {
    const items = await create(params);
    const judged = { status: await status.get(), locale, withheld: await withheldPages(content) };
    const localesOf = new Map(
      judged.status.pages.map(({ path, source }) => [routeOf(path), articleStatusOf(source, judged).availableLocales]),
    );
    return items.flatMap((item) => {
      const path = item.url.slice(`${url}${baseOf(locale)}`.length - 1);
      const locales = localesOf.get(path) ?? Object.keys(localeConfigs);
      if (!locales.includes(locale)) return [];
      const links = locales.map((lang) => ({ lang, url: `${url}${baseOf(lang).slice(0, -1)}${path}` }));
      const original = links.find(({ lang }) => lang === sourceLocale)!;
      return { ...item, links: [...links, { lang: 'x-default', url: original.url }] };
    });
  };
}
