import type { PagePattern } from '../config/config.ts';
import { isLocaleName, localesOnDisk } from './locales.ts';
import type { NoProposal, Proposal } from './proposal.ts';
import { namesOfLanguages } from './names-of-languages.ts';
import type { Site } from './site.ts';
import { scriptLanguage } from './source-language.ts';

/** `docs/a.md` beside `docs/a.zh.md`, `docs/a.en.md` beside `docs/a.zh.md`, `README.md` beside `README.fr.md` or `README_fr.md`. */
export function suffixes(site: Site): (Proposal | NoProposal)[] {
  const pages = new Set(site.contents.filter((path) => /\.mdx?$/i.test(path) && !/(?:^|\/)\./.test(path)));
  const suffixed = [...pages].flatMap((path) => suffixOf(path) ?? []);
  const groups = new Map<string, Suffixed[]>();
  for (const one of suffixed.filter(({ folder }) => folder !== '')) {
    const key = `${one.folder.split('/')[0]!}\u0000${one.end}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(one);
  }
  const trees = [...groups.values()].flatMap((group) => treeOf(site, pages, group));
  const proposals = [...trees, ...filesInRoot(site, pages)].toSorted((a, b) => b.size - a.size).map(({ proposal }) => proposal);
  return proposals.length > 0 ? proposals : namesOfLanguages(pages);
}

interface Suffixed {
  /** `docs/guide`, or empty for the root. */
  folder: string;
  /** `docs/guide/a` */
  stem: string;
  locale: string;
  end: string;
}

interface Found {
  proposal: Proposal;
  size: number;
}

function suffixOf(path: string): Suffixed | null {
  const [, stem, locale, end] = /^(.*[^/])\.([^./]{2,20})(\.mdx?)$/i.exec(path) ?? [];
  if (stem === undefined || !isLocaleName(locale!)) return null;
  return { folder: stem.slice(0, Math.max(0, stem.lastIndexOf('/'))), stem, locale: locale!, end: end! };
}

/** One page may have the name of a language by chance, half of them do not. */
const fewest = 2;

/** The pages of one folder and ending: those of the source have no suffix, or that of English. */
function treeOf(site: Site, pages: ReadonlySet<string>, group: Suffixed[]): Found[] {
  const folder = commonFolder(group.map((one) => one.folder));
  const [{ end }] = group as [Suffixed];
  const target = `${folder}/{path}.{locale}${end}`;
  const beside = group.filter(({ stem }) => pages.has(stem + end));
  if (beside.length >= fewest && beside.length * 2 >= group.length) {
    const layout = { source: `${folder}/{path}${end}`, target };
    const sources = beside.map(({ stem }) => stem + end);
    return found(site, layout, sources, `${folder}/*${end}`);
  }
  const english = group.filter(({ locale }) => /^en(?:[-_]|$)/.test(locale));
  const [sourceLocale] = english.map(({ locale }) => locale);
  if (english.length < fewest) return [];
  const layout = { source: `${folder}/{path}.${sourceLocale}${end}`, target };
  const locales = localesOnDisk(site, sourceLocale!, [layout]);
  return locales.length === 0 ? [] : [{ proposal: proposalOf(sourceLocale!, locales, layout, []), size: english.length }];
}

/** @param sources pages without a suffix that have one with it beside them */
function found(site: Site, layout: PagePattern, sources: readonly string[], shown: string): Found[] {
  const names = localesOnDisk(site, '', [layout]);
  const english = names.find((name) => /^en(?:[-_]|$)/.test(name));
  const sourceLocale = scriptLanguage(site, sources) ?? (english === undefined ? 'en' : null);
  if (sourceLocale === null) return [];
  const note = `nothing names the locale of ${shown}: "sourceLocale" is set to "${sourceLocale}", change it where it is another`;
  const locales = names.filter((name) => name !== sourceLocale);
  return locales.length === 0 ? [] : [{ proposal: proposalOf(sourceLocale, locales, layout, [note]), size: sources.length }];
}

/** `README.md` -> `README.{locale}.md`, and with other signs where the name is in capitals. */
function filesInRoot(site: Site, pages: ReadonlySet<string>): Found[] {
  return [...pages].flatMap((path) => {
    const [, stem, end] = /^([^/.]+)(\.mdx?)$/i.exec(path) ?? [];
    if (stem === undefined) return [];
    const signs = /^[A-Z_-]+$/.test(stem) ? ['.', '_', '-'] : ['.'];
    const layouts = signs.map((sign) => ({ source: path, target: `${stem}${sign}{locale}${end}` }));
    return layouts.flatMap((layout) => found(site, layout, [path], path)).slice(0, 1);
  });
}

function commonFolder(folders: readonly string[]): string {
  const parts = folders.map((folder) => folder.split('/'));
  const [first = []] = parts;
  const length = first.findIndex((name, index) => parts.some((other) => other[index] !== name));
  return first.slice(0, length === -1 ? first.length : length).join('/');
}

const proposalOf = (sourceLocale: string, locales: string[], layout: PagePattern, notes: string[]): Proposal => ({
  tool: 'suffixes',
  file: null,
  sourceLocale,
  locales,
  pages: [layout],
  notes,
});
