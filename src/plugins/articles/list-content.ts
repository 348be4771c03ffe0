import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { PluginOptions } from '@docusaurus/plugin-sitemap';
import type { RouteConfig } from '@docusaurus/types';
import { isPicture } from '../../remark/image.ts';
import type { SiteContent } from '../../remark/site-content.ts';

export interface SiteSettings {
  root: string;
  locale: string;
  sourceLocale: string;
  locales: string[];
  published: string | null;
  /** Whether a path of the content is left alone: `contributing/**`. */
  isExcluded: (path: string) => boolean;
  isInclude: (path: string) => boolean;
}

/** What stands in the content folders. A link among the files is passed over, so that nothing leads out of them. */
export function listContent({ root, locale, sourceLocale, locales, published, isExcluded, isInclude }: SiteSettings): SiteContent {
  const folders = Object.fromEntries([
    [sourceLocale, 'docs'],
    ...locales.map((target) => [target, `i18n/${target}/docusaurus-plugin-content-docs/current`]),
  ]) as Record<string, string>;
  const files = new Set(
    Object.values(folders).flatMap((folder) => filesBelow(root, folder).filter((file) => !isExcluded(file.slice(folder.length + 1)))),
  );
  const articles = [...files]
    .filter((file) => file.startsWith('docs/') && /\.mdx?$/i.test(file))
    .map((file) => file.slice('docs/'.length))
    .filter((path) => !isInclude(path));
  return { root, locale, sourceLocale, published, folders, files, articles: new Map(articles.map((path) => [path.toLowerCase(), path])) };
}

/**
 * Changes when a file comes or goes, or a picture or a plugin that renders articles changes: a page that was rendered
 * before can't be reused then.
 */
export function versionOf({ root, files, locale, published }: SiteContent): string {
  const hash = createHash('sha256').update(JSON.stringify([locale, published]));
  for (const file of [...files, ...filesBelow(root, 'src/remark')].sort()) {
    hash.update(`\0${file}\0`);
    if (isPicture(file) || file.startsWith('src/')) hash.update(readFileSync(join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesBelow(root: string, folder: string): string[] {
  return entriesBelow(join(root, folder))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function entriesBelow(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

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
