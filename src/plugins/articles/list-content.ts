import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import type { PluginOptions } from '@docusaurus/plugin-sitemap';
import type { RouteConfig } from '@docusaurus/types';
import { fillPattern, globMatcher } from '../../../scripts/index.ts';
import type { Config } from '../../../scripts/config/config.ts';
import { ownRoutes, routeOf } from '../../remark/resolve-link.ts';
import { fingerprint, type SiteContent } from '../../remark/site-content.ts';
import { foldersOfSite, refuseLinks, whyUnsound } from './sound-files.ts';
import { wordsFolder } from './sound-messages.ts';
import { isToc } from './toc-sidebar.ts';

interface SiteSettings {
  /** Absolute path of the project. */
  root: string;
  locale: string;
  config: SiteConfig;
  /** Where `<xref:uid>` leads. */
  xref?: string;
}

/** What of `lockstep.config.json` tells where pages lie, and what they are. */
type SiteConfig = Pick<Config, 'sourceLocale' | 'locales' | 'pages' | 'sourceRoot' | 'targetRoot' | 'published' | 'includes' | 'exclude'>;

/**
 * What stands in the content folders. A link among the files is passed over, and so is what really lies elsewhere, so that
 * nothing leads out of them: all that render a page read listed files only.
 *
 * @throws Error where no layout of the configuration is one that Docusaurus can read, or a link of the source leads out, or one of a locale to a device
 */
export function listContent({ root, locale, config, xref }: SiteSettings): SiteContent {
  const { sourceLocale, published } = config;
  const folders = contentFolders(config);
  const isExcluded = globMatcher(config.exclude);
  const isInclude = globMatcher(config.includes);
  const own = foldersOfSite(root, config);
  for (const [name, folder] of Object.entries(folders)) refuseLinks(root, folder, name === sourceLocale ? 'source' : 'target', own);
  const files = Object.values(folders).flatMap((folder) =>
    filesBelow(root, folder).filter((file) => !isExcluded(file.slice(folder.length + 1)) && whyUnsound(join(root, file), own) === null),
  );
  const pages = files
    .filter((file) => file.startsWith(`${folders[sourceLocale]}/`) && /\.mdx?$/i.test(file))
    .map((file) => file.slice(folders[sourceLocale]!.length + 1))
    .filter((path) => !isInclude(path) && !isToc(path));
  const taken = ownRoutes(Object.keys(folders));
  const crowded = pages.filter((path) => taken.size === taken.add(routeOf(path).toLowerCase()).size);
  const articles = namesOf(pages.filter((path) => !crowded.includes(path)));
  return { root, locale, sourceLocale, published, xref, folders, ...namedFiles(files), articles, crowded };
}

/** Files that are known, for what asks for one of them. */
export function namedFiles(listed: readonly string[]): Pick<SiteContent, 'files' | 'filesByName' | 'fileOf' | 'filesNamed'> {
  const [files, filesByName] = [new Set(listed), namesOf(listed)];
  return {
    files,
    filesByName,
    fileOf: (path) => (files.has(path) ? path : (filesByName.get(path.toLowerCase()) ?? null)),
    filesNamed: (name) => listed.filter((file) => name.test(posix.basename(file))),
  };
}

const namesOf = (paths: readonly string[]): Map<string, string> => new Map(paths.map((path) => [path.toLowerCase(), path]));

/** Below its folder for a locale, Docusaurus looks for translated pages here and nowhere else. */
const translated = 'docusaurus-plugin-content-docs/current';

/** The first layout that Docusaurus can read: others place messages, or what another program publishes. */
function contentFolders({ sourceLocale, locales, pages, sourceRoot, targetRoot }: SiteConfig): Record<string, string> {
  const layouts = pages.map(({ source, target }) => ({ source: posix.join(sourceRoot, source), target: posix.join(targetRoot, target) }));
  const layout = layouts.find(({ source, target }) => source.endsWith('/{path}') && target.endsWith(`/${translated}/{path}`));
  if (!layout) {
    const expected = `one whose "source" ends in "/{path}", and whose "target" in "/${translated}/{path}"`;
    throw new Error(`lockstep.config.json: Unexpected absence of a layout that Docusaurus reads, expected ${expected}`);
  }
  const folderOf = (pattern: string, locale: string) => fillPattern(pattern.slice(0, -'/{path}'.length), { locale, path: '' });
  const targets = locales.map((locale) => [locale, folderOf(layout.target, locale)]);
  return Object.fromEntries([[sourceLocale, folderOf(layout.source, sourceLocale)], ...targets]) as Record<string, string>;
}

/** Absolute path of the folder that Docusaurus calls the locale's: `i18n/fr-FR`. Null for the source, which is not translated. */
export function localizationFolder({ root, folders, locale, sourceLocale }: SiteContent): string | null {
  return locale === sourceLocale ? null : join(root, folders[locale]!.slice(0, -`/${translated}`.length));
}

/**
 * Changes when a file comes or goes, or a picture, an example, the words of the site or a plugin that renders articles
 * changes: a page that was rendered before can't be reused then.
 */
export function versionOf({ root, files, locale, published, xref }: SiteContent): string {
  const words = filesBelow(root, `${wordsFolder}/${locale}`).filter((file) => file.endsWith('/code.json'));
  // The bundler sees pages and includes itself.
  const held = [...new Set([...files, ...words, ...filesBelow(root, 'src/remark')])]
    .sort()
    .map((file) => [file, /\.mdx?$/i.test(file) ? '' : fingerprint(readFileSync(join(root, file)), 64)]);
  return fingerprint(JSON.stringify([locale, published, xref, held]), 16);
}

export function filesBelow(root: string, folder: string): string[] {
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
export function translatedRoutes({ locale, sourceLocale, folders }: SiteContent): PluginOptions['createSitemapItems'] {
  const withoutFallbacks = (route: RouteConfig): RouteConfig[] => {
    if (route.routes) return [{ ...route, routes: route.routes.flatMap(withoutFallbacks) }];
    return route.metadata?.sourceFilePath?.startsWith(`${folders[sourceLocale]}/`) ? [] : [route];
  };
  return ({ routes, defaultCreateSitemapItems, ...rest }) =>
    defaultCreateSitemapItems({ ...rest, routes: locale === sourceLocale ? routes : routes.flatMap(withoutFallbacks) });
}
