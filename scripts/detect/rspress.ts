import type { PagePattern } from '../config/config.ts';
import type { JsObject, JsSettings, JsValue } from './js-settings.ts';
import { isLocaleName, localesOnDisk, matches } from './locales.ts';
import type { NoProposal, Proposal } from './proposal.ts';
import { readCode } from './read-settings.ts';
import { inside, type SettingsFile, settingsFiles, type Site } from './site.ts';

/** A folder for each locale below `root`; `lang` names the source's. */
export function rspress(site: Site): (Proposal | NoProposal)[] {
  return settingsFiles(site, /^rspress\.config\.[cm]?[jt]s$/).flatMap((file) => {
    const read = readCode(site, file.path);
    return 'note' in read ? { notes: [read.note] } : proposalsOf(site, file, read);
  });
}

function proposalsOf(site: Site, { path: file, folder }: SettingsFile, { exported }: JsSettings): Proposal[] {
  const options: JsObject = exported instanceof Map ? exported : new Map();
  const [lang, root] = [options.get('lang'), options.get('root')];
  const sourceLocale = typeof lang === 'string' ? lang : 'en';
  // `path.join(__dirname, 'docs')` is no literal, and what nearly all sites say.
  const places = [root, 'docs'].flatMap((place) => (typeof place === 'string' ? (inside(folder, place) ?? []) : []));
  const content = places.find((place) => matches(site, `${place}/${sourceLocale}/{path}`).length > 0);
  if (content === undefined) return [];
  const pages: PagePattern[] = [{ source: `${content}/${sourceLocale}/{path}`, target: `${content}/{locale}/{path}` }];
  const listed = namesIn(options.get('locales')) ?? namesIn(themeOf(options).get('locales'));
  const locales = (listed ?? localesOnDisk(site, sourceLocale, pages)).filter((name) => name !== sourceLocale);
  const guessed = typeof lang === 'string' ? [] : [`${file}: no literal says "lang": "sourceLocale" is set to "en"`];
  return [{ tool: 'Rspress', file, sourceLocale, locales, pages, notes: guessed }];
}

function themeOf(options: JsObject): JsObject {
  const theme = options.get('themeConfig');
  return theme instanceof Map ? theme : new Map();
}

/** `[{ lang: 'en', label: 'English' }, { lang: 'zh', label: '简体中文' }]`; null where it is no list of literals. */
function namesIn(list: JsValue | undefined): string[] | null {
  if (!Array.isArray(list)) return null;
  const names = list.flatMap((item) => (item instanceof Map ? [item.get('lang')] : []));
  return names.length > 0 && names.every((name) => typeof name === 'string' && isLocaleName(name)) ? (names as string[]) : null;
}
