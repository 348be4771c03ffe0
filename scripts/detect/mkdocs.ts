import type { PagePattern } from '../config/config.ts';
import { localesOnDisk, matches } from './locales.ts';
import type { NoProposal, Proposal } from './proposal.ts';
import { readData } from './read-settings.ts';
import { inside, type SettingsFile, settingsFiles, type Site } from './site.ts';

/** The plugin mkdocs-static-i18n: a folder per language (`docs/fr/a.md`), or, as by default, a suffix (`docs/a.fr.md`). */
export function mkdocs(site: Site): (Proposal | NoProposal)[] {
  return settingsFiles(site, /^mkdocs\.ya?ml$/).flatMap((file) => {
    const read = readData(site, file.path);
    return 'note' in read ? { notes: [read.note] } : proposalsOf(site, file, read.value);
  });
}

type Table = Record<string, unknown>;

function proposalsOf(site: Site, { path: file, folder }: SettingsFile, settings: Table): (Proposal | NoProposal)[] {
  const plugin = pluginOf(settings.plugins);
  if (!plugin) return [];
  const docs = inside(folder, typeof settings.docs_dir === 'string' ? settings.docs_dir : 'docs');
  if (docs === null) return [{ notes: [`${file}: docs_dir leads out of this repository`] }];
  const { sourceLocale, names } = languagesOf(plugin);
  if (sourceLocale === null) return [{ notes: [`${file}: no language of the plugin i18n is the default one`] }];
  const pages = plugin.docs_structure === 'folder' ? folders(docs, sourceLocale) : suffixes(site, docs, sourceLocale);
  const locales = names.length > 0 ? names : localesOnDisk(site, sourceLocale, pages);
  return [{ tool: 'mkdocs-static-i18n', file, sourceLocale, locales: locales.filter((name) => name !== sourceLocale), pages, notes: [] }];
}

/** `plugins: [search, { i18n: { … } }]`, or the same as a map. */
function pluginOf(plugins: unknown): Table | null {
  const entries = Array.isArray(plugins) ? plugins.flatMap((plugin) => Object.entries(tableOf(plugin))) : Object.entries(tableOf(plugins));
  const found = entries.find(([name]) => name === 'i18n');
  return found ? tableOf(found[1]) : null;
}

const tableOf = (value: unknown): Table => (typeof value === 'object' && value !== null ? (value as Table) : {});

/** `languages: [{ locale: en, default: true }, …]`; before version 1 `default_language: en` and a map of languages. */
function languagesOf({ languages, default_language: named }: Table): { sourceLocale: string | null; names: string[] } {
  const list = Array.isArray(languages) ? languages.map(tableOf) : [];
  const isBuilt = ({ build }: Table) => build !== false;
  const names = list.length > 0 ? list.filter(isBuilt).map(({ locale }) => locale) : Object.keys(tableOf(languages));
  const source = list.find((language) => language.default === true)?.locale ?? named;
  return {
    sourceLocale: typeof source === 'string' ? source : null,
    names: names.filter((name): name is string => typeof name === 'string' && name !== 'default' && name !== 'null'),
  };
}

const folders = (docs: string, sourceLocale: string): PagePattern[] => [
  { source: `${docs}/${sourceLocale}/{path}`, target: `${docs}/{locale}/{path}` },
];

/** A page of the default language may have its suffix, too. */
function suffixes(site: Site, docs: string, sourceLocale: string): PagePattern[] {
  const sources = [`${docs}/{path}.${sourceLocale}.md`, `${docs}/{path}.md`];
  const source = sources.find((pattern) => matches(site, pattern).length > 0) ?? sources[1]!;
  return [{ source, target: `${docs}/{path}.{locale}.md` }];
}
