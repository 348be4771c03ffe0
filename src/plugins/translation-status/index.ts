import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import type { SiteContent } from '../../remark/site-content.ts';
import { withheldPages } from '../articles/withheld-pages.ts';
import type { AskedStatus } from '../site-settings.ts';
import { type DashboardData, dashboardData } from './article-status.ts';
import { workFile, writeWork } from './work-file.ts';

interface Options {
  content: SiteContent;
  status: AskedStatus;
}

/** The pages that show the translation status of the whole site, and the home page, which lists the articles. */
export default function translationStatus({ baseUrl, i18n, generatedFilesDir }: LoadContext, { content, status }: Options): Plugin {
  const { currentLocale } = i18n;
  let data: DashboardData | null = null;
  const packages = new Map<string, string>();
  return {
    name: 'lockstep-translation-status',
    async contentLoaded({ actions }) {
      const all = await status.get();
      // What only a translation has is shown to nobody: a link to it would lead nowhere.
      const pages = all.pages.filter(({ path }) => content.articles.has(path.toLowerCase()));
      data = dashboardData({ ...all, pages }, await withheldPages(content));
      const dashboard = await actions.createData('dashboard.json', data);
      const page = { exact: true, modules: { status: dashboard } };
      actions.addRoute({ ...page, path: baseUrl, component: '@site/src/pages/Home.tsx' });
      actions.addRoute({ ...page, path: `${baseUrl}translations/`, component: '@site/src/pages/Translations.tsx' });
      for (const locale of workLists(i18n)) {
        const file = join(generatedFilesDir, `${locale}.xlf`);
        if (isBuilt && (await status.writePackage(locale, file))) packages.set(locale, file);
        const list = { ...page, path: `${baseUrl}translations/${locale}/`, component: '@site/src/pages/WorkList.tsx' };
        actions.addRoute({ ...list, props: { locale, hasPackage: packages.has(locale) } });
      }
    },
    async postBuild({ outDir }) {
      if (!data) return;
      writeFileSync(join(outDir, 'pages.json'), JSON.stringify(listedPages(data, currentLocale, baseUrl)));
      const folder = join(outDir, 'translations');
      for (const locale of workLists(i18n)) writeWork(folder, workFile(data, i18n, locale));
      for (const [locale, file] of packages) copyFileSync(file, join(folder, `${locale}.xlf`));
    },
  };
}

/** A work package is made of all pages: too much for each change that a server sees. */
const isBuilt = process.env.NODE_ENV === 'production';

/** Locales of which a build shows what is left to do: of all in the source's language, else of its own. */
const workLists = ({ currentLocale, defaultLocale, locales }: LoadContext['i18n']): string[] =>
  locales.filter((locale) => locale !== defaultLocale && [locale, defaultLocale].includes(currentLocale));

/** The articles as a reader of a locale finds them, for the page that says that there is none: `src/client/not-found.ts`. */
function listedPages({ pages, sourceLocale }: DashboardData, locale: string, baseUrl: string): object[] {
  return pages.map(({ route, path, title, targets }) => {
    const own = targets.find((target) => target.locale === locale)?.title ?? null;
    return { address: baseUrl.slice(0, -1) + route, title: own ?? title ?? path, lang: own === null ? sourceLocale : locale };
  });
}
