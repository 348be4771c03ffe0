import { posix } from 'node:path';
import { type ContentPlace, decodePath, type SiteContent } from './site-content.ts';

/**
 * Where a link of an article leads on this site. A page that the site holds is its route, so that it resolves on a
 * translated page and on a fallback alike; any other is its published address in the reader's locale.
 *
 * @returns null where nothing is published elsewhere and no page of the site is meant: any other file (`a.html`, `a.js`)
 *   would be put beside the pages as it is, and run with their rights
 * @example `prerequisites.md#licenses` on `security/mtp/a.md` for a French reader ->
 *          `https://learn.microsoft.com/fr-fr/microsoft-365/security/mtp/prerequisites#licenses`
 */
export function resolveLink(url: string, from: ContentPlace, content: SiteContent): string | null {
  if (url === '' || url.startsWith('#') || url.startsWith('//') || hasScheme(url)) return url;
  const { path, rest } = splitAddress(url);
  const article = path.startsWith('/')
    ? undefined
    : content.articles.get(posix.join(posix.dirname(from.path), decodePath(path)).toLowerCase());
  if (article !== undefined) return routeOf(article) + rest;
  if (content.published !== null) return publishedAddress(path, from, content.published, content.locale) + rest;
  return isRoute(path, content) ? path + rest : null;
}

/** `javascript:…`, `https://…`; a blank or control character before the colon does not hide a scheme from a browser. */
const hasScheme = (url: string): boolean => /^[\s\p{Cc}]*[a-z][a-z\d+.\-\s\p{Cc}]*:/iu.test(url);

/** Addresses of the site's own pages, written small: no article can have them. */
export const ownRoutes = (locales: readonly string[]): Set<string> =>
  new Set(['/', '/search/', '/translations/', ...locales.map((locale) => `/translations/${locale.toLowerCase()}/`)]);

const isRoute = (path: string, { articles, folders }: SiteContent): boolean =>
  ownRoutes(Object.keys(folders)).has(path.toLowerCase()) ||
  [...articles.values()].some((article) => routeOf(article) === (path.endsWith('/') ? path : `${path}/`));

/** `a.md?view=o365#top` -> `a.md`, `?view=o365#top` */
function splitAddress(url: string): { path: string; rest: string } {
  const end = url.search(/[?#]/);
  return end === -1 ? { path: url, rest: '' } : { path: url.slice(0, end), rest: url.slice(end) };
}

/** `security/mtp/a.md` -> `/security/mtp/a/`; an index is its folder. The locale's base is added by the link component. */
export function routeOf(article: string): string {
  const parts = article.replace(/\.mdx?$/i, '').split('/');
  const name = parts.at(-1)!.toLowerCase();
  if (name === 'index' || name === 'readme' || name === parts.at(-2)?.toLowerCase()) parts.pop();
  return `/${[...parts, ''].join('/')}`;
}

function publishedAddress(path: string, from: ContentPlace, pattern: string, locale: string): string {
  const tag = locale.toLowerCase();
  if (path.startsWith('/')) return withoutExtension(pattern.slice(0, pattern.indexOf('{locale}')) + tag + path);
  const page = pattern.replaceAll('{locale}', () => tag).replaceAll('{path}', () => encodeURI(from.path));
  return withoutExtension(new URL(path, page).href);
}

const withoutExtension = (address: string): string => address.replace(/\.md$/i, '');
