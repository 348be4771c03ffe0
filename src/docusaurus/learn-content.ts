import { join, posix, relative, resolve, sep } from 'node:path';
import { openConfig } from '../../scripts/index.ts';
import { findFile } from '../plugins/articles/find-file.ts';
import { filesBelow } from '../plugins/articles/list-content.ts';
import { foldersOfSite, whyUnsound } from '../plugins/articles/sound-files.ts';
import { onceInBuild } from '../plugins/builds/once-in-build.ts';
import { isBuilt } from '../plugins/dev-server/served-files.ts';
import type { PageContent } from '../remark/site-content.ts';
import { exclusion, foldersAround, type Layout, layoutsOf } from './learn-layouts.ts';
import { refuse } from './options.ts';

type LoadedConfig = ReturnType<typeof openConfig>;

type Config = LoadedConfig['config'];

/** Where the project is, as the plugin's options of these names say it. */
export interface ProjectPlace {
  /** Relative to where the build runs. */
  cwd?: string;
  checkouts?: readonly string[];
}

/**
 * What lies beside a page, for what takes something from there: in the page's folder of the layout that places it, and in the source's where
 * the reader's language has no such file. Nothing is listed: a server compiles pages one by one, and files come and go under it.
 *
 * @param file absolute path of the page
 * @throws Error where there is no `lockstep.config.json`, or it is wrong, or none of its layouts places the page
 */
export function learnContent(file: string, { cwd = '.', checkouts = [] }: ProjectPlace): PageContent {
  // Never one that lies beside the page: a translator may have put it there.
  const { root, config } = configOf({ cwd: resolve(cwd), checkouts });
  const locale = process.env.DOCUSAURUS_CURRENT_LOCALE ?? config.sourceLocale;
  const path = posixPath(relative(root, file));
  const layouts = layoutsOf(config, locale);
  const folders = foldersAround(path, layouts);
  if (!folders) return refuse(`page ${path} in Markdown of Microsoft Learn, expected one that a layout of lockstep.config.json places`);
  const { sourceLocale, published } = config;
  return { root, locale, sourceLocale, published, folders, ...filesFor(path, { root, config, layouts, folders }) };
}

const configOf = (project: { cwd: string; checkouts: readonly string[] }): LoadedConfig =>
  isBuilt
    ? onceInBuild(`configuration of ${[project.cwd, ...project.checkouts].join(' and ')}`, () => openConfig(project))
    : openConfig(project);

const posixPath = (path: string): string => path.split(sep).join('/');

interface Around {
  root: string;
  config: Config;
  layouts: readonly Layout[];
  folders: Record<string, string>;
}

/** What `exclude` holds is there for pages that it holds as well: Docusaurus may show these. No other page takes from there. */
function filesFor(page: string, { root, config, layouts, folders }: Around): Pick<PageContent, 'fileOf' | 'filesNamed'> {
  const own = foldersOfSite(root, config);
  const isExcluded = exclusion(config, layouts);
  const takesAll = isExcluded(page);
  const holds = (file: string): boolean => (takesAll || !isExcluded(file)) && whyUnsound(join(root, file), own) === null;
  const all = Object.values(folders);
  return {
    fileOf(path) {
      const folder = all.find((one) => path.startsWith(`${one}/`));
      return folder === undefined ? null : findFile(root, folder, path.slice(folder.length + 1), holds);
    },
    filesNamed: (name) =>
      all.flatMap((folder) => filesBelow(root, folder)).filter((file) => name.test(posix.basename(file)) && holds(file)),
  };
}
