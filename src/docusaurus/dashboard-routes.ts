import type { Status } from '../../scripts/model/status.ts';
import type { AllContent, LoadContext, PluginContentLoadedActions } from '@docusaurus/types';
import { type DashboardData, dashboardData } from '../plugins/translation-status/article-status.ts';
import { isOfDocs, pageRoutes } from './page-routes.ts';
import type { SitePages } from './read-site.ts';

interface Loaded {
  context: LoadContext;
  content: SitePages;
  allContent: AllContent;
  actions: PluginContentLoadedActions;
}

/**
 * Adds the page that says how each language of a site stands, and one for each that this build tells more of: in the source's language
 * all, else the reader's. Each has its own data, and no other page has any of it.
 *
 * @param path of the first below the locale's: `translations`
 */
export async function addDashboard(path: string, { context, content, allContent, actions }: Loaded): Promise<void> {
  const { currentLocale, defaultLocale, locales } = context.i18n;
  const shown = inLocales(content.status, locales);
  const routes = pageRoutes(allContent, context, content.root);
  // What a site does not publish has no address to lead to.
  const routeOf = ({ source, targets }: Addressed) =>
    [source, ...targets.map(({ target }) => target)].map((file) => routes.get(file)).find(Boolean);
  // Two layouts may each have an `index.md`.
  const pages = shown.pages.filter((page) => routeOf(page) !== undefined).map((page) => ({ ...page, path: page.source }));
  const data = dashboardData(
    { ...shown, pages },
    {
      isMarked: isOfDocs,
      route: (page, { locale, target }) => (locale === currentLocale ? undefined : routeOf(page)!.withSlug(content.slugs.get(target))),
    },
    (page) => routeOf(page)!.own,
  );
  const lists = data.locales.filter((locale) => [locale, defaultLocale].includes(currentLocale));
  const base = `${context.baseUrl}${path}`;
  const totals = await actions.createData('translations.json', { ...data, pages: [] } satisfies DashboardData);
  actions.addRoute({ path: base, exact: true, component: '@theme/TranslationsPage', modules: { status: totals }, props: { lists, base } });
  for (const locale of lists) {
    const status = await actions.createData(`translations-${locale}.json`, ofLocale(data, locale));
    const route = { path: `${base}/${locale}`, exact: true, modules: { status }, props: { locale, base } };
    actions.addRoute({ ...route, component: '@theme/TranslationsOfPage' });
  }
}

interface Addressed {
  source: string;
  targets: { target: string }[];
}

/** Without languages that the toolchain knows and the site does not show: one in preparation, or all but one in a preview. */
function inLocales(status: Status, locales: readonly string[]): Status {
  const isShown = ({ locale }: { locale: string }) => locales.includes(locale);
  return {
    ...status,
    locales: status.locales.filter((locale) => isShown({ locale })),
    totals: status.totals.filter(isShown),
    pages: status.pages.map((page) => ({ ...page, targets: page.targets.filter(isShown) })),
  };
}

function ofLocale(data: DashboardData, locale: string): DashboardData {
  const pages = data.pages.map((page) => ({ ...page, targets: page.targets.filter((target) => target.locale === locale) }));
  return { ...data, pages, totals: data.totals.filter((total) => total.locale === locale) };
}
