import { readData } from './read-data.ts';
import { settingsFiles } from './settings-files.ts';
import type { Site } from './site.ts';

/** What Hugo is told of languages. Its keys are read in lower case, as Hugo does. */
export interface HugoSettings {
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
export function hugoSettings(site: Site): HugoSettings[] {
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
