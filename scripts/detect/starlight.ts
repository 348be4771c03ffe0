import type { PagePattern } from '../config/config.ts';
import type { JsObject, JsSettings } from './js-settings.ts';
import { localesOnDisk, matches } from './locales.ts';
import type { NoProposal, Proposal } from './proposal.ts';
import { readCode, said } from './read-settings.ts';
import { inside, type SettingsFile, settingsFiles, type Site } from './site.ts';

/** Pages below `src/content/docs/`: the source's in a folder of its own, or, as Starlight's `root`, around the others. */
export function starlight(site: Site): (Proposal | NoProposal)[] {
  return settingsFiles(site, /^astro\.config\.(?:[cm]?[jt]s)$/).flatMap((file) => {
    const read = readCode(site, file.path);
    if ('note' in read) return { notes: [read.note] };
    return read.calls.has('starlight') ? proposalOf(site, file, read) : [];
  });
}

function proposalOf(site: Site, { path: file, folder }: SettingsFile, { exported, calls }: JsSettings): Proposal | NoProposal {
  const options = calls.get('starlight');
  if (!(options instanceof Map)) return { notes: [`${file}: the options of starlight are no literal, and code is not run`] };
  const sources = exported instanceof Map ? said(exported, 'srcDir', 'src') : 'src';
  const key = said(options, 'defaultLocale', 'root');
  if (typeof sources !== 'string') return { notes: [`${file}: srcDir is no literal, and code is not run`] };
  if (typeof key !== 'string') return { notes: [`${file}: defaultLocale is no literal, and code is not run`] };
  const content = inside(folder, sources, 'content/docs');
  if (content === null) return { notes: [`${file}: the pages lie outside of this repository`] };
  const { names, isWhole, rootLanguage } = localesOf(options);
  const hasFolder = key !== 'root' && matches(site, `${content}/${key}/{path}`).length > 0;
  const sourceLocale = key === 'root' ? (rootLanguage ?? 'en') : key;
  const target = `${content}/{locale}/{path}`;
  const pages: PagePattern[] = [{ source: hasFolder ? `${content}/${key}/{path}` : `${content}/{path}`, target }];
  const locales = [...new Set([...names, ...(isWhole ? [] : localesOnDisk(site, sourceLocale, pages))])];
  return {
    tool: 'Starlight',
    file,
    sourceLocale,
    locales: locales.filter((name) => name !== 'root' && name !== sourceLocale),
    pages,
    notes: [],
  };
}

/** `locales: { root: { label: 'English', lang: 'en' }, fr: { label: 'Français' } }`: the keys are the folders. */
function localesOf(options: JsObject): { names: string[]; isWhole: boolean; rootLanguage: string | null } {
  const list = options.get('locales');
  const locales: JsObject = list instanceof Map ? list : new Map();
  const names = [...locales].flatMap(([name, locale]) => (locale instanceof Map && locale.has('label') ? [name] : []));
  const root = locales.get('root');
  const language = root instanceof Map ? root.get('lang') : null;
  return {
    names,
    isWhole: names.length > 0 && names.length === locales.size,
    rootLanguage: typeof language === 'string' ? language : null,
  };
}
