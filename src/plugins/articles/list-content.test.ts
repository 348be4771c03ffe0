import { expect, test } from 'vitest';
import { siteFrom } from '../../../scripts/testing/site-from.ts';
import { listContent, localizationFolder } from './list-content.ts';

const french = 'docusaurus-plugin-content-docs/current';

const config = {
  sourceLocale: 'en-US',
  locales: ['fr-FR'],
  pages: [{ source: 'docs/{path}', target: `i18n/{locale}/${french}/{path}` }],
  sourceRoot: '.',
  targetRoot: '.',
  published: null,
  includes: ['shared/**'],
  exclude: ['drafts/**'],
};

const read = (files: string[], own: Partial<typeof config> = {}) =>
  listContent({ root: siteFrom(Object.fromEntries(files.map((file) => [file, 'A']))), locale: 'fr-FR', config: { ...config, ...own } });

test('what is a page, an include or none of both is told by the configuration', () => {
  const { articles, files } = read(['docs/a/B.md', 'docs/shared/c.md', 'docs/includes/d.md', 'docs/drafts/e.md', 'other/f.md']);
  expect([...articles]).toEqual([
    ['a/b.md', 'a/B.md'],
    ['includes/d.md', 'includes/d.md'],
  ]);
  expect([...files].sort()).toEqual(['docs/a/B.md', 'docs/includes/d.md', 'docs/shared/c.md']);
});

test.each([
  [
    'other folders',
    { pages: [{ source: 'content/{locale}/{path}', target: `text/{locale}/${french}/{path}` }] },
    'content/en-US',
    'text/fr-FR',
  ],
  ['two checkouts', { sourceRoot: '../en', targetRoot: './fr' }, '../en/docs', 'fr/i18n/fr-FR'],
  [
    'messages before the pages',
    { pages: [{ source: 'i18n/en-US/{path}.json', target: 'i18n/{locale}/{path}.json' }, ...config.pages] },
    'docs',
    'i18n/fr-FR',
  ],
])('%s', (_, own, source, target) => {
  const content = read([], own);
  expect(content.folders).toEqual({ 'en-US': source, 'fr-FR': `${target}/${french}` });
  expect(localizationFolder({ ...content, root: '/site/of' })).toBe(new URL(target, 'file:///site/of/').pathname);
  expect(localizationFolder({ ...content, locale: 'en-US' })).toBeNull();
});

test.each([
  ['docs/{path}', 'i18n/{locale}/docs/{path}'],
  ['docs/{path}', `i18n/{locale}/${french}/{path}.md`],
  ['{path}', `i18n/{locale}/${french}/{path}`],
])('%s with %s is no layout that Docusaurus reads', (source, target) => {
  expect(() => read([], { pages: [{ source, target }] })).toThrow(
    /^lockstep\.config\.json: Unexpected absence of a layout .*, expected one/,
  );
});
