import type { PagePattern } from '../config/config.ts';
import { isLocaleName, localesOnDisk } from './locales.ts';
import type { NoProposal, Proposal } from './proposal.ts';
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

/**
 * Why pages that are called by the names of their languages are placed by no layout: `README.chinese.md` beside `README.md`. A locale is what the
 * name of its file or folder says, and checks, XLIFF and browsers know it by its code. So the note says which name each would need.
 */
function namesOfLanguages(pages: ReadonlySet<string>): NoProposal[] {
  const codes = codesByName();
  const named = [...pages].flatMap((path) => namedIn(path, pages, codes) ?? []);
  if (named.length < fewest) return [];
  const [{ path, expected }] = named as [Named];
  const others = named.length === 2 ? ' and 1 other' : ` and ${named.length - 1} others`;
  return [{ notes: [`${path}${others} have names of languages, expected codes: git mv ${path} ${expected}`] }];
}

interface Named {
  path: string;
  expected: string;
}

function namedIn(path: string, pages: ReadonlySet<string>, codes: ReadonlyMap<string, string>): Named | null {
  const [, stem, sign, name, end] = /^(.*[^/])([._])([a-z]{4,20}(?:-[a-z]{4,20})?)(\.mdx?)$/i.exec(path) ?? [];
  if (stem === undefined || !pages.has(stem + end)) return null;
  const code = codes.get(name!.toLowerCase());
  return code === undefined ? null : { path, expected: `${stem}${sign}${code}${end}` };
}

/** Names of countries before that of a language: `brazilian-portuguese`. */
const regional: readonly [name: string, code: string][] = [
  ['brazilian-portuguese', 'pt-BR'],
  ['simplified-chinese', 'zh-Hans'],
  ['traditional-chinese', 'zh-Hant'],
];

/** `chinese` -> `zh`, of all languages with a code of two letters. */
function codesByName(): Map<string, string> {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  // `mo` is Romanian by an old code, which is read as `ro`.
  const own = codes.filter((code) => Intl.getCanonicalLocales(code)[0] === code);
  const named = own.flatMap((code): [string, string][] => {
    const name = names.of(code)?.toLowerCase();
    return name === undefined ? [] : [[name, code]];
  });
  return new Map([...named, ...regional]);
}
