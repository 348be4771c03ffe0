import { extname } from 'node:path';
import type { PagePattern } from '../config/config.ts';
import { isLocaleName, localesOnDisk, matches } from './locales.ts';
import type { NoProposal, Proposal } from './proposal.ts';
import { readData } from './read-settings.ts';
import { inside, settingsFiles, type Site } from './site.ts';

/** `files` with `source` and `translation`. Locales are those whose folders lie on disk: Crowdin keeps them to itself. */
export function crowdin(site: Site): (Proposal | NoProposal)[] {
  return settingsFiles(site, /^crowdin[\w.-]*\.ya?ml$/).map(({ path: file, folder }) => {
    const read = readData(site, file);
    if ('note' in read) return { notes: [read.note] };
    const { base_path: base } = read.value;
    const root = inside(folder, typeof base === 'string' ? base : '.');
    if (root === null) return { notes: [`${file}: base_path leads out of this repository`] };
    const notes: string[] = [];
    const pages: PagePattern[] = [];
    for (const entry of Array.isArray(read.value.files) ? (read.value.files as unknown[]) : []) {
      const found = crowdinLayout(site, root, entry);
      if ('why' in found) notes.push(`${file}: ${found.why}`);
      else pages.push(...found.pages);
    }
    const [named] = pages.flatMap((layout) => sourceLocaleOf(layout) ?? []);
    const sourceLocale = named ?? 'en';
    if (pages.length > 0 && named === undefined)
      notes.push(`${file}: Crowdin keeps the source's locale to itself: "sourceLocale" is set to "en", change it where it is another`);
    return { tool: 'Crowdin', file, sourceLocale, locales: localesOnDisk(site, sourceLocale, pages), pages, notes };
  });
}

/** What stands in a source where its target has the locale, or else any folder that is called as a language; with three letters it is a word: `src`, `doc`. */
function sourceLocaleOf({ source, target }: PagePattern): string | undefined {
  const [before = ''] = target.split('{locale}', 1);
  const [there = ''] = source.startsWith(before) ? source.slice(before.length).split('/', 1) : [];
  return isLocaleName(there) ? there : source.split('/').find((name) => isLocaleName(name) && !/^[a-z]{3}$/.test(name));
}

const locale = /%(?:two_letters_code|three_letters_code|locale|locale_with_underscore)%/g;

/** One entry of `files` as layouts; or why it is none. */
function crowdinLayout(site: Site, base: string, entry: unknown): { pages: PagePattern[] } | { why: string } {
  const { source, translation } = (entry ?? {}) as { source?: unknown; translation?: unknown };
  if (typeof source !== 'string' || typeof translation !== 'string') return { why: 'an entry without source and translation is left out' };
  const from = inside(base, source);
  const to = inside(base, translation);
  const left = (why: string) => ({ why: `${source} is left out: ${why}` });
  if (from === null || to === null) return left('it lies outside of this repository');
  const glob = /^((?:[^*?[\]{}]*\/)?)(\*\*\/)?\*(\.\*|\.\w+)?$/.exec(from);
  if (!glob) return left('it is no folder with all of its files');
  const [, folder = '', deep, ending] = glob;
  if (ending && !/^\.(?:\*|mdx?|json)$/.test(ending)) return left('it is neither Markdown nor JSON');
  if (!deep && matches(site, `${folder}{path}`).some(({ path }) => path.includes('/')))
    return left('it is one folder without those below, and {path} goes below');
  const exact = ending === undefined || ending === '.*' ? null : ending;
  const target = targetOf(to, { folder: folder.slice(base === '' ? 0 : base.length + 1), ending: exact });
  if (target === null) return left(`${translation} can't be said with {locale} and {path}`);
  return { pages: layoutsOf(site, folder, target, exact) };
}

// i18n/%two_letters_code%/**/%original_file_name% => i18n/{locale}/{path}
function targetOf(translation: string, { folder, ending }: { folder: string; ending: string | null }): string | null {
  const target = translation
    .replaceAll(locale, () => '{locale}')
    .replace(/%original_path%\/(?=%original_file_name%|%file_name%)/, () => folder)
    .replace(/(?:\*\*\/)?%(?:original_file_name|file_name)%/, () => '{path}')
    .replaceAll('%file_extension%', () => ending?.slice(1) ?? '%');
  const isWhole = target.split('{path}').length === 2 && target.includes('{locale}') && !/[%*?[\]]/.test(target);
  return isWhole ? target : null;
}

function layoutsOf(site: Site, folder: string, target: string, ending: string | null): PagePattern[] {
  const named = extname(target);
  if (named) return [{ source: `${folder}{path}${named}`, target }];
  const all = { source: `${folder}{path}`, target };
  const of = (end: string) => ({ source: `${folder}{path}${end}`, target: `${target}${end}` });
  if (ending === '.json') return [of(ending)];
  const pages = matches(site, all.source);
  if (ending !== null && pages.some(({ file }) => extname(file) !== ending)) return [of(ending)];
  return ending === null && pages.length === 0 ? [of('.json')] : [all];
}
