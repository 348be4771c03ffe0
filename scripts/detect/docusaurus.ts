import { posix } from 'node:path';
import type { PagePattern } from '../config/config.ts';
import { docusaurusContent } from './docusaurus-content.ts';
import type { JsObject, JsSettings } from './js-settings.ts';
import { isLocaleName } from './locales.ts';
import type { NoProposal, Proposal } from './proposal.ts';
import { readCode, said } from './read-settings.ts';
import { inside, type SettingsFile, settingsFiles, type Site } from './site.ts';

/** Docs with their versions, further instances of the plugins, blog, pages and messages, as Docusaurus lays them out. */
export function docusaurus(site: Site): (Proposal | NoProposal)[] {
  return settingsFiles(site, /^docusaurus\.config\.(?:[cm]?[jt]s)$/).flatMap((file) => {
    const read = readCode(site, file.path);
    return 'note' in read ? { notes: [read.note] } : proposalOf(site, file, read);
  });
}

function proposalOf(site: Site, { path: file, folder }: SettingsFile, { exported, lists }: JsSettings): Proposal | NoProposal {
  if (!(exported instanceof Map)) return { notes: [`${file}: what it exports is no literal, and code is not run`] };
  const { sourceLocale, names, localization, configs, problem } = i18nOf(exported);
  if (problem) return { notes: [`${file}: ${problem}`] };
  const translated = inside(folder, localization);
  if (translated === null) return { notes: [`${file}: the translations lie in ${localization}, outside of this repository`] };
  const content = docusaurusContent(exported, lists, { folder, translated });
  const messages = { source: `${translated}/${sourceLocale}/{path}.json`, target: `${translated}/{locale}/{path}.json` };
  const { renamed, notes } = renamedFolders(configs);
  const folders = foldersIn(site, translated).filter((name) => name !== sourceLocale && !renamed.has(name));
  const unlisted = folders
    .filter((name) => names?.length && !names.includes(name))
    .map((name) => `${translated}/${name}/ is there, and ${name} is not in the list of locales`);
  const locales = [...new Set([...(names ?? []).filter((name) => !renamed.has(name)), ...folders])];
  const hidden = names === null ? ['i18n.locales is no list of literals: locales are those whose folders are there'] : [];
  const pages: PagePattern[] = [...content.pages, messages];
  const all = [...hidden, ...content.notes, ...notes, ...unknownInstances(site, translated, pages), ...unlisted].map(
    (note) => `${file}: ${note}`,
  );
  return { tool: 'Docusaurus', file, sourceLocale, locales, pages, notes: all };
}

interface I18n {
  sourceLocale: string;
  /** Null where they are no list of literals. */
  names: string[] | null;
  localization: string;
  /** By locale. */
  configs: JsObject;
  problem: string | null;
}

/** Without an `i18n`, Docusaurus' own defaults. */
function i18nOf(exported: JsObject): I18n {
  const own = said(exported, 'i18n', new Map());
  const i18n: JsObject = own instanceof Map ? own : new Map();
  const [source, place, list] = [said(i18n, 'defaultLocale', 'en'), said(i18n, 'path', 'i18n'), said(i18n, 'locales', [])];
  const unread = own !== i18n ? 'i18n' : typeof source !== 'string' ? 'i18n.defaultLocale' : typeof place !== 'string' ? 'i18n.path' : null;
  const configs = said(i18n, 'localeConfigs', null);
  return {
    sourceLocale: source as string,
    names: Array.isArray(list) && list.every((name) => typeof name === 'string') ? list : null,
    localization: place as string,
    configs: configs instanceof Map ? configs : new Map(),
    problem: unread && `${unread} is no literal, and code is not run`,
  };
}

/** Locales whose folder `localeConfigs` calls otherwise: `{locale}` is both the name and the folder. */
function renamedFolders(configs: JsObject): { renamed: Set<string>; notes: string[] } {
  const found = [...configs].flatMap(([name, config]) => {
    const value = config instanceof Map && config.has('path') ? config.get('path') : name;
    return value === name ? [] : [{ name, value }];
  });
  const renamed = new Set(found.flatMap(({ name, value }) => (typeof value === 'string' ? [name, posix.basename(value)] : [name])));
  const notes = found.map(
    ({ name, value }) =>
      `locale ${name} is left out: it lies in ${typeof value === 'string' ? `a folder "${value}"` : 'a folder that no literal names'}, and {locale} can only be the folder's own name`,
  );
  return { renamed, notes };
}

/** `i18n/fr/…` -> `fr` */
function foldersIn({ files }: Site, translated: string): string[] {
  const before = `${translated}/`;
  const names = files.flatMap((file) => {
    const way = file.startsWith(before) ? file.slice(before.length) : '';
    return way.includes('/') ? way.slice(0, way.indexOf('/')) : [];
  });
  return [...new Set(names)].filter(isLocaleName);
}

/** Folders of translations whose sources no literal names. */
function unknownInstances({ contents }: Site, translated: string, pages: readonly PagePattern[]): string[] {
  const found = contents.flatMap((file) => {
    const [, plugin] = file.startsWith(`${translated}/`) ? file.slice(translated.length + 1).split('/') : [];
    const isPlugin = plugin !== undefined && /^docusaurus-plugin-content-(?:docs|blog)(?:-|$)/.test(plugin) && /\.mdx?$/i.test(file);
    return isPlugin && !pages.some(({ target }) => target.includes(`/${plugin}/`)) ? [plugin] : [];
  });
  return [...new Set(found)].map(
    (plugin) => `no literal says where the sources of ${translated}/*/${plugin} lie: write its layout by hand`,
  );
}
