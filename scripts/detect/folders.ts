import type { PagePattern } from '../config/config.ts';
import { isLocaleName, localesOnDisk } from './locales.ts';
import type { Proposal } from './proposal.ts';
import type { Site } from './site.ts';
import { scriptLanguage } from './source-language.ts';

/** Without settings: `docs/en/a.md` beside `docs/fr/a.md`, then `docs/a.md` beside `docs/fr/a.md`, then beside `docs.fr/a.md`; each tree by itself, the largest first. */
export function folders(site: Site): Proposal[] {
  const pages = site.contents.filter((path) => /\.mdx?$/i.test(path) && !/(?:^|\/)\./.test(path));
  return [...besideEnglish(site, pages), ...belowSource(site, pages), ...besideSource(site, pages)];
}

/** The folder of English pages that holds most of them, where other languages stand beside it. */
function besideEnglish(site: Site, pages: readonly string[]): Proposal[] {
  const counts = new Map<string, number>();
  for (const { before, name } of pages.flatMap(foldersOf))
    if (/^en(?:[-_][A-Za-z]{2})?$/.test(name)) counts.set(before + name, (counts.get(before + name) ?? 0) + 1);
  const largest = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 5);
  return largest.flatMap(([folder]) => {
    const before = folder.slice(0, folder.lastIndexOf('/') + 1);
    const layout = { source: `${folder}/{path}`, target: `${before}{locale}/{path}` };
    const sourceLocale = folder.slice(before.length);
    const locales = localesOnDisk(site, sourceLocale, [layout]);
    return locales.length > 0 ? [proposalOf(sourceLocale, locales, layout, [])] : [];
  });
}

/** The folder that holds most pages in folders of languages, at least half of which it holds itself as well. */
function belowSource(site: Site, pages: readonly string[]): Proposal[] {
  const before = largestOf(pages, ({ before: folder, name }) => (isLocaleName(name) ? { source: folder, target: folder + name } : null));
  if (before === null) return [];
  const own = pages.filter((page) => page.startsWith(before) && !isLocaleName(page.slice(before.length).split('/')[0]!));
  return ofUnnamed(site, own, { source: `${before}{path}`, target: `${before}{locale}/{path}` });
}

/** `pages/a.md` beside `pages.fr/a.md`, `docs/a.md` beside `docs-fr/a.md` or `docs_fr/a.md`. */
function besideSource(site: Site, pages: readonly string[]): Proposal[] {
  return ['.', '-', '_'].flatMap((sign) => {
    const source = largestOf(pages, ({ before, name }) => {
      const at = name.indexOf(sign, 1);
      const isNamed = at !== -1 && isLocaleName(name.slice(at + 1));
      return isNamed ? { source: `${before}${name.slice(0, at)}/`, target: before + name } : null;
    });
    if (source === null) return [];
    const own = pages.filter((page) => page.startsWith(source));
    return ofUnnamed(site, own, { source: `${source}{path}`, target: `${source.slice(0, -1)}${sign}{locale}/{path}` });
  });
}

type Folder = ReturnType<typeof foldersOf>[number];

/** The folder of sources of which one of targets has most pages, at least half of its own; null where there is none. */
function largestOf(pages: readonly string[], read: (folder: Folder) => { source: string; target: string } | null): string | null {
  const listed = new Set(pages);
  const counts = new Map<string, { source: string; all: number; shared: number }>();
  for (const folder of pages.flatMap(foldersOf)) {
    const found = read(folder);
    if (!found) continue;
    const count = counts.get(found.target) ?? { source: found.source, all: 0, shared: 0 };
    count.all += 1;
    if (listed.has(found.source + folder.after)) count.shared += 1;
    counts.set(found.target, count);
  }
  const likely = [...counts.values()].filter(({ all, shared }) => shared >= 2 && shared * 2 >= all);
  return likely.toSorted((a, b) => b.shared - a.shared)[0]?.source ?? null;
}

/** @param own the pages of the source, whose folder is called by no language */
function ofUnnamed(site: Site, own: readonly string[], layout: PagePattern): Proposal[] {
  const sourceLocale = scriptLanguage(site, own) ?? 'en';
  const note = `nothing names the locale of the source: "sourceLocale" is set to "${sourceLocale}", change it where it is another`;
  const locales = localesOnDisk(site, sourceLocale, [layout]);
  return locales.length > 0 ? [proposalOf(sourceLocale, locales, layout, [note])] : [];
}

function proposalOf(sourceLocale: string, locales: string[], layout: PagePattern, notes: string[]): Proposal {
  return { tool: 'folders', file: null, sourceLocale, locales, pages: [layout], notes };
}

/** `docs/fr/a.md` -> `docs/` + `fr` + `a.md`, for each folder of its path. */
function foldersOf(path: string): { before: string; name: string; after: string }[] {
  const parts = path.split('/').slice(0, 12);
  let before = '';
  return parts.slice(0, -1).map((name) => {
    const here = { before, name, after: path.slice(before.length + name.length + 1) };
    before += `${name}/`;
    return here;
  });
}
