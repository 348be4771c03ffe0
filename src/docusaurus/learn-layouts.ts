import { posix } from 'node:path';
import { fillPattern, globMatcher, type openConfig } from '../../scripts/index.ts';

type Config = ReturnType<typeof openConfig>['config'];

/** What paths of a locale begin with in one layout, up to its `{path}`: `{ en: 'versioned_docs/version-' }` */
export type Layout = Record<string, string>;

/** The layouts of a configuration, for its source and one locale. */
export function layoutsOf({ pages, sourceRoot, targetRoot, sourceLocale, locales }: Config, locale: string): Layout[] {
  const before = (root: string, pattern: string, own: string): string =>
    fillPattern(posix.join(root, pattern), { locale: own, path: '{path}' }).split('{path}')[0]!;
  return pages.map(({ source, target }) => {
    const own = locales.includes(locale) ? { [locale]: before(targetRoot, target, locale) } : {};
    return { [sourceLocale]: before(sourceRoot, source, sourceLocale), ...own };
  });
}

/** The folders of the layout that places a page, by locale: of two the one that lies deeper. */
export function foldersAround(path: string, layouts: readonly Layout[]): Record<string, string> | undefined {
  const folderOf = (before: string): string => posix.dirname(`${before}a`);
  const all = layouts.map((layout) => Object.fromEntries(Object.entries(layout).map(([name, before]) => [name, folderOf(before)])));
  const depthIn = (folders: Record<string, string>): number =>
    Math.max(-1, ...Object.values(folders).flatMap((folder) => (path.startsWith(`${folder}/`) ? folder.length : [])));
  return all.filter((folders) => depthIn(folders) > 0).toSorted((one, other) => depthIn(other) - depthIn(one))[0];
}

/** Whether `exclude` holds a file, as the layout has it that places it: of two the one that says more of its path. */
export function exclusion({ exclude }: Config, layouts: readonly Layout[]): (file: string) => boolean {
  const isExcluded = globMatcher(exclude);
  const beginnings = layouts.flatMap((layout) => Object.values(layout)).toSorted((one, other) => other.length - one.length);
  return (file) => {
    const before = beginnings.find((one) => file.startsWith(one));
    return before !== undefined && isExcluded(file.slice(before.length));
  };
}
