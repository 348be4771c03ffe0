import type { PagePattern } from '../config.ts';
import { fillPattern } from '../pattern.ts';
import { isLocaleName } from './is-locale-name.ts';
import { matches } from './matches.ts';
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
