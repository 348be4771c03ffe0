import type { PagePattern } from '../config/config.ts';
import { matches } from './locales.ts';
import type { NoProposal, Proposal } from './proposal.ts';
import { readData } from './read-settings.ts';
import { inside, type SettingsFile, settingsFiles, type Site } from './site.ts';

type Pattern = string | { main?: string; localized?: string; source?: string; locales?: string };

/** Patterns of `@lang` and `@path` for each list of files. Its configuration in TypeScript is not read. */
export function lunaria(site: Site): (Proposal | NoProposal)[] {
  const code = settingsFiles(site, /^lunaria\.config\.[cm]?[jt]s$/).map(({ path }) => ({
    notes: [`${path}: only lunaria.config.json is read, code is not run`],
  }));
  const data = settingsFiles(site, /^lunaria\.config\.json$/).flatMap((file) => {
    const read = readData(site, file.path);
    if ('note' in read) return { notes: [read.note] };
    return proposalOf(site, file, read.value);
  });
  return [...data, ...code];
}

/** Version 1 says `sourceLocale` where version 0 said `defaultLocale`. */
function proposalOf(site: Site, { path: file, folder }: SettingsFile, settings: Record<string, unknown>): Proposal | NoProposal {
  const sourceLocale = langOf(settings.sourceLocale ?? settings.defaultLocale);
  const locales = listOf(settings.locales).flatMap((locale) => langOf(locale) ?? []);
  if (sourceLocale === null) return { notes: [`${file}: no "lang" of the source's locale`] };
  const pages: PagePattern[] = [];
  const notes: string[] = [];
  for (const files of listOf(settings.files)) {
    const pattern = (files as { pattern?: Pattern } | null)?.pattern;
    const layout = pattern === undefined ? null : layoutOf(site, folder, pattern, sourceLocale);
    if (layout) pages.push(layout);
    else notes.push(`${file}: ${JSON.stringify(pattern ?? files)} is left out: it is no pattern of @lang and @path alone`);
  }
  return { tool: 'Lunaria', file, sourceLocale, locales: locales.filter((name) => name !== sourceLocale), pages, notes };
}

function layoutOf(site: Site, folder: string, pattern: Pattern, sourceLocale: string): PagePattern | null {
  const localized = typeof pattern === 'string' ? pattern : (pattern?.localized ?? pattern?.locales);
  const target = patternOf(folder, localized);
  if (target?.split('{locale}').length !== 2) return null;
  const main = typeof pattern === 'string' ? null : (pattern.main ?? pattern.source);
  const own = main === null ? target : patternOf(folder, main);
  if (own === null) return null;
  const source = own.replaceAll('{locale}', () => sourceLocale);
  // The source may lie around the other locales' folders: `src/content/docs/@path`.
  const around = own.replaceAll('{locale}/', '');
  return { source: matches(site, source).length > 0 || around.includes('{locale}') ? source : around, target };
}

function patternOf(folder: string, pattern: unknown): string | null {
  if (typeof pattern !== 'string' || !pattern.includes('@path')) return null;
  const filled = pattern.replaceAll('@lang', () => '{locale}').replaceAll('@path', () => '{path}');
  return /@[a-z]|[*?[]/i.test(filled) ? null : inside(folder, filled);
}

function langOf(locale: unknown): string | null {
  const lang = typeof locale === 'string' ? locale : (locale as { lang?: unknown } | null | undefined)?.lang;
  return typeof lang === 'string' ? lang : null;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
