import { describe, expect, it, test } from 'vitest';
import { siteFrom } from '../testing/site-from.ts';
import { detect } from './detect.ts';
import { openSite } from './site.ts';

/** What is proposed for a site of these files; those that are only named hold a word. */
function proposed(files: Record<string, string>, ...others: string[]) {
  const root = siteFrom({ ...Object.fromEntries(others.map((path) => [path, 'Word\n'])), ...files });
  const { proposal, notes } = detect(openSite(root), []);
  if (!proposal) return { nothing: notes };
  const { tool, sourceLocale, locales, pages } = proposal;
  return { tool, sourceLocale, locales, pages: pages.map(({ source, target }) => `${source} -> ${target}`), notes };
}

const chinese = '# 介绍\n\n这是一个页面。\n';

describe('a language behind the name of a folder', () => {
  test.each(['.', '-', '_'])('with %s before it', (sign) => {
    expect(proposed({}, 'pages/a.md', 'pages/b/c.md', `pages${sign}fr/a.md`, `pages${sign}fr/b/c.md`, `pages${sign}pt_BR/a.md`)).toEqual({
      tool: 'folders',
      sourceLocale: 'en',
      locales: ['fr', 'pt_BR'],
      pages: [`pages/{path} -> pages${sign}{locale}/{path}`],
      notes: [expect.stringContaining('nothing names the locale of the source')],
    });
  });

  it('is none where the other folder has other pages', () => {
    expect(proposed({}, 'api/a.md', 'api/b.md', 'api-go/c.md', 'api-go/d.md', 'api-go/a.md', 'api-fr/e.md')).toEqual({ nothing: [] });
  });
});

describe('a language before the ending', () => {
  it('of the translations alone', () => {
    expect(proposed({}, 'docs/a.md', 'docs/a.zh.md', 'docs/g/b.md', 'docs/g/b.zh.md', 'docs/g/b.ja.md')).toMatchObject({
      sourceLocale: 'en',
      locales: ['ja', 'zh'],
      pages: ['docs/{path}.md -> docs/{path}.{locale}.md'],
      notes: [expect.stringContaining('nothing names the locale of docs/*.md: "sourceLocale" is set to "en"')],
    });
  });

  it('of English, where the other one is told by its script', () => {
    const files = { 'docs/a.md': chinese, 'docs/b.md': chinese };
    expect(proposed(files, 'docs/a.en.md', 'docs/b.en.md')).toMatchObject({
      sourceLocale: 'zh',
      locales: ['en'],
      pages: ['docs/{path}.md -> docs/{path}.{locale}.md'],
    });
    expect(proposed({}, 'docs/a.md', 'docs/a.en.md', 'docs/b.md', 'docs/b.en.md')).toEqual({ nothing: [] });
  });

  it('of all: Nextra, dumi', () => {
    expect(proposed({}, 'pages/a.en-US.mdx', 'pages/a.zh-CN.mdx', 'pages/b.en-US.mdx', 'pages/_app.mdx')).toMatchObject({
      sourceLocale: 'en-US',
      locales: ['zh-CN'],
      pages: ['pages/{path}.en-US.mdx -> pages/{path}.{locale}.mdx'],
    });
  });

  it('each ending and each folder by itself: Fumadocs', () => {
    const paths = ['a', 'b'].flatMap((name) => [
      `content/docs/${name}.mdx`,
      `content/docs/${name}.fr.mdx`,
      `blog/${name}.md`,
      `blog/${name}.fr.md`,
    ]);
    expect(proposed({}, ...paths)).toMatchObject({
      locales: ['fr'],
      pages: ['blog/{path}.md -> blog/{path}.{locale}.md', 'content/docs/{path}.mdx -> content/docs/{path}.{locale}.mdx'],
    });
  });

  it.each([
    ['README.fr.md', 'README.{locale}.md'],
    ['README_fr.md', 'README_{locale}.md'],
    ['README-fr.md', 'README-{locale}.md'],
  ])('%s', (name, target) => {
    expect(proposed({}, 'README.md', name)).toMatchObject({ locales: ['fr'], pages: [`README.md -> ${target}`] });
  });

  it('that are called by the names of languages are placed by no layout, and a note says which code each needs', () => {
    const pages = ['README.md', 'README.chinese.md', 'docs/a.md', 'docs/a.brazilian-portuguese.md'];
    expect(proposed({}, ...pages)).toEqual({
      nothing: ['README.chinese.md and 1 other have names of languages, expected codes: git mv README.chinese.md README.zh.md'],
    });
    expect(proposed({}, 'a.md', 'a.romanian.md', 'a.hebrew.md')).toEqual({
      nothing: ['a.hebrew.md and 1 other have names of languages, expected codes: git mv a.hebrew.md a.he.md'],
    });
    expect(proposed({}, 'a.md', 'a.romanian.md', 'a.thai.md')).toEqual({
      nothing: ['a.romanian.md and 1 other have names of languages, expected codes: git mv a.romanian.md a.ro.md'],
    });
    expect(proposed({}, 'README.md', 'README.chinese.md', 'a.md', 'a.fast.md')).toEqual({ nothing: [] });
  });

  it('and no word that is none', () => {
    expect(proposed({}, 'docs/a.md', 'docs/v.is.md', 'docs/b.to.md', 'get-it.md', 'get.md', 'README.md', 'README-old.md')).toEqual({
      nothing: [],
    });
  });
});

describe('settings', () => {
  it('of VitePress, its source around the others or in a folder', () => {
    const config =
      "export default { srcDir: 'src', locales: { root: { label: 'English', lang: 'en-US' }, fr: { label: 'Français' }, 'zh-CN': {} } }";
    const files = { 'docs/.vitepress/config.mts': config };
    const found = { tool: 'VitePress', locales: ['fr', 'zh-CN'], notes: [] };
    expect(proposed(files, 'docs/src/a.md', 'docs/src/fr/a.md')).toMatchObject({
      ...found,
      sourceLocale: 'en-US',
      pages: ['docs/src/{path} -> docs/src/{locale}/{path}'],
    });
    expect(proposed(files, 'docs/src/en/a.md', 'docs/src/fr/a.md')).toMatchObject({
      ...found,
      sourceLocale: 'en',
      pages: ['docs/src/en/{path} -> docs/src/{locale}/{path}'],
    });
  });

  it('of VitePress, whose locales are elsewhere, and of VuePress', () => {
    const config = "import { fr } from './fr'; export default { locales: { root: { lang: 'en' }, ...fr } }";
    expect(proposed({ '.vitepress/config/index.ts': config }, 'a.md', 'fr/a.md', 'api/a.md')).toMatchObject({
      locales: ['fr'],
      pages: ['{path} -> {locale}/{path}'],
    });
    const old = "module.exports = { locales: { '/': { lang: 'zh-CN' }, '/en/': { lang: 'en-US' } } }";
    expect(proposed({ 'docs/.vuepress/config.js': old }, 'docs/a.md', 'docs/en/a.md')).toMatchObject({
      tool: 'VuePress',
      sourceLocale: 'zh-CN',
      locales: ['en'],
      pages: ['docs/{path} -> docs/{locale}/{path}'],
    });
  });

  it('of VitePress, with a folder that is called as a country', () => {
    const config = 'export default { locales: { root: { lang: "en" }, zh: { lang: "zh" }, jp: { lang: "ja" }, api: {} } }';
    const expected = {
      locales: ['zh', 'jp'],
      notes: ['locale "jp" is called as its folder, by the code of a country: checks read its pages as "ja", XLIFF says "jp"'],
    };
    expect(proposed({ '.vitepress/config.ts': config }, 'a.md', 'zh/a.md', 'jp/a.md', 'api/a.md')).toMatchObject(expected);
    const elsewhere = { 'docs/.vitepress/config.ts': 'export default { locales: { root: { lang: "en" }, ...others } }' };
    expect(proposed(elsewhere, 'docs/a.md', 'docs/zh/a.md', 'docs/jp/a.md', 'docs/js/a.md')).toMatchObject({
      locales: ['jp', 'zh'],
      notes: expected.notes,
    });
  });

  it('of Rspress, whose source need not be English', () => {
    const config =
      "export default { root: path.join(__dirname, 'docs'), lang: 'zh', themeConfig: { locales: [{ lang: 'zh' }, { lang: 'en' }] } }";
    expect(proposed({ 'website/rspress.config.ts': config }, 'website/docs/zh/a.mdx', 'website/docs/en/a.mdx')).toMatchObject({
      tool: 'Rspress',
      sourceLocale: 'zh',
      locales: ['en'],
      pages: ['website/docs/zh/{path} -> website/docs/{locale}/{path}'],
    });
  });

  it('of mkdocs-static-i18n, by folder and by suffix', () => {
    const plugin = (structure: string) =>
      `docs_dir: text\nmarkdown_extensions:\n  - x: { f: !!python/name:a.b }\nplugins:\n  - search\n  - i18n:\n      docs_structure: ${structure}\n      languages:\n        - { locale: en, default: true }\n        - { locale: fr, build: true }\n        - { locale: de, build: false }\n`;
    const found = { tool: 'mkdocs-static-i18n', sourceLocale: 'en', locales: ['fr'], notes: [] };
    expect(proposed({ 'mkdocs.yml': plugin('folder') }, 'text/en/a.md', 'text/fr/a.md')).toMatchObject({
      ...found,
      pages: ['text/en/{path} -> text/{locale}/{path}'],
    });
    expect(proposed({ 'mkdocs.yml': plugin('suffix') }, 'text/a.md', 'text/a.fr.md')).toMatchObject({
      ...found,
      pages: ['text/{path}.md -> text/{path}.{locale}.md'],
    });
    const old = 'plugins: { i18n: { default_language: en, languages: { en: English, fr: Français } } }';
    expect(proposed({ 'mkdocs.yml': old }, 'docs/a.en.md', 'docs/a.fr.md')).toMatchObject({
      ...found,
      pages: ['docs/{path}.en.md -> docs/{path}.{locale}.md'],
    });
  });

  it.each([
    ['mkdocs.yml', 'plugins: [search]'],
    ['mkdocs.yml', 'plugins: { i18n: [] }'],
    ['rspress.config.ts', 'export default 4'],
    ['.vitepress/config.ts', 'export default { srcDir: "../.." }'],
  ])('that say nothing lead nowhere: %s', (name, text) => {
    expect(proposed({ [name]: text }, 'docs/a.md')).toHaveProperty('nothing');
  });
});

describe('folders of languages', () => {
  it('in the root', () => {
    expect(proposed({}, 'en/a.md', 'fr/a.md')).toMatchObject({ locales: ['fr'], pages: ['en/{path} -> {locale}/{path}'] });
    expect(proposed({}, 'a.md', 'b.md', 'fr/a.md', 'fr/b.md')).toMatchObject({ locales: ['fr'], pages: ['{path} -> {locale}/{path}'] });
  });

  it('below a source that its script tells', () => {
    const files = { 'docs/a.md': chinese, 'docs/b.md': chinese };
    expect(proposed(files, 'docs/en/a.md', 'docs/en/b.md')).toMatchObject({ sourceLocale: 'zh', locales: ['en'] });
  });

  it('in several trees, of which those are taken that have the same languages, and the others named', () => {
    const paths = [
      'docs/en/a.md',
      'docs/en/b.md',
      'docs/fr/a.md',
      'blog/en/c.md',
      'blog/fr/c.md',
      'wiki/en/d.md',
      'wiki/ja/d.md',
      'README.md',
      'README.de.md',
    ];
    expect(proposed({}, ...paths)).toMatchObject({
      locales: ['fr'],
      pages: ['docs/en/{path} -> docs/{locale}/{path}', 'blog/en/{path} -> blog/{locale}/{path}'],
      notes: [
        'wiki/en/{path} -> wiki/{locale}/{path} is left out (1 page, en to ja): add it by hand',
        'README.md -> README.{locale}.md is left out (1 page, en to de): add it by hand',
      ],
    });
  });

  it('beside those of settings', () => {
    const config = "module.exports = { i18n: { defaultLocale: 'en', locales: ['en', 'fr'] } }";
    const found = proposed({ 'site/docusaurus.config.js': config }, 'site/docs/a.md', 'wiki/en/d.md', 'wiki/fr/d.md');
    expect(found.notes).toEqual(['wiki/en/{path} -> wiki/{locale}/{path} is left out (1 page, en to fr): add it by hand']);
  });
});

test('of two checkouts beside each other the folders are the roots', () => {
  const root = siteFrom({
    'docs/.git/HEAD': '',
    'docs/a.md': 'A\n',
    'docs/b/c.md': 'A\n',
    'docs.fr-FR/.git/HEAD': '',
    'docs.fr-FR/a.md': 'A\n',
    'docs.de-DE/.git/HEAD': '',
    'docs.de-DE/a.md': 'A\n',
    'tools.fr/.git/HEAD': '',
    'tools.fr/z.md': 'A\n',
  });
  const { proposal, notes } = detect(openSite(root), []);
  expect(proposal).toMatchObject({ sourceLocale: 'en', locales: ['de-DE'], sourceRoot: 'docs', targetRoot: 'docs.de-DE' });
  expect(notes).toContainEqual(expect.stringMatching(/^docs\.fr-FR\/ is left out/));
});
