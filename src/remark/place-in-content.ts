import { posix, relative, sep } from 'node:path';
import type { SiteContent } from './site-content.ts';

/** Where a file of the content stands: `i18n/fr-FR/…/current/a/b.md` -> `fr-FR`, `a/b.md`. */
export interface ContentPlace {
  locale: string;
  path: string;
}

/** @param file absolute path of a page or include
 *  @throws Error where the file is no content: the plugins must not be used on other Markdown */
export function placeInContent(file: string, { root, folders }: SiteContent): ContentPlace {
  const below = relative(root, file).split(sep).join('/');
  for (const [locale, folder] of Object.entries(folders)) {
    if (below.startsWith(`${folder}/`)) return { locale, path: below.slice(folder.length + 1) };
  }
  throw new Error(`Unexpected file ${file}, expected it below one of ${Object.values(folders).join(', ')}`);
}

/**
 * The content file that a relative address on a page leads to: the page's locale first, then the source's.
 * `../includes/a.md` on `security/mtp/b.md` -> `docs/security/includes/a.md`.
 *
 * @returns null where there is none; what leads out of the content is never found, since only listed files are
 */
export function findContent(address: string, from: ContentPlace, content: SiteContent): string | null {
  const path = posix.join(posix.dirname(from.path), decodePath(address));
  for (const locale of [from.locale, content.sourceLocale]) {
    const file = `${content.folders[locale]}/${path}`;
    if (!path.startsWith('../') && content.files.has(file)) return file;
  }
  return null;
}

/** `%20` as a blank; a stray `%` stays what it is. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
