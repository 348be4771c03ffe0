import { posix } from 'node:path';
import { type Anchors, anchorsIn } from '../../checks/addresses/anchors-in.ts';
import type { Site, SiteFile } from '../../checks/addresses/site.ts';
import type { SlugRule } from '../../align/slugs.ts';
import { generatorOf } from '../../config/config.ts';
import type { Project } from '../../config/project.ts';
import type { PageStore } from '../../pairs/page-store.ts';

type Around = (page: string, source: string) => Site;

/** The files of a project as the links of its pages find them. What is read of a file is remembered for the run. */
export function siteAround({ config, pairs }: Pick<Project, 'config' | 'pairs'>, store: PageStore): Around {
  const sources = new Map(pairs.map(({ source, target }) => [target, source]));
  const anchors = new Map<string, Anchors | null>();
  const roots = ['', config.sourceRoot, config.targetRoot].map((root) => posix.join(root, '.').replace(/^\.$/, ''));
  const rules = rulesOf(config.pages, store);
  return (page, source) => {
    const sourceFileAt = (path: string) => fileFrom(source, path);
    return { fileAt: (path) => fileFrom(page, path) ?? sourceFileAt(path), sourceFileAt, anchorsOf, rules };
  };

  /** Of two that a link may mean the one that is a translation: from a translation a link leads to its like. */
  function fileFrom(page: string, way: string): SiteFile | null {
    const found = foldersOf(page, way).flatMap((folder) => fileAt(folder, way) ?? []);
    return found.find(({ path }) => sources.has(path)) ?? found[0] ?? null;
  }

  function fileAt(folder: string, way: string): SiteFile | null {
    const path = posix.join(folder, way).replace(/\/$/, '');
    const found = isOutside(path) ? path : firstOf(filesOf(path), store.spelled);
    return found === null ? null : { path: found, meant: sources.get(found) ?? found };
  }

  /** Of what lies outside nothing is looked at, not even whether it is there. */
  function isOutside(path: string): boolean {
    return path.startsWith('..') && !roots.some((root) => root !== '' && path.startsWith(`${root}/`));
  }

  function anchorsOf({ path }: SiteFile): Anchors | null {
    const known = anchors.get(path);
    if (known !== undefined) return known;
    const side = isPage.test(path) && !isOutside(path) ? store.read(path) : null;
    const found = side && 'page' in side ? anchorsIn(side.page.text, side.page.bodyStart, rules) : null;
    anchors.set(path, found);
    return found;
  }
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
function rulesOf(pages: Project['config']['pages'], store: PageStore): readonly SlugRule[] {
  if (store.isThere('mkdocs.yml')) return ['mkdocs', 'unicode'];
  if (['.vitepress', 'docs/.vitepress'].some((path) => store.isThere(path))) return ['vitepress'];
  return generatorOf(pages) === 'other' ? ['github', 'vitepress', 'mkdocs', 'unicode'] : ['github', 'unicode'];
}
