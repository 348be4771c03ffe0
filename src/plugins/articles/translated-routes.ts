import type { PluginOptions } from '@docusaurus/plugin-sitemap';
import type { RouteConfig } from '@docusaurus/types';

/**
 * Addresses for a locale's sitemap: without the articles that it shows in the source's language, which are in the
 * source's sitemap.
 */
export function translatedRoutes(isSourceLocale: boolean): PluginOptions['createSitemapItems'] {
  return ({ routes, defaultCreateSitemapItems, ...rest }) =>
    defaultCreateSitemapItems({ ...rest, routes: isSourceLocale ? routes : routes.flatMap(withoutFallbacks) });
}

function withoutFallbacks(route: RouteConfig): RouteConfig[] {
  if (route.routes) return [{ ...route, routes: route.routes.flatMap(withoutFallbacks) }];
  return route.metadata?.sourceFilePath?.startsWith('docs/') ? [] : [route];
}
