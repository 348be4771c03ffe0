import type { PagePattern } from '../config.ts';
import { type HugoSettings, hugoSettings } from './hugo-settings.ts';
import { inside } from './inside.ts';
import { localesOnDisk } from './locales-on-disk.ts';
import { matches } from './matches.ts';
import type { NoProposal, Proposal } from './proposal.ts';
import type { Site } from './site.ts';

/** A folder per language (`content/fr/`, or as `contentDir` says), else a suffix per language (`page.fr.md`). */
export function hugo(site: Site): (Proposal | NoProposal)[] {
  return hugoSettings(site).flatMap((settings) => {
    const layouts = byContentDir(site, settings) ?? byFolder(site, settings) ?? bySuffix(site, settings);
    if (!layouts) return settings.notes.length > 0 ? { notes: settings.notes } : [];
    const { pages, names, notes } = layouts;
    const { file, sourceLocale } = settings;
    const known = names ?? [...settings.languages.keys()];
    // Where the settings list languages, a folder of another one is not of the site.
    const found = settings.languages.size > 1 ? [] : localesOnDisk(site, sourceLocale, pages);
    const locales = [...new Set([...asOnDisk(site, known, pages), ...found])].filter((name) => !isSame(name, sourceLocale));
    return { tool: 'Hugo', file, sourceLocale, locales, pages, notes: [...settings.notes, ...notes] };
  });
}

interface Layouts {
  pages: PagePattern[];
  /** The languages that lie there; null: all. */
  names: string[] | null;
  notes: string[];
}

/** `[languages.fr] contentDir = "content/fr"` */
function byContentDir(site: Site, { folder, file, sourceLocale, contentDir, languages }: HugoSettings): Layouts | null {
  const own = [...languages].flatMap(([name, place]) => {
    const path = place === null ? null : inside(folder, place);
    return path === null || isSame(name, sourceLocale) ? [] : { name, path, pattern: withPlaceholder(path, name) };
  });
  const target = own.find(({ pattern }) => pattern !== null)?.pattern;
  const source = inside(folder, [...languages].find(([name]) => isSame(name, sourceLocale))?.[1] ?? contentDir);
  if (!target || source === null) return null;
  const pages = [{ source: `${source}/{path}`, target: `${target}/{path}` }];
  const others = own.filter(({ pattern }) => pattern !== target);
  const notes = others.map(({ name, path }) => `${file}: ${name} is left out: ${path}/ is not ${target}/ with its name`);
  if (matches(site, pages[0]!.source).length === 0) return null;
  return { pages, names: own.filter((one) => !others.includes(one)).map(({ name }) => name), notes };
}

/** (`content/zh-CN`, `zh-cn`) -> `content/{locale}`; null where no folder has the language's name. */
function withPlaceholder(path: string, name: string): string | null {
  const parts = path.split('/');
  const index = parts.findLastIndex((part) => isSame(part, name));
  return index === -1 ? null : parts.map((part, at) => (at === index ? '{locale}' : part)).join('/');
}

/** `content/en/` beside `content/fr/`, as mounts place them. */
function byFolder(site: Site, { folder, sourceLocale, contentDir }: HugoSettings): Layouts | null {
  const content = inside(folder, contentDir);
  if (content === null) return null;
  const pages = [{ source: `${content}/${sourceLocale}/{path}`, target: `${content}/{locale}/{path}` }];
  return matches(site, pages[0]!.source).length > 0 ? { pages, names: null, notes: [] } : null;
}

/** `page.md` or `page.en.md` beside `page.fr.md`. */
function bySuffix(site: Site, { folder, sourceLocale, contentDir }: HugoSettings): Layouts | null {
  const content = inside(folder, contentDir);
  if (content === null) return null;
  const target = `${content}/{path}.{locale}.md`;
  const sources = [`${content}/{path}.${sourceLocale}.md`, `${content}/{path}.md`];
  const pages = sources.filter((source) => matches(site, source).length > 0).map((source) => ({ source, target }));
  return pages.length > 0 ? { pages: pages.slice(0, 1), names: null, notes: [] } : null;
}

/** Hugo's `zh-cn` is the folder `zh-CN`, where that is what lies on disk. */
function asOnDisk(site: Site, names: readonly string[], pages: readonly PagePattern[]): string[] {
  const folders = new Set(pages.flatMap(({ target }) => matches(site, target).map(({ locale }) => locale)));
  return names.map((name) => (folders.has(name) ? name : ([...folders].find((folder) => isSame(folder, name)) ?? name)));
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
