import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteFrom } from '../testing/site-from.ts';
import { detect } from './detect.ts';
import { openSite } from './site.ts';

/** What is proposed for a site of these files; those that are only named are empty. */
function proposed(files: Record<string, string>, ...others: string[]) {
  const root = siteFrom({ ...files, ...Object.fromEntries(others.map((path) => [path, ''])) });
  const { proposal, notes } = detect(openSite(root), []);
  if (!proposal) return { nothing: notes };
  const { sourceLocale, locales, pages } = proposal;
  return { from: proposal.file, sourceLocale, locales, pages: pages.map(({ source, target }) => `${source} -> ${target}`), notes };
}

describe('Lunaria', () => {
  const settings = (value: object) => ({ 'lunaria.config.json': JSON.stringify(value) });
  const locales = [
    { label: 'Français', lang: 'fr' },
    { label: 'Português', lang: 'pt-br' },
  ];
  const files = [{ location: 'src/docs/**/*.md', pattern: 'src/docs/@lang/@path' }];

  test('the source in a folder of its own, or around the others', () => {
    const config = settings({ defaultLocale: { lang: 'en' }, locales, files });
    const found = { from: 'lunaria.config.json', sourceLocale: 'en', locales: ['fr', 'pt-br'], notes: [] };
    expect(proposed(config, 'src/docs/en/a.md')).toEqual({ ...found, pages: ['src/docs/en/{path} -> src/docs/{locale}/{path}'] });
    expect(proposed(config, 'src/docs/a.md')).toEqual({ ...found, pages: ['src/docs/{path} -> src/docs/{locale}/{path}'] });
  });

  test('a folder below, version 1, and two patterns', () => {
    const pattern = { source: 'docs/@path', locales: 'i18n/@lang/@path' };
    const config = JSON.stringify({ sourceLocale: { lang: 'en' }, locales, files: [{ pattern }] });
    expect(proposed({ 'site/lunaria.config.json': config }, 'site/docs/a.md')).toMatchObject({
      pages: ['site/docs/{path} -> site/i18n/{locale}/{path}'],
    });
  });

  test('what is no layout is said', () => {
    const odd = [...files, { pattern: 'src/i18n/@tag.yml' }, { pattern: '@lang/@lang/@path' }, { pattern: '../../@lang/@path' }, null];
    const { notes, pages } = proposed(settings({ defaultLocale: 'en', locales, files: odd }), 'src/docs/en/a.md');
    expect(pages).toHaveLength(1);
    expect(notes).toEqual([
      'lunaria.config.json: "src/i18n/@tag.yml" is left out: it is no pattern of @lang and @path alone',
      'lunaria.config.json: "@lang/@lang/@path" is left out: it is no pattern of @lang and @path alone',
      'lunaria.config.json: "../../@lang/@path" is left out: it is no pattern of @lang and @path alone',
      'lunaria.config.json: null is left out: it is no pattern of @lang and @path alone',
    ]);
  });

  test('settings that are none lead nowhere, and to no fault', () => {
    for (const text of ['', '[]', 'null', '{', '{ "locales": 4, "files": { "a": 1 }, "defaultLocale": "en" }', '&a [*a, *a]'])
      expect(proposed({ 'lunaria.config.json': text }, 'docs/a.md')).toHaveProperty('nothing');
  });
});

describe('Docusaurus', () => {
  const code = (i18n: string, more = '') => ({ 'docusaurus.config.js': `module.exports = { i18n: { ${i18n} }, ${more} };` });
  const usual = code("defaultLocale: 'en', locales: ['en', 'fr', 'pt-BR']");

  test('docs, versions, blog, pages and messages, those that are there', () => {
    const found = proposed(usual, 'docs/a.md', 'versioned_docs/version-1/a.md', 'blog/b.mdx', 'i18n/en/code.json', 'src/pages/index.tsx');
    expect(found).toEqual({
      from: 'docusaurus.config.js',
      sourceLocale: 'en',
      locales: ['fr', 'pt-BR'],
      pages: [
        'docs/{path} -> i18n/{locale}/docusaurus-plugin-content-docs/current/{path}',
        'versioned_docs/version-{path} -> i18n/{locale}/docusaurus-plugin-content-docs/version-{path}',
        'blog/{path} -> i18n/{locale}/docusaurus-plugin-content-blog/{path}',
        'i18n/en/{path}.json -> i18n/{locale}/{path}.json',
      ],
      notes: [],
    });
  });

  test('in a folder below, with docs beside it', () => {
    const config =
      "export default { i18n: { defaultLocale: 'en', locales: ['fr'] }, presets: [['classic', { docs: { path: '../docs' } }]] }";
    expect(proposed({ 'website/docusaurus.config.mjs': config }, 'docs/a.md')).toMatchObject({
      pages: ['docs/{path} -> website/i18n/{locale}/docusaurus-plugin-content-docs/current/{path}'],
    });
  });

  test('further instances of the plugins, and folders whose instance no literal tells', () => {
    const plugins = `plugins: [
      ['@docusaurus/plugin-content-docs', { id: 'api', path: 'api' }],
      ['@docusaurus/plugin-content-blog', { id: 'news', path: \`\${root}/news\` }],
      ['@docusaurus/plugin-content-docs', { id: 'sdk', ...shared }],
    ]`;
    const found = proposed(
      code("locales: ['en', 'fr']", `presets: [['classic', { docs: false }]], ${plugins}`),
      'docs/a.md',
      'api/a.md',
      'api_versioned_docs/version-2/a.md',
      'i18n/fr/docusaurus-plugin-content-docs-hidden/current/a.md',
      'i18n/fr/docusaurus-plugin-content-docs/current/a.md',
    );
    expect(found.pages).toEqual([
      'api/{path} -> i18n/{locale}/docusaurus-plugin-content-docs-api/current/{path}',
      'api_versioned_docs/version-{path} -> i18n/{locale}/docusaurus-plugin-content-docs-api/version-{path}',
    ]);
    expect(found.notes).toEqual([
      'docusaurus.config.js: no literal says where the sources of blog "news" lie: write its layout by hand',
      'docusaurus.config.js: no literal says where the sources of docs "sdk" lie: write its layout by hand',
      'docusaurus.config.js: no literal says where the sources of i18n/*/docusaurus-plugin-content-docs-hidden lie: write its layout by hand',
      'docusaurus.config.js: no literal says where the sources of i18n/*/docusaurus-plugin-content-docs lie: write its layout by hand',
    ]);
  });

  test('TypeScript, a function that is exported, and plugins that are chosen', () => {
    const config = `import type { Config } from '@docusaurus/types';
      // locales: ['de'],
      const shared = { path: 'text', editUrl: () => "locales: ['nl']" };
      export default async function createConfig(): Promise<Config> {
        const list = ['en', 'fr'] as const;
        return {
          i18n: { defaultLocale: 'en', locales: list },
          presets: [['classic', { docs: shared, blog: false, theme: {} } satisfies Options]],
          plugins: [process.env.API && [require.resolve('@docusaurus/plugin-content-docs'), { id: 'api', path: 'api' }]],
          themeConfig: { docs: { path: 'theme' } },
        };
      }`;
    expect(proposed({ 'docusaurus.config.ts': config }, 'text/a.md', 'api/a.md', 'docs/a.md', 'blog/a.md')).toMatchObject({
      locales: ['fr'],
      pages: [
        'text/{path} -> i18n/{locale}/docusaurus-plugin-content-docs/current/{path}',
        'api/{path} -> i18n/{locale}/docusaurus-plugin-content-docs-api/current/{path}',
      ],
      notes: [],
    });
  });

  test('the locales of the list and of the folders', () => {
    const found = proposed(
      code('locales: all'),
      'docs/a.md',
      ...['zh-Hans', 'en_US', 'images', 'en'].map((name) => `i18n/${name}/code.json`),
    );
    expect(found.locales).toEqual(['en_US', 'zh-Hans']);
    expect(found.notes).toEqual(['docusaurus.config.js: i18n.locales is no list of literals: locales are those whose folders are there']);
  });

  test('a locale whose folder has another name is left out, and said', () => {
    const i18n = "locales: ['en', 'fr', 'de'], localeConfigs: { fr: { path: 'french' }, de: { label: 'Deutsch', path: 'de' } }";
    const found = proposed(code(i18n), 'docs/a.md', 'i18n/french/code.json');
    expect(found.locales).toEqual(['de']);
    expect(found.notes).toEqual([expect.stringContaining('locale fr is left out: it lies in a folder "french"')]);
  });

  test.each([
    ['a default locale that is computed', code("defaultLocale: source, locales: ['fr']"), 'i18n.defaultLocale is no literal'],
    [
      'settings of locales that come from elsewhere',
      { 'docusaurus.config.js': "module.exports = { title: 'x', i18n }" },
      'i18n is no literal',
    ],
    [
      'settings of locales that more are spread into',
      code("...shared, locales: ['fr']"),
      'docusaurus.config.js: i18n.defaultLocale is no literal, and code is not run',
    ],
    [
      'settings that come from elsewhere',
      { 'docusaurus.config.js': "module.exports = require('./config');" },
      'docusaurus.config.js: what it exports is no literal, and code is not run',
    ],
    ['settings that are broken', code("locales: ['fr'"), 'docusaurus.config.js:1:43: neither JavaScript nor TypeScript'],
    ['a folder of translations that is computed', code("path: x(), locales: ['fr']"), 'i18n.path is no literal'],
    ['a folder outside', code("path: '../../i18n', locales: ['fr']"), 'outside of this repository'],
    [
      'docs that are chosen',
      code("locales: ['fr']", "presets: [['classic', { docs: x ? { path: 'docs' } : {} }]]"),
      'where the sources of docs lie',
    ],
    ['no locale', code("locales: ['en']"), 'no locale beside en: name it with --locale L'],
    ['locales that are none', code("locales: ['en', '../fr', '{path}', '']"), 'no locale beside en'],
    ['a hostile place', code("path: '{locale}/{path}', locales: ['fr']"), 'no page lies where it says'],
  ])('%s: nothing is guessed', (_, config, why) => {
    expect(proposed(config, 'docs/a.md').nothing?.join('\n')).toContain(why);
  });

  test('a folder that is a link is not followed', () => {
    const outside = siteFrom({ 'a.md': '' });
    const root = siteFrom(usual);
    symlinkSync(outside, join(root, 'docs'));
    mkdirSync(join(root, 'blog'));
    expect(detect(openSite(root), []).proposal).toBeNull();
  });

  test('settings too large to be any are left alone', () => {
    expect(proposed({ 'docusaurus.config.js': `${usual['docusaurus.config.js']}//${'x'.repeat(2 ** 20)}` }, 'docs/a.md')).toEqual({
      nothing: ['docusaurus.config.js: more than 1 MiB, too large for settings'],
    });
  });
});

describe('Starlight', () => {
  const config = (options: string) =>
    `import starlight from '@astrojs/starlight';\nexport default defineConfig({ integrations: [starlight({ ${options} })] });`;
  const locales =
    "locales: { root: { label: 'English', lang: 'en-GB' }, fr: { label: 'Français' }, 'zh-cn': { label: '中文', lang: 'zh-CN' } }";

  test('the root locale lies around the others', () => {
    const found = proposed({ 'docs/astro.config.mjs': config(locales) }, 'docs/src/content/docs/a.mdx', 'docs/src/content/docs/is/a.mdx');
    expect(found).toEqual({
      from: 'docs/astro.config.mjs',
      sourceLocale: 'en-GB',
      locales: ['fr', 'zh-cn'],
      pages: ['docs/src/content/docs/{path} -> docs/src/content/docs/{locale}/{path}'],
      notes: [],
    });
  });

  test('a default locale, and locales that only the folders tell', () => {
    const found = proposed(
      { 'astro.config.ts': config("defaultLocale: 'en', locales: imported") },
      ...['en/a.md', 'fr/a.md', 'pt-br/a.md', 'api/a.md', 'de/other.md'].map((path) => `src/content/docs/${path}`),
    );
    expect(found).toMatchObject({ locales: ['fr', 'pt-br'], pages: ['src/content/docs/en/{path} -> src/content/docs/{locale}/{path}'] });
  });

  test('constants behind a function; the locales of Astro are not those of Starlight', () => {
    const code = `export default defineConfig(() => ({ srcDir: 'text', i18n: { locales: ['nl'] }, integrations: [x && starlight({ locales, defaultLocale })] }));
      export const locales = { en: { label: 'English' }, fr: { label: 'Français' } } as const, defaultLocale = 'en';`;
    expect(proposed({ 'astro.config.ts': code }, 'text/content/docs/en/a.md')).toMatchObject({
      locales: ['fr'],
      pages: ['text/content/docs/en/{path} -> text/content/docs/{locale}/{path}'],
    });
  });

  test.each([
    ['export default defineConfig({ integrations: [starlight(options)] });', 'the options of starlight are no literal'],
    [config('defaultLocale: x()'), 'defaultLocale is no literal'],
    [config(locales).replace('({ int', '({ srcDir: x, int'), 'srcDir is no literal'],
    [config("defaultLocale: 'en"), 'astro.config.mjs:2:73: neither JavaScript nor TypeScript'],
  ])('%s: nothing is guessed', (code, why) => {
    expect(proposed({ 'astro.config.mjs': code }, 'src/content/docs/en/a.md').nothing?.join('\n')).toContain(why);
  });

  test('Astro without Starlight is none', () => {
    expect(proposed({ 'astro.config.mjs': `export default { ${locales} }` }, 'src/content/docs/a.md')).toEqual({ nothing: [] });
  });
});

describe('Hugo', () => {
  const toml = (text: string) => ({ 'hugo.toml': text });

  test('a folder per language, in each format of settings', () => {
    const layout = { sourceLocale: 'en', locales: ['fr', 'zh-CN'], pages: ['content/en/{path} -> content/{locale}/{path}'] };
    const pages = ['content/en/a.md', 'content/fr/a.md', 'content/zh-CN/a.md'];
    const languages = { en: { contentDir: 'content/en' }, fr: { contentDir: 'content/fr' }, 'zh-cn': { contentDir: 'content/zh-CN' } };
    const inToml = Object.entries(languages).map(
      ([name, { contentDir }]) => `[languages.${name}]\r\n  contentDir = "${contentDir}" # here\r\n`,
    );
    const all: Record<string, string>[] = [
      { 'hugo.json': JSON.stringify({ languages }) },
      { 'config.yaml': `defaultContentLanguage: en\nlanguages:\n  en: {}\n  fr:\n  zh-cn:\n` },
      toml(`\ufefftitle = "x"\r\n${inToml.join('')}`),
      { 'config/_default/languages.toml': '[en]\nweight = 1\n[fr]\ntitle = "x"\n["zh-cn"]\nweight = 3\n' },
    ];
    for (const settings of all) expect(proposed(settings, ...pages)).toMatchObject(layout);
  });

  test('a language in another folder than its name is left out, and said', () => {
    const text =
      '[languages.en]\ncontentDir = "content/english"\n[languages.fr]\ncontentDir = "content/fr"\n[languages.de]\ncontentDir = "content/german"\n';
    expect(proposed(toml(text), 'content/english/a.md', 'content/fr/a.md')).toMatchObject({
      locales: ['fr'],
      pages: ['content/english/{path} -> content/{locale}/{path}'],
      notes: ['hugo.toml: de is left out: content/german/ is not content/{locale}/ with its name'],
    });
  });

  test('a suffix per language', () => {
    const settings = toml("defaultContentLanguage = 'en'\n[languages.en]\n[languages.fr]\n");
    expect(proposed(settings, 'content/a.md', 'content/b/a.fr.md')).toMatchObject({
      locales: ['fr'],
      pages: ['content/{path}.md -> content/{path}.{locale}.md'],
    });
    expect(proposed(settings, 'content/a.en.md')).toMatchObject({ pages: ['content/{path}.en.md -> content/{path}.{locale}.md'] });
  });

  test('a language that is off is left out', () => {
    const text = 'disableLanguages = ["no", "sv"]\n[languages.en]\n[languages.no]\n[languages.da]\ndisabled = true\n[languages.fr]\n';
    expect(proposed(toml(text), 'content/en/a.md', 'content/no/a.md').locales).toEqual(['fr']);
  });

  test('settings that are broken are said with their place, and the folders are asked', () => {
    expect(proposed(toml('title = "x"\n[languages.fr\n'), 'content/en/a.md', 'content/fr/a.md')).toMatchObject({
      locales: ['fr'],
      notes: ['hugo.toml:2:14: not TOML'],
    });
  });

  test('names of what every object has are names as others', () => {
    expect(proposed(toml('[languages.__proto__]\nweight = 1\n[languages.fr]\n'), 'content/en/a.md').locales).toEqual(['fr']);
    expect(({} as Record<string, unknown>).weight).toBeUndefined();
  });

  test('languages that no settings list are those of the folders', () => {
    expect(proposed(toml('title = "x"'), 'content/en/a.md', 'content/pt-BR/a.md')).toMatchObject({ locales: ['pt-BR'] });
  });
});

describe('Crowdin', () => {
  const yml = (...files: [source: string, translation: string][]) => ({
    'crowdin.yml': `project_id: '1'\r\nfiles:\r\n${files.map(([source, to]) => `  - source: ${source}\r\n    translation: ${to}\r\n`).join('')}`,
  });

  test.each<[source: string, translation: string, files: string[], layout: string]>([
    [
      '/docs/**/*',
      '/i18n/%two_letters_code%/docs/**/%original_file_name%',
      ['docs/a.md', 'i18n/fr/docs/a.md'],
      'docs/{path} -> i18n/{locale}/docs/{path}',
    ],
    [
      '/docs/en/**/*.md',
      '/docs/%locale%/**/%original_file_name%',
      ['docs/en/a.md', 'docs/pt-BR/a.md'],
      'docs/en/{path} -> docs/{locale}/{path}',
    ],
    [
      '/src/docs/en/**/*.*',
      '/src/docs/%two_letters_code%/**/%original_file_name%',
      ['src/docs/en/a.mdx', 'src/docs/pt-br/a.mdx'],
      'src/docs/en/{path} -> src/docs/{locale}/{path}',
    ],
    [
      '/docs/**/*.md',
      '/%locale%/%original_path%/%original_file_name%',
      ['docs/a.md', 'fr/docs/a.md'],
      'docs/{path} -> {locale}/docs/{path}',
    ],
    [
      '/docs/**/*.md',
      '/docs/**/%file_name%.%locale%.%file_extension%',
      ['docs/a.md', 'docs/a.fr.md'],
      'docs/{path}.md -> docs/{path}.{locale}.md',
    ],
    [
      '/docs/**/*.md',
      '/i18n/%locale%/**/%original_file_name%',
      ['docs/a.md', 'docs/b.mdx', 'i18n/fr/a.md'],
      'docs/{path}.md -> i18n/{locale}/{path}.md',
    ],
    [
      '/i18n/en/*.json',
      '/i18n/%locale%/%original_file_name%',
      ['i18n/en/code.json', 'i18n/fr/code.json'],
      'i18n/en/{path}.json -> i18n/{locale}/{path}.json',
    ],
  ])('%s, %s', (source, translation, files, layout) => {
    expect(proposed(yml([source, translation]), ...files).pages).toEqual([layout]);
  });

  test('src is no locale of the source', () => {
    const of = (folder: string) => `/i18n/%two_letters_code%/${folder}/**/%original_file_name%`;
    const files = ['docs/a.md', 'src/pages/b.md', 'i18n/fr/docs/a.md', 'i18n/fr/pages/b.md'];
    const found = proposed(yml(['docs/**/*', of('docs')], ['src/pages/**/*', of('pages')]), ...files);
    expect(found).toMatchObject({ sourceLocale: 'en', locales: ['fr'] });
  });

  test('what is no layout is said, and so is that the source was assumed', () => {
    const { notes } = proposed(
      yml(
        ['/docs/**/*', '/i18n/%locale%/**/%original_file_name%'],
        ['/README.md', '/README.%locale%.md'],
        ['/blog/**/*', '/i18n/%language%/**/%original_file_name%'],
        ['/../x/**/*', '/%locale%/**/%original_file_name%'],
        ['/docs/*.md', '/%locale%/%original_file_name%'],
        ['/app/**/*.po', '/%locale%/**/%original_file_name%'],
      ),
      'docs/a.md',
      'docs/b/a.md',
      'i18n/fr/a.md',
    );
    expect(notes).toEqual([
      'crowdin.yml: /README.md is left out: it is no folder with all of its files',
      "crowdin.yml: /blog/**/* is left out: /i18n/%language%/**/%original_file_name% can't be said with {locale} and {path}",
      'crowdin.yml: /../x/**/* is left out: it lies outside of this repository',
      'crowdin.yml: /docs/*.md is left out: it is one folder without those below, and {path} goes below',
      'crowdin.yml: /app/**/*.po is left out: it is neither Markdown nor JSON',
      expect.stringContaining('"sourceLocale" is set to "en"'),
    ]);
  });

  test('what is no YAML, and aliases of aliases', () => {
    expect(proposed({ 'crowdin.yml': 'files: [' }, 'docs/a.md').nothing).toEqual([expect.stringMatching(/^crowdin\.yml:1:\d+: neither/)]);
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghijklmnop'.split('').map((key, at) => `${key}: &${key} [${`*${'abcdefghijklmnop'[at]}, `.repeat(9)}]`),
    ];
    expect(proposed({ 'crowdin.yml': bomb.join('\n') }, 'docs/a.md').nothing).toEqual(['crowdin.yml: more aliases than settings need']);
  });
});

describe('folders alone', () => {
  test('languages beside English, or below the source', () => {
    expect(proposed({}, 'docs/en/latest/a.md', 'docs/zh/latest/a.md', 'docs/api/latest/a.md')).toMatchObject({
      from: null,
      locales: ['zh'],
      pages: ['docs/en/{path} -> docs/{locale}/{path}'],
    });
    expect(proposed({}, 'docs/a.md', 'docs/b.md', 'docs/fr/a.md', 'docs/fr/b.md', 'docs/is/c.md')).toMatchObject({
      locales: ['fr'],
      pages: ['docs/{path} -> docs/{locale}/{path}'],
    });
  });

  test('a repository without translations', () => {
    expect(proposed({}, 'README.md', 'docs/a.md', 'docs/api/a.md', 'docs/is/a.md')).toEqual({ nothing: [] });
  });
});

test('the first tool that places a page is taken, and the one before it says why it does not', () => {
  const found = proposed(
    {
      'lunaria.config.ts': '',
      'docusaurus.config.js': "module.exports = { i18n: { locales: ['fr'] } }",
      'crowdin.yml': 'files: [{ source: /text/**/*, translation: /i18n/%locale%/**/%original_file_name% }]',
    },
    'text/a.md',
    'i18n/fr/a.md',
  );
  expect(found).toMatchObject({ from: 'crowdin.yml', locales: ['fr'] });
  expect(found.notes?.slice(0, 2)).toEqual([
    'lunaria.config.ts: only lunaria.config.json is read, code is not run',
    expect.stringMatching(/^docusaurus\.config\.js: no page lies where it says: docs\/\{path\} -> /),
  ]);
});
