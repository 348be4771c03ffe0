import { posix } from 'node:path';
import { type Anchors, anchorsIn } from '../../checks/addresses/anchors-in.ts';
import { sitePages } from '../../checks/addresses/in-locale/site-pages.ts';
import type { Site, SiteFile } from '../../checks/addresses/site.ts';
import type { SlugRule } from '../../align/slugs.ts';
import { generatorOf } from '../../config/config.ts';
import type { Project } from '../../config/project.ts';
import type { PageStore } from '../../pairs/page-store.ts';
import type { SpelledNames } from '../../pairs/spelled-names.ts';

type Around = (page: string, source: string) => Site;

/** The files of a project as the links of its pages find them. What is read of a file is remembered for the run. */
export function siteAround(project: Pick<Project, 'config' | 'pairs'>, store: PageStore): Around {
  const filesAround = fileFinder(project, store);
  const anchors = new Map<string, Anchors | null>();
  const rules = slugRulesOf(project.config.pages, store);
  return (page, source) => ({ ...filesAround(page, source), anchorsOf, rules });

  function anchorsOf({ path }: SiteFile): Anchors | null {
    const known = anchors.get(path);
    if (known !== undefined) return known;
    const side = isPage.test(path) && !isOutside(path, project.config) ? store.read(path) : null;
    const found = side && 'page' in side ? anchorsIn(side.page.text, side.page.bodyStart, rules) : null;
    anchors.set(path, found);
    return found;
  }
}

type FilesAround = (page: string, source: string) => Pick<Site, 'fileAt' | 'sourceFileAt'>;

/** Finds the files that links of a page and of its source lead to, by their names alone. */
export function fileFinder({ config, pairs }: Pick<Project, 'config' | 'pairs'>, names: SpelledNames): FilesAround {
  const sources = new Map(pairs.map(({ source, target }) => [target, source]));
  const ofSite = sitePages(pairs, config.sourceLocale);
  return (page, source) => {
    const sourceFileAt = (path: string) => (path.startsWith('/') ? ofSite.sourceAt(path) : fileFrom(source, path));
    const fileAt = (path: string) => (path.startsWith('/') ? ofSite.pageAt(path) : (fileFrom(page, path) ?? sourceFileAt(path)));
    return { fileAt, sourceFileAt };
  };

  /** Of two that a link may mean the one that is a translation: from a translation a link leads to its like. */
  function fileFrom(page: string, way: string): SiteFile | null {
    const found = foldersOf(page, way).flatMap((folder) => fileBelow(folder, way) ?? []);
    return found.find(({ path }) => sources.has(path)) ?? found[0] ?? null;
  }

  function fileBelow(folder: string, way: string): SiteFile | null {
    const path = posix.join(folder, way).replace(/\/$/, '');
    const found = isOutside(path, config) ? path : firstOf(filesOf(path), names.spelled);
    return found === null ? null : { path: found, meant: sources.get(found) ?? found };
  }
}

/** Of what lies outside nothing is looked at, not even whether it is there. */
function isOutside(path: string, { sourceRoot, targetRoot }: Project['config']): boolean {
  if (!path.startsWith('..')) return false;
  const roots = ['', sourceRoot, targetRoot].map((root) => posix.join(root, '.').replace(/^\.$/, ''));
  return !roots.some((root) => root !== '' && path.startsWith(`${root}/`));
}

/** Where a link of a page begins: in its folder; one to no file perhaps at the page's own address, `../b/` of `/a/` being `/b/`. */
const foldersOf = (page: string, way: string): string[] =>
  /\.\w+$/.test(way) ? [posix.dirname(page)] : [posix.dirname(page), page.replace(/(?:\/(?:_?index|README))?\.\w+$/, '')];

const isPage = /\.mdx?$/i;

function firstOf<One, Found>(list: readonly One[], find: (one: One) => Found | null): Found | null {
  for (const one of list) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

/** The files that a path may mean: itself, or the page that a site makes it of. */
function filesOf(path: string): string[] {
  const page = path.replace(/\.html?$/, '');
  return [path, ...endings.map((ending) => page + ending)];
}

const endings = ['.md', '.mdx', '/index.md', '/index.mdx', '/_index.md', '/README.md'];

/** How headings get their ids: as the generator does it whose settings are there, else in any way that one of them knows. */
export function slugRulesOf(pages: Project['config']['pages'], names: SpelledNames): readonly SlugRule[] {
  if (names.isThere('mkdocs.yml')) return ['mkdocs', 'unicode'];
  if (['.vitepress', 'docs/.vitepress'].some((path) => names.isThere(path))) return ['vitepress'];
  if (['.vuepress', 'docs/.vuepress'].some((path) => names.isThere(path))) return ['vitepress', 'vuepress'];
  return generatorOf(pages) === 'other' ? ['github', 'vitepress', 'mkdocs', 'unicode', 'hexo'] : ['github', 'unicode'];
}
