import type { PagePattern } from '../config/config.ts';
import { localesOnDisk, matches } from './locales.ts';
import type { NoProposal, Proposal } from './proposal.ts';
import { readData } from './read-settings.ts';
import { inside, settingsFiles, type Site } from './site.ts';

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

/** What Hugo is told of languages. Its keys are read in lower case, as Hugo does. */
interface HugoSettings {
  /** Of the site: `` or `website`. */
  folder: string;
  /** The settings that were read, the first of them named to people. */
  file: string;
  sourceLocale: string;
  contentDir: string;
  /** By language: its own `contentDir`, or null. */
  languages: Map<string, string | null>;
  notes: string[];
}

type Table = Record<string, unknown>;

/** The sites whose settings lie in the root or one folder below: `hugo.toml`, `config.yaml`, `config/_default/languages.toml`. */
function hugoSettings(site: Site): HugoSettings[] {
  const single = settingsFiles(site, /^(?:hugo|config)\.(?:toml|ya?ml|json)$/);
  const inFolders = site.files.flatMap((path) => {
    const match = /^(?:([^/.][^/]*)\/)?config\/_default\/(?:hugo|config|languages)\.(?:toml|ya?ml|json)$/.exec(path);
    return match ? { path, folder: match[1] ?? '' } : [];
  });
  const folders = [...new Set([...single, ...inFolders].map(({ folder }) => folder))].sort();
  return folders.map((folder) =>
    settingsOf(
      site,
      folder,
      [...single, ...inFolders].filter((file) => file.folder === folder).map(({ path }) => path),
    ),
  );
}

function settingsOf(site: Site, folder: string, paths: string[]): HugoSettings {
  const notes: string[] = [];
  const tables = paths.map((path) => {
    const read = readData(site, path);
    if ('note' in read) notes.push(read.note);
    const table = 'note' in read ? {} : lowered(read.value);
    return /\/languages\.[a-z]+$/.test(path) ? { languages: table } : table;
  });
  const textAt = (key: string) => tables.map((table) => table[key]).find((value): value is string => typeof value === 'string');
  const languages = tables.flatMap(({ languages: table }) => Object.entries(lowered(table)));
  const disabled = new Set(tables.flatMap(({ disablelanguages: list }) => (Array.isArray(list) ? (list as unknown[]) : [])));
  const isOn = ([name, table]: [string, unknown]) => lowered(table).disabled !== true && !disabled.has(name);
  return {
    folder,
    file: paths[0]!,
    sourceLocale: textAt('defaultcontentlanguage') ?? 'en',
    contentDir: textAt('contentdir') ?? 'content',
    languages: new Map(languages.filter(isOn).map(([name, table]) => [name, folderOf(table)])),
    notes,
  };
}

function folderOf(language: unknown): string | null {
  const { contentdir } = lowered(language);
  return typeof contentdir === 'string' ? contentdir : null;
}

function lowered(value: unknown): Table {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.toLowerCase(), item]));
}
