import type { PagePattern } from '../config/config.ts';
import { fillPattern, holdsMessages, patternReader, type Placeholders } from '../config/pattern.ts';
import { languageOf } from '../markdown/text/languages.ts';
import { contentKind } from '../model/pair.ts';
import type { Site } from './site.ts';

/**
 * The locales whose folders stand where the layouts place targets, in order of their names: such that have the name of a
 * language, and a page that the source has as well. `docs/api/` beside `docs/fr/` is none.
 */
export function localesOnDisk(site: Site, sourceLocale: string, layouts: readonly PagePattern[]): string[] {
  const found = new Set<string>();
  const listed = new Set(site.contents);
  for (const { source, target } of layouts) {
    for (const { locale, path } of matches(site, target)) {
      if (locale === sourceLocale || found.has(locale) || !isLocaleName(locale)) continue;
      if (listed.has(fillPattern(source, { locale: sourceLocale, path }))) found.add(locale);
    }
  }
  return [...found].sort();
}

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Whether a folder's name is that of a language that is spoken, or of its country: `fr`, `zh-Hans`, `en_US`, `jp`; neither `api` nor `images`. */
export function isLocaleName(name: string): boolean {
  if (!/^[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,2}$/.test(name)) return false;
  return languages.of(languageOf(name)) !== undefined;
}

/** The files that fit a pattern, with what its placeholders stand for; none where one stands twice. */
export function matches({ contents }: Pick<Site, 'contents'>, pattern: string): (Placeholders & { file: string })[] {
  if (['{locale}', '{path}'].some((placeholder) => pattern.split(placeholder).length > 2)) return [];
  const kind = holdsMessages(pattern) ? 'messages' : 'page';
  const fixed = pattern.slice(0, pattern.indexOf('{'));
  const read = patternReader(pattern);
  return contents.flatMap((file) => {
    const placed = file.startsWith(fixed) && contentKind(file) === kind ? read(file) : null;
    return placed ? { ...placed, file } : [];
  });
}
