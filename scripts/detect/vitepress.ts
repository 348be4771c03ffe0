import type { PagePattern } from '../config/config.ts';
import type { JsObject, JsSettings } from './js-settings.ts';
import { isLocaleName, localesOnDisk, matches } from './locales.ts';
import type { NoProposal, Proposal } from './proposal.ts';
import { readCode, said } from './read-settings.ts';
import { inside, type Site } from './site.ts';

/** `docs/.vitepress/config/index.mts`, `.vuepress/config.js` */
const settings = /^(?:(.*)\/)?\.(vitepress|vuepress)\/config(?:\/index)?\.[cm]?[jt]s$/;

/** Pages of the source in the site's folder, or in one that `rewrites` take away (`en/`), and a folder for each other locale. */
export function vitepress(site: Site): (Proposal | NoProposal)[] {
  return site.files.flatMap((file) => {
    const [, folder = '', name] = settings.exec(file) ?? [];
    if (name === undefined || folder.split('/').length > 4) return [];
    const read = readCode(site, file);
    if ('note' in read) return { notes: [read.note] };
    return proposalsOf(site, { file, folder, tool: name === 'vitepress' ? 'VitePress' : 'VuePress' }, read);
  });
}

type Place = { file: string; folder: string; tool: string };

function proposalsOf(site: Site, { file, folder, tool }: Place, { exported }: JsSettings): (Proposal | NoProposal)[] {
  const options = exported instanceof Map ? exported : new Map();
  const sources = said(options, 'srcDir', '.');
  const content = typeof sources === 'string' ? inside(folder, sources) : null;
  if (content === null) return [{ notes: [`${file}: srcDir is no literal, or leads out of this repository`] }];
  const { names, rootLanguage, isWhole } = localesOf(options);
  const own = rootLanguage ?? 'en';
  const below = content === '' ? '' : `${content}/`;
  const sourceFolder = [own, own.split('-')[0]!].find((name) => matches(site, `${below}${name}/{path}`).length > 0);
  const sourceLocale = sourceFolder ?? own;
  const pages: PagePattern[] = [{ source: `${below}${sourceFolder ? `${sourceFolder}/` : ''}{path}`, target: `${below}{locale}/{path}` }];
  const found = isWhole ? [] : localesOnDisk(site, sourceLocale, pages);
  const locales = [...new Set([...names, ...found])].filter((name) => name !== sourceLocale);
  const guessed =
    rootLanguage === null ? [`${file}: no literal names the locale of the source: "sourceLocale" is set to "${sourceLocale}"`] : [];
  return locales.length === 0 ? [] : [{ tool, file, sourceLocale, locales, pages, notes: guessed }];
}

/** `locales: { root: { lang: 'en-US' }, fr: { label: 'Français' } }`, in VuePress `{ '/': …, '/fr/': … }`: the keys are the folders. */
function localesOf(options: JsObject): { names: string[]; rootLanguage: string | null; isWhole: boolean } {
  const list = options.get('locales');
  const locales: JsObject = list instanceof Map ? list : new Map();
  const named = [...locales].map(([key, locale]) => ({ name: key.replace(/^\/|\/$/g, '') || 'root', locale }));
  const root = named.find(({ name }) => name === 'root')?.locale;
  const language = root instanceof Map ? root.get('lang') : options.get('lang');
  const names = named.map(({ name }) => name).filter(isLocaleName);
  return { names, rootLanguage: typeof language === 'string' ? language : null, isWhole: names.length > 0 && !locales.has('...') };
}
