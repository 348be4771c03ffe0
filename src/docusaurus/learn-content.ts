import { join, posix, relative, resolve, sep } from 'node:path';
import { fillPattern, openConfig } from '../../scripts/index.ts';
import { filesBelow } from '../plugins/articles/list-content.ts';
import { foldersOfSite, whyUnsound } from '../plugins/articles/sound-files.ts';
import { onceInBuild } from '../plugins/builds/once-in-build.ts';
import { isBuilt } from '../plugins/dev-server/served-files.ts';
import type { SiteContent } from '../remark/site-content.ts';
import { refuse } from './options.ts';

type Config = ReturnType<typeof openConfig>['config'];

/** Where the project is, as the plugin's options of these names say it. */
export interface ProjectPlace {
  /** Relative to the site. */
  cwd?: string;
  checkouts?: readonly string[];
}

/**
 * What lies beside a page, for what takes something from there: in the page's folder of the layout that places it, and in the source's where
 * the reader's language has no such file.
 *
 * @param file absolute path of the page
 * @throws Error where there is no `lockstep.config.json`, or it is wrong, or none of its layouts places the page
 */
export function learnContent(file: string, { cwd = '.', checkouts = [] }: ProjectPlace): SiteContent {
  const site = process.cwd();
  // Never one that lies beside the page: a translator may have put it there.
  const { root, config } = openConfig({ cwd: resolve(site, cwd), checkouts });
  const locale = process.env.DOCUSAURUS_CURRENT_LOCALE ?? config.sourceLocale;
  const path = posixPath(relative(root, file));
  const folders = foldersAround(path, config, locale);
  if (!folders) return refuse(`page ${path} in Markdown of Microsoft Learn, expected one that a layout of lockstep.config.json places`);
  const list = () => listedIn(root, folders, config);
  const files = isBuilt ? onceInBuild(`files of ${root} in ${Object.values(folders).join(' and ')}`, list) : list();
  const { sourceLocale, published } = config;
  const above = posixPath(relative(site, root));
  return {
    root,
    ...(above && { above: `${above}/` }),
    locale,
    sourceLocale,
    published,
    folders,
    ...files,
    articles: new Map(),
    crowded: [],
  };
}

const posixPath = (path: string): string => path.split(sep).join('/');

/** The folders of the layout that places a page: of two the one that lies deeper. */
function foldersAround(path: string, { pages, sourceRoot, targetRoot, sourceLocale, locales }: Config, locale: string) {
  const folderOf = (root: string, pattern: string, own: string): string => {
    const before = fillPattern(posix.join(root, pattern), { locale: own, path: '{path}' }).split('{path}')[0]!;
    return posix.dirname(`${before}a`);
  };
  const layouts = pages.map(({ source, target }) => {
    const own = locales.includes(locale) ? { [locale]: folderOf(targetRoot, target, locale) } : {};
    return { [sourceLocale]: folderOf(sourceRoot, source, sourceLocale), ...own };
  });
  const depthIn = (folders: Record<string, string>): number =>
    Math.max(-1, ...Object.values(folders).flatMap((folder) => (path.startsWith(`${folder}/`) ? folder.length : [])));
  return layouts.filter((folders) => depthIn(folders) > 0).toSorted((one, other) => depthIn(other) - depthIn(one))[0];
}

function listedIn(root: string, folders: Record<string, string>, config: Config): Pick<SiteContent, 'files' | 'filesByName'> {
  const own = foldersOfSite(root, config);
  const files = Object.values(folders)
    .flatMap((folder) => filesBelow(root, folder))
    .filter((file) => whyUnsound(join(root, file), own) === null);
  return { files: new Set(files), filesByName: new Map(files.map((file) => [file.toLowerCase(), file])) };
}
