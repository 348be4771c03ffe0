import { createHash } from 'node:crypto';
import { basename, posix, relative, sep } from 'node:path';

/** What lies beside a page, for the plugins that take something from there. Paths are relative to the project, with `/`. */
export interface PageContent {
  /** Absolute path of the project. */
  root: string;
  /** Locale of the reader: an article without a translation is read in another one. */
  locale: string;
  sourceLocale: string;
  /** Address pattern of pages that this site does not hold: `https://learn.microsoft.com/{locale}/microsoft-365/{path}`. */
  published: string | null;
  /** Where `<xref:uid>` leads: `https://learn.microsoft.com/{locale}/dotnet/api/{uid}`. None: nowhere, it is a name. */
  xref?: string;
  /** Folder of the source's content (`docs`), and of each locale's. */
  folders: Record<string, string>;
  /** The file below these folders that has a path, in the case of its letters or else in another; null where there is none. */
  fileOf(path: string): string | null;
  /** Files below these folders, wherever they lie, by their names: `/^toc\.yml$/i` */
  filesNamed(name: RegExp): string[];
}

/** What the site holds, as the plugins that render an article need to know it. */
export interface SiteContent extends PageContent {
  /** Every file below these folders. */
  files: ReadonlySet<string>;
  /** The same by their names in lower case: paths of the Microsoft docs are not case-sensitive. */
  filesByName: ReadonlyMap<string, string>;
  /** Articles of the site: lower-case `{path}` -> `{path}`. Links of the Microsoft docs are not case-sensitive. */
  articles: ReadonlyMap<string, string>;
  /** `{path}` of pages that no reader is shown: another page, or one of the site's own, has their address. */
  crowded: readonly string[];
}

/** Where a file of the content stands: `i18n/fr-FR/…/current/a/b.md` -> `fr-FR`, `a/b.md`. */
export interface ContentPlace {
  locale: string;
  path: string;
}

/** @param file absolute path of a page or include
 *  @throws Error where the file is no content: the plugins must not be used on other Markdown */
export function placeInContent(file: string, { root, folders }: PageContent): ContentPlace {
  const below = relative(root, file).split(sep).join('/');
  for (const [locale, folder] of Object.entries(folders)) {
    if (below.startsWith(`${folder}/`)) return { locale, path: below.slice(folder.length + 1) };
  }
  throw new Error(`Unexpected file ${file}, expected it below one of ${Object.values(folders).join(', ')}`);
}

/**
 * The content file that a relative address on a page leads to: the page's locale first, then the source's.
 * `../includes/a.md` on `security/mtp/b.md` -> `docs/security/includes/a.md`; `~/includes/a.md` begins at the top.
 *
 * @returns null where there is none; what leads out of the content is never found, since only files of it are
 */
export function findContent(address: string, from: ContentPlace, content: PageContent): string | null {
  const paths = pathsOf(address, from, content).filter((path) => !path.startsWith('../'));
  for (const locale of [from.locale, content.sourceLocale]) {
    const files = paths.map((path) => `${content.folders[locale]}/${path}`);
    const found = files.flatMap((file) => content.fileOf(file) ?? []);
    if (found.length > 0) return found.find((file) => files.includes(file)) ?? found[0]!;
  }
  return null;
}

/** Below a locale's folder. A backslash parts folders, or is there for Markdown: `media\a.png`, `media/a\_b.png`. */
function pathsOf(address: string, from: ContentPlace, { folders, sourceLocale }: PageContent): string[] {
  const decoded = decodePath(address);
  const written = decoded.includes('\\') ? [decoded.replaceAll('\\', '/'), decoded.replaceAll('\\', '')] : [decoded];
  return written.flatMap((path) => {
    if (!path.startsWith('~/')) return [posix.join(posix.dirname(from.path), path)];
    const top = posix.normalize(path.slice(2));
    const folder = `${folders[sourceLocale]!}/`;
    return [...(top.startsWith(folder) ? [top.slice(folder.length)] : []), ...foldersAbove(from.path).map((above) => above + top)];
  });
}

/** A docset may be a folder below the top: `a/b/c.md` -> ``, `a/`, `a/b/` */
const foldersAbove = (path: string): string[] => ['', ...[...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index + 1))];

/** `%20` as a blank; a stray `%` stays what it is. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The first hex digits of the SHA-256 of what a file holds: enough to tell versions of it apart. */
export function fingerprint(content: Uint8Array | string, digits: number): string {
  return createHash('sha256').update(content).digest('hex').slice(0, digits);
}

/** Where a picture is served for all locales: `docs/a/off.png` -> `/media/off-1a2b3c4d.png`, by what it holds. */
export function mediaAddress(file: string, bytes: Uint8Array): string {
  const name = basename(file).toLowerCase();
  const dot = name.lastIndexOf('.');
  const safe = name.slice(0, dot).replace(/[^a-z\d-]+/g, '-');
  return `/media/${safe}-${fingerprint(bytes, 8)}${name.slice(dot)}`;
}
