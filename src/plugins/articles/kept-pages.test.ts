import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteFrom } from '../../../scripts/testing/site-from.ts';
import { memoryShelves } from '../../testing/memory-shelf.ts';
import { frenchContent } from '../../testing/render-article.ts';
import { keptPages } from './kept-pages.ts';

const files = { 'docs/a b.md': '# A\n', 'docs/includes/b.md': 'B\n', 'docs/c.md': '# C\n' };
const includes = new Map([['docs/a b.md', ['docs/includes/b.md']]]);
const route = { path: '/fr/a%20b/', component: '@theme/DocItem', exact: true, modules: { content: '@site/docs/a b.md' } };

/** Builds a site's page, or keeps it; gives what readers get, and whether it was rendered. */
function buildOf(root: string, open = memoryShelves()) {
  return (html: string, { list = 'a list', told = 'in step', standings = 'all in step' } = {}) => {
    const outDir = siteFrom({});
    const pages = keptPages(frenchContent(root), { baseUrl: '/fr/', lists: list, standings }, includes, open);
    pages.add(route, 'docs/a b.md', told);
    const isRendered = pages.routeOf(route).component === route.component;
    mkdirSync(join(outDir, 'a b'));
    writeFileSync(join(outDir, 'a b/index.html'), isRendered ? html : '');
    pages.putBack(outDir);
    return { html: readFileSync(join(outDir, 'a b/index.html'), 'utf8'), isRendered };
  };
}

test('a page of which nothing changed is put back as it was, and its route shows nothing', () => {
  const build = buildOf(siteFrom(files));
  expect(build('first')).toEqual({ html: 'first', isRendered: true });
  expect(build('second')).toEqual({ html: 'first', isRendered: false });
});

describe('a page is rendered anew where', () => {
  test.each([
    ['its text changed', 'docs/a b.md'],
    ['an include of it changed', 'docs/includes/b.md'],
    ['the code of the site changed', 'src/theme/a.tsx'],
    ['a word of the site changed', 'i18n/fr-FR/code.json'],
    ['a package changed', 'package-lock.json'],
    ['a page came that it may link to', 'docs/d.md'],
    ['a picture came that it may show', 'docs/a.png'],
  ])('%s', async (_, file) => {
    const [root, open] = [siteFrom(files), memoryShelves()];
    buildOf(root, open)('first');
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), 'Other\n');
    // Of code, packages and words a build asks once.
    delete (globalThis as Record<symbol, unknown>)[Symbol.for('lockstep.build')];
    expect(buildOf(root, open)('second')).toEqual({ html: 'second', isRendered: true });
  });

  test('what it says of its translation changed, or the list beside it', () => {
    const build = buildOf(siteFrom(files));
    build('first');
    expect(build('second', { told: 'behind' })).toEqual({ html: 'second', isRendered: true });
    expect(build('third', { told: 'behind', list: 'another' })).toEqual({ html: 'third', isRendered: true });
  });
});

test('another page that changed, and a test, leave it as it is', () => {
  const [root, open] = [siteFrom({ ...files, 'src/a.test.ts': '' }), memoryShelves()];
  buildOf(root, open)('first');
  writeFileSync(join(root, 'docs/c.md'), '# Other\n');
  writeFileSync(join(root, 'src/a.test.ts'), 'test();');
  delete (globalThis as Record<symbol, unknown>)[Symbol.for('lockstep.build')];
  expect(buildOf(root, open)('second')).toEqual({ html: 'first', isRendered: false });
});

describe('where how articles stand changed', () => {
  const routes = ['/fr/a/', '/fr/b/', '/fr/c/'].map((path) => ({ ...route, path, sidebar: path === '/fr/c/' ? 'other' : 'articles' }));
  const pageOf = (path: string, mark: string) =>
    `<nav class=side id=side><ul>${['/fr/a/', '/fr/b/']
      .map((href) => `<li><a class=${mark}${href === path ? ' aria-current=page' : ''} href=${href}><span>${href}</span> ${mark}</a>`)
      .join('')}</ul></nav><p><a href=/fr/a/>in the text</a>`;

  /** What readers get of each page, and which of them are rendered; `b.md` is the one that changes. */
  function build(root: string, open: ReturnType<typeof memoryShelves>, mark: string) {
    const outDir = siteFrom({});
    const pages = keptPages(frenchContent(root), { baseUrl: '/fr/', lists: [], standings: mark }, new Map(), open);
    const names = ['docs/c.md', 'docs/d.md', 'docs/e.md'];
    for (const [index, one] of routes.entries()) pages.add(one, names[index]!, index === 1 ? mark : 'the same');
    const rendered = routes.filter((one) => pages.routeOf(one).component === one.component).map(({ path }) => path);
    for (const { path } of routes) {
      mkdirSync(join(outDir, path.slice(4)));
      writeFileSync(join(outDir, path.slice(4), 'index.html'), rendered.includes(path) ? pageOf(path, mark) : '');
    }
    pages.putBack(outDir);
    return { rendered, html: routes.map(({ path }) => readFileSync(join(outDir, path.slice(4), 'index.html'), 'utf8')) };
  }

  test('the lists of kept pages are brought forward, and one page of each other list is rendered', () => {
    const [root, open] = [siteFrom({ 'docs/c.md': '', 'docs/d.md': '', 'docs/e.md': '' }), memoryShelves()];
    build(root, open, 'current');
    const next = build(root, open, 'behind');
    expect(next.rendered).toEqual(['/fr/b/', '/fr/c/']);
    expect(next.html).toEqual(routes.map(({ path }) => pageOf(path, 'behind')));
    expect(build(root, open, 'behind')).toEqual({ rendered: [], html: next.html });
  });
});
