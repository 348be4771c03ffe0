/** What Docusaurus knows of a page of the docs. */
export interface SluggedDoc {
  /** `guides/start`: without numbers before its parts. */
  id: string;
  /** `/guides/start`, or what the front matter says. */
  slug: string;
  /** `/fr/docs/guides/start` */
  permalink: string;
  frontMatter: { slug?: string };
}

/**
 * Where a page is read in another language, where it may have another `slug` or none. Of other addresses no language has its own.
 *
 * @param slug of the page in that language, as its front matter has it
 * @returns a path that begins as the permalink of the page does
 */
export function slugAddress(doc: SluggedDoc, slug: string | undefined): string {
  if (slug === doc.frontMatter.slug) return doc.permalink;
  const base = doc.permalink.slice(0, withoutEnd(doc.permalink).length - withoutEnd(doc.slug).length);
  return base + resolved(slug ?? usualSlug(doc.id), `/${doc.id}`);
}

/** As a site wants addresses to end: with a slash, without, or as they are. */
export function withEnding(path: string, trailingSlash: boolean | undefined): string {
  if (trailingSlash === undefined || path === '/') return path;
  return withoutEnd(path) + (trailingSlash ? '/' : '');
}

const withoutEnd = (path: string): string => path.replace(/\/$/, '');

/** The page of a folder has the address of that: `a/index`, `a/README`, `a/a`. */
function usualSlug(id: string): string {
  const [name, folder] = id.toLowerCase().split('/').toReversed();
  return ['index', 'readme', folder].includes(name) ? `/${id.slice(0, -name!.length)}` : `/${id}`;
}

/** `start` in `/guides/start-here` is `/guides/start`. */
const resolved = (slug: string, from: string): string => decodeURI(new URL(slug, `https://example.com${from}`).pathname);
