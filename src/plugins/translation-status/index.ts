import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import type { SiteContent } from '../../remark/site-content.ts';
import { withheldPages } from '../articles/withheld-pages.ts';
import { isBuilt, servedFolder } from '../dev-server/served-files.ts';
import { untranslatedPassages } from '../passages/read-passages.ts';
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
  const writeFiles = (shown: DashboardData, outDir: string) => {
    mkdirSync(join(outDir, 'translations'), { recursive: true });
    writeFileSync(join(outDir, 'pages.json'), JSON.stringify(listedPages(shown, currentLocale, baseUrl)));
    for (const locale of workLists(i18n)) writeWork(join(outDir, 'translations'), workFile(shown, i18n, locale));
  };
  return {
    name: 'lockstep-translation-status',
    async contentLoaded({ actions }) {
      const all = await status.get();
      // What only a translation has is shown to nobody: a link to it would lead nowhere.
      const pages = all.pages.filter(({ path }) => content.articles.has(path.toLowerCase()));
      const withheld = isBuilt ? await withheldPages(content) : [];
      data = dashboardData({ ...all, pages }, { withheld, untranslated: await untranslatedPassages(content, status) });
      const dashboard = await actions.createData('dashboard.json', data);
      const trend = await actions.createData('trend.json', isBuilt ? await status.trend() : []);
      const page = { exact: true, modules: { status: dashboard, trend } };
      actions.addRoute({ ...page, path: baseUrl, component: '@theme/HomePage' });
      actions.addRoute({ ...page, path: `${baseUrl}translations/`, component: '@theme/TranslationsPage' });
      for (const locale of workLists(i18n)) {
        // It is made of all pages: too much for each change that a server sees.
        const file = isBuilt ? await status.writePackage(locale, join(generatedFilesDir, `package-${locale}`)) : null;
        if (file !== null) packages.set(locale, file);
        const list = { ...page, path: `${baseUrl}translations/${locale}/`, component: '@theme/TranslationsOfPage' };
        actions.addRoute({ ...list, props: { locale, hasPackage: packages.has(locale) } });
      }
      if (!isBuilt) writeFiles(data, servedFolder(generatedFilesDir));
    },
    async postBuild({ outDir }) {
      if (data) writeFiles(data, outDir);
      for (const [locale, file] of packages) copyFileSync(file, join(outDir, `translations/${locale}.xlf`));
    },
  };
}

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
