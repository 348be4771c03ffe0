import { join, relative, sep } from 'node:path';
import type { LoadedContent as Docs } from '@docusaurus/plugin-content-docs';
import type { AllContent, LoadContext } from '@docusaurus/types';

/** What the usual plugins know of a page: `@site/docs/a.md`, `/fr/docs/a`. */
interface Published {
  source: string;
  permalink: string;
  /** Shown to who has its address only: no list names it. */
  unlisted?: boolean;
}

/**
 * Where the listed pages of all docs, blogs and pages of a site are read, by their files: paths are relative to a project's folder, and addresses have no
 * locale before them, and the ending that the site gives them.
 */
export function pageRoutes(
  all: AllContent,
  { siteDir, baseUrl, siteConfig: { trailingSlash } }: LoadContext,
  root: string,
): Map<string, string> {
  const fileOf = (source: string) =>
    relative(root, join(siteDir, source.replace(/^@site\//, '')))
      .split(sep)
      .join('/');
  const routeOf = (permalink: string) => withEnding(`/${permalink.slice(baseUrl.length)}`, trailingSlash);
  const listed = publishedIn(all).filter(({ unlisted }) => !unlisted);
  return new Map(listed.map(({ source, permalink }) => [fileOf(source), routeOf(permalink)]));
}

function publishedIn(all: AllContent): Published[] {
  const of = <Content>(name: string): Content[] =>
    Object.values((all[`docusaurus-plugin-content-${name}`] ?? {}) as Record<string, Content>);
  return [
    ...of<Docs>('docs').flatMap(({ loadedVersions }) => loadedVersions.flatMap(({ docs }) => docs)),
    ...of<{ blogPosts: { metadata: Published }[] }>('blog').flatMap(({ blogPosts }) => blogPosts.map(({ metadata }) => metadata)),
    ...of<Published[] | null>('pages').flatMap((pages) => pages ?? []),
  ];
}

function withEnding(path: string, trailingSlash: boolean | undefined): string {
  if (trailingSlash === undefined || path === '/') return path;
  return path.replace(/\/$/, '') + (trailingSlash ? '/' : '');
}
