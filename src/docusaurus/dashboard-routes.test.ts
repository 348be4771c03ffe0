import type { AllContent, LoadContext, PluginContentLoadedActions } from '@docusaurus/types';
import { expect, test } from 'vitest';
import { siteFrom } from '../../scripts/testing/site-from.ts';
import type { DashboardData } from '../plugins/translation-status/article-status.ts';
import { docusaurusConfig, frenchPage } from '../testing/docusaurus-config.ts';
import { addDashboard } from './dashboard-routes.ts';
import { readSite } from './read-site.ts';

const files = {
  'lockstep.config.json': docusaurusConfig(['docs', 'blog', 'api'], { locales: ['de', 'fr'] }),
  'docs/a.md': '# A\n',
  'docs/draft.md': '# Not published\n',
  'blog/b.md': '# B\n',
  'api/a.md': '# A\n',
  'i18n/de/docusaurus-plugin-content-docs/current/a.md': '# Ein\n',
  [frenchPage]: '---\nslug: /un\n---\n\n# Un\n',
};

/** What the build of one locale is given for the dashboard. */
async function dashboardIn(locale: string) {
  const root = siteFrom(files);
  const written = new Map<string, DashboardData>();
  const routes: string[] = [];
  const actions = {
    createData: (name: string, data: DashboardData) => Promise.resolve(written.set(name, data) && name),
    addRoute: ({ path }: { path: string }) => void routes.push(path),
  } as unknown as PluginContentLoadedActions;
  const i18n = { currentLocale: locale, defaultLocale: 'en', locales: ['en', 'fr'] };
  const context = { siteDir: root, baseUrl: '/', siteConfig: {}, i18n } as unknown as LoadContext;
  const doc = { id: 'a', slug: '/a', frontMatter: {} };
  const docs = ['docs', 'api'].map((folder) => ({ ...doc, source: `@site/${folder}/a.md`, permalink: `/${folder}/a` }));
  const blogPosts = [{ id: 'b', metadata: { source: '@site/blog/b.md', permalink: '/blog/b', frontMatter: {} } }];
  const allContent = {
    'docusaurus-plugin-content-blog': { default: { blogPosts } },
    'docusaurus-plugin-content-docs': { default: { loadedVersions: [{ docs }] } },
  } as unknown as AllContent;
  const content = await readSite({ siteDir: root, cwd: root, checkouts: [], locale });
  await addDashboard('translations', { context, content, allContent, actions });
  return { written, routes };
}

test('a language that the site does not show is told nothing of', async () => {
  const { written, routes } = await dashboardIn('en');
  expect(routes).toEqual(['/translations', '/translations/fr']);
  expect(written.get('translations.json')).toMatchObject({ locales: ['fr'], totals: [{ locale: 'fr' }] });
  expect(JSON.stringify([...written])).not.toContain('"de"');
});

test('pages of one name in two layouts are told apart', async () => {
  const { written } = await dashboardIn('en');
  expect(written.get('translations-fr.json')!.pages.map(({ path, route }) => [path, route])).toEqual([
    ['docs/a.md', '/docs/a'],
    ['blog/b.md', '/blog/b'],
    ['api/a.md', '/api/a'],
  ]);
});

test('a row leads to the slug that its translation has', async () => {
  const { written } = await dashboardIn('en');
  const routes = written.get('translations-fr.json')!.pages.map(({ path, targets }) => [path, targets[0]!.route]);
  expect(routes).toEqual([
    ['docs/a.md', '/docs/un'],
    ['blog/b.md', undefined],
    ['api/a.md', undefined],
  ]);
});

test('pages are counted that the site publishes', async () => {
  const { written } = await dashboardIn('en');
  expect(written.get('translations.json')!.totals).toMatchObject([{ locale: 'fr', pages: 3 }]);
});

test('only pages of the docs are said to show where they differ', async () => {
  const { written } = await dashboardIn('en');
  const { pages } = written.get('translations-fr.json')!;
  expect(pages.filter(({ targets }) => targets[0]!.isUnmarked).map(({ path }) => path)).toEqual(['blog/b.md']);
});
