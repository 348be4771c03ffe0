import type { AllContent, LoadContext } from '@docusaurus/types';
import { expect, test } from 'vitest';
import { pageRoutes } from './page-routes.ts';

const docs = (source: string, permalink: string) => ({ loadedVersions: [{ docs: [{ source, permalink }] }] });

const all = {
  'docusaurus-plugin-content-docs': {
    hidden: { loadedVersions: [{ docs: [{ source: '@site/docs/hidden.md', permalink: '/base/fr/docs/hidden', unlisted: true }] }] },
    default: docs('@site/i18n/fr/docusaurus-plugin-content-docs/current/a.md', '/base/fr/docs/a'),
    api: docs('@site/../api/b.mdx', '/base/fr/api/b'),
  },
  'docusaurus-plugin-content-blog': {
    default: {
      blogPosts: [{ id: 'c', metadata: { source: '@site/blog/c.md', permalink: '/base/fr/blog/c', frontMatter: { slug: 'c' } } }],
    },
  },
  'docusaurus-plugin-content-pages': { default: [{ source: '@site/src/pages/d.md', permalink: '/base/fr/d' }], none: null },
} as unknown as AllContent;

const routesWith = (trailingSlash: boolean | undefined): string[][] => {
  const context = { siteDir: '/p/website', baseUrl: '/base/fr/', siteConfig: { trailingSlash } } as LoadContext;
  return [...pageRoutes(all, context, '/p')].map(([file, { own }]) => [file, own]);
};

test('pages of all plugins are found by their files, relative to the project', () => {
  expect(routesWith(undefined)).toEqual([
    ['website/i18n/fr/docusaurus-plugin-content-docs/current/a.md', '/docs/a'],
    ['api/b.mdx', '/api/b'],
    ['website/blog/c.md', '/blog/c'],
    ['website/src/pages/d.md', '/d'],
  ]);
});

test.each([
  ['c', '/blog/c'],
  ['/un', '/blog/un'],
  ['deux', '/blog/deux'],
  [undefined, '/blog/c'],
])('a post whose translation has the slug %s is read at %s', (slug, expected) => {
  const context = { siteDir: '/p/website', baseUrl: '/base/fr/', siteConfig: {} } as LoadContext;
  expect(pageRoutes(all, context, '/p').get('website/blog/c.md')!.withSlug(slug)).toBe(expected);
});

test.each([
  [true, '/docs/a/'],
  [false, '/docs/a'],
])('addresses end as those of the site do: trailingSlash %s', (trailingSlash, expected) => {
  expect(routesWith(trailingSlash)[0]![1]).toBe(expected);
});
