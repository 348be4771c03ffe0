import { posix } from 'node:path';
import type { PagePattern } from '../config.ts';
import { docusaurusContent } from './docusaurus-content.ts';
import { inside } from './inside.ts';
import { isLocaleName } from './is-locale-name.ts';
import { type JsSetting, jsSettings } from './js-settings.ts';
import type { NoProposal, Proposal } from './proposal.ts';
import { type SettingsFile, settingsFiles } from './settings-files.ts';
import type { Site } from './site.ts';
import { tooLarge } from './too-large.ts';

/** Docs with their versions, further instances of the plugins, blog, pages and messages, as Docusaurus lays them out. */
export function docusaurus(site: Site): (Proposal | NoProposal)[] {
  return settingsFiles(site, /^docusaurus\.config\.(?:[cm]?[jt]s)$/).flatMap((file) => {
    const code = site.read(file.path);
    return code === null ? { notes: [tooLarge(file.path)] } : proposalOf(site, file, jsSettings(code));
  });
}

function proposalOf(site: Site, { path: file, folder }: SettingsFile, settings: JsSetting[]): Proposal | NoProposal {
  const { sourceLocale, names, localization, problem } = i18nOf(settings);
  if (problem) return { notes: [`${file}: ${problem}`] };
  const translated = inside(folder, localization);
  if (translated === null) return { notes: [`${file}: the translations lie in ${localization}, outside of this repository`] };
  const content = docusaurusContent(settings, { folder, translated });
  const messages = { source: `${translated}/${sourceLocale}/{path}.json`, target: `${translated}/{locale}/{path}.json` };
  const { renamed, notes } = renamedFolders(settings);
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
  problem: string | null;
}

/** Without an `i18n`, Docusaurus' own defaults. */
function i18nOf(settings: readonly JsSetting[]): I18n {
  const said = (key: string) => settings.find(({ path }) => path.at(-1) === key && path.at(-2) === 'i18n');
  const [source, list, place] = ['defaultLocale', 'locales', 'path'].map(said);
  const own = settings.filter(({ path }) => path.at(-1) === 'i18n');
  const hidden = own.some(({ isObject }) => isObject) ? undefined : own[0];
  const unread = hidden ?? [source, place].find((setting) => setting && typeof setting.value !== 'string');
  return {
    sourceLocale: typeof source?.value === 'string' ? source.value : 'en',
    names: list ? (Array.isArray(list.value) ? list.value : null) : [],
    localization: typeof place?.value === 'string' ? place.value : 'i18n',
    problem: unread ? `${unread.path.slice(-2).join('.')} is no literal, and code is not run` : null,
  };
}

/** Locales whose folder `localeConfigs` calls otherwise: `{locale}` is both the name and the folder. */
function renamedFolders(settings: readonly JsSetting[]): { renamed: Set<string>; notes: string[] } {
  const found = settings.flatMap(({ path, value }) => {
    const [list, name, key] = path.slice(-3);
    return list === 'localeConfigs' && key === 'path' && value !== name ? [{ name: name!, value }] : [];
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
    const isPlugin = plugin !== undefined && /^docusaurus-plugin-content-(?:docs|blog)-/.test(plugin) && /\.mdx?$/i.test(file);
    return isPlugin && !pages.some(({ target }) => target.includes(`/${plugin}/`)) ? [plugin] : [];
  });
  return [...new Set(found)].map(
    (plugin) => `no literal says where the sources of ${translated}/*/${plugin} lie: write its layout by hand`,
  );
}
