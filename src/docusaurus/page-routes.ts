import { join, relative, sep } from 'node:path';
import type { LoadedContent as Docs } from '@docusaurus/plugin-content-docs';
import type { AllContent, LoadContext } from '@docusaurus/types';
import { type SluggedDoc, slugAddress, withEnding } from './parts/slug-address.ts';

/** What the usual plugins know of a page: `@site/docs/a.md`, `/fr/docs/a`. */
interface Published {
  source: string;
  permalink: string;
  /** Shown to who has its address only: no list names it. */
  unlisted?: boolean;
}

/** Of a blog. */
interface Post extends Published {
  /** Its slug: `/2021/08/26/welcome`, or what the front matter says. */
  id: string;
  frontMatter: { slug?: string };
}

interface Blog {
  blogPosts: { id: string; metadata: Omit<Post, 'id'> }[];
}

/** Where a page is read: without the locale before it. */
interface Route {
  own: string;
  /** Where a language has it whose page has this slug, or none. */
  withSlug(slug: string | undefined): string;
}

/**
 * Where the listed pages of all docs, blogs and pages of a site are read, by their files: paths are relative to a project's folder, and addresses have
 * the ending that the site gives them.
 */
export function pageRoutes(
  all: AllContent,
  { siteDir, baseUrl, siteConfig: { trailingSlash } }: LoadContext,
  root: string,
): Map<string, Route> {
  const fileOf = (source: string) =>
    relative(root, join(siteDir, source.replace(/^@site\//, '')))
      .split(sep)
      .join('/');
  const routeOf = (permalink: string) => withEnding(`/${permalink.slice(baseUrl.length)}`, trailingSlash);
  const listed = publishedIn(all).filter(({ unlisted }) => !unlisted);
  return new Map(
    listed.map((page) => {
      const own = routeOf(page.permalink);
      return [fileOf(page.source), { own, withSlug: (slug) => routeOf(addressWith(page, slug)) }];
    }),
  );
}

function addressWith(page: Published | Post | (Published & SluggedDoc), slug: string | undefined): string {
  if ('slug' in page) return slugAddress(page, slug);
  const isOther = 'frontMatter' in page && slug !== undefined && slug !== page.frontMatter.slug;
  return isOther ? page.permalink.slice(0, -withoutSlash(page.id).length) + withoutSlash(slug) : page.permalink;
}

const withoutSlash = (slug: string): string => slug.replace(/^\//, '');

function publishedIn(all: AllContent): (Published | Post | (Published & SluggedDoc))[] {
  const of = <Content>(name: string): Content[] =>
    Object.values((all[`docusaurus-plugin-content-${name}`] ?? {}) as Record<string, Content>);
  return [
    ...of<Docs>('docs').flatMap(({ loadedVersions }) => loadedVersions.flatMap(({ docs }) => docs)),
    ...of<Blog>('blog').flatMap(({ blogPosts }) => blogPosts.map(({ id, metadata }) => ({ ...metadata, id }))),
    ...of<Published[] | null>('pages').flatMap((pages) => pages ?? []),
  ];
}

/** Pages of a blog, and those of the site's own, have no notice and no marks. */
export const isOfDocs = ({ target }: { target: string }): boolean =>
  target.split('/').some((folder) => folder.startsWith('docusaurus-plugin-content-docs'));
