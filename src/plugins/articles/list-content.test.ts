import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
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

describe('what a pull request may link to', () => {
  const linked = (path: string, to: string) => {
    const root = siteFrom({ 'docs/a.md': 'A', [`i18n/fr-FR/${french}/a.md`]: 'A', 'kept/b.md': 'B' });
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(to, join(root, path));
    return () =>
      listContent({
        root,
        locale: 'fr-FR',
        config: { ...config, pages: [{ source: 'docs/{path}', target: `l10n/{locale}/${french}/{path}` }] },
      });
  };

  test.each([
    ['docs/b.md', '/etc/passwd'],
    ['docs/deep/b', '/etc'],
    ['docs/b.md', '/dev/zero'],
  ])('%s -> %s stops the build: Docusaurus would publish it', (path, to) => {
    expect(linked(path, to)).toThrow(`${path}: Unexpected link out of the project, expected a file or a folder of it`);
  });

  test('a translated page that is a device would be read without end', () => {
    expect(linked(`l10n/fr-FR/${french}/a.md`, '/dev/zero')).toThrow(/a\.md: Unexpected link to a device or a pipe/);
    expect([...linked(`l10n/fr-FR/${french}/a.md`, '/etc/passwd')().files]).toEqual(['docs/a.md']);
  });

  test('the folder of the source as well', () => {
    const root = siteFrom({ 'a.md': 'A' });
    symlinkSync(siteFrom({ 'a.md': 'A' }), join(root, 'docs'));
    expect(() => listContent({ root, locale: 'fr-FR', config })).toThrow(/^docs: Unexpected link out of the project/);
  });

  test('a folder of translations that lies elsewhere has none, and a link inside is passed over', () => {
    expect([...linked('l10n', siteFrom({ [`fr-FR/${french}/a.md`]: 'A' }))().files]).toEqual(['docs/a.md']);
    expect([...linked('docs/b.md', '../kept/b.md')().files]).toEqual(['docs/a.md']);
  });

  test('what is larger than any page is no content', () => {
    const root = siteFrom({ 'docs/a.md': 'A' });
    writeFileSync(join(root, 'docs/b.md'), '');
    truncateSync(join(root, 'docs/b.md'), 2 ** 27);
    expect([...listContent({ root, locale: 'fr-FR', config }).files]).toEqual(['docs/a.md']);
  });
});
