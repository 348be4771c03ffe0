import { expect, test } from 'vitest';
import { siteFrom } from '../testing/site-from.ts';
import { loadConfig, openProject } from './project.ts';

function pairsOf(config: object, ...paths: string[]) {
  const files = Object.fromEntries(paths.map((path) => [path, '# A\n']));
  const root = siteFrom({ 'lockstep.config.json': JSON.stringify({ sourceLocale: 'en', locales: ['fr'], ...config }), ...files });
  return openProject(loadConfig(root)!).pairs.map(({ source, target, sourceExists, targetExists }) => [
    sourceExists ? source : null,
    targetExists ? target : null,
  ]);
}

test('a folder per locale', () => {
  const pages = [{ source: 'content/en/{path}', target: 'content/{locale}/{path}' }];
  expect(pairsOf({ pages }, 'content/en/a.md', 'content/fr/a.md', 'content/fr/b.md')).toEqual([
    ['content/en/a.md', 'content/fr/a.md'],
    [null, 'content/fr/b.md'],
  ]);
});

test('a folder per locale inside of the source folder', () => {
  const pages = [{ source: 'docs/{path}', target: 'docs/{locale}/{path}' }];
  expect(pairsOf({ pages }, 'docs/a.md', 'docs/fr/a.md')).toEqual([['docs/a.md', 'docs/fr/a.md']]);
});

test('a section beside the locale folders is no locale, one that is not configured is', () => {
  const pages = [{ source: 'docs/{path}', target: 'docs/{locale}/{path}' }];
  const config = JSON.stringify({ sourceLocale: 'en', locales: ['fr'], pages });
  const paths = ['docs/api/a.md', 'docs/fr/api/a.md', 'docs/de/api/a.md'];
  const root = siteFrom({ 'lockstep.config.json': config, ...Object.fromEntries(paths.map((path) => [path, '# A\n'])) });
  expect(openProject(loadConfig(root)!).strayLocales).toEqual([{ locale: 'de', path: 'docs/de/api/a.md' }]);
});

test('a suffix per locale', () => {
  const pages = [{ source: 'docs/{path}.md', target: 'docs/{path}.{locale}.md' }];
  expect(pairsOf({ pages }, 'docs/a.md', 'docs/a.fr.md', 'docs/v1.2.md')).toEqual([
    ['docs/a.md', 'docs/a.fr.md'],
    ['docs/v1.2.md', null],
  ]);
});

test('of one folder, the pattern that names more of a file has it', () => {
  const english = [{ source: 'docs/{path}.en.md', target: 'docs/{path}.md' }];
  expect(pairsOf({ pages: english }, 'docs/a.en.md', 'docs/a.md', 'docs/b.en.md', 'docs/c.md')).toEqual([
    ['docs/a.en.md', 'docs/a.md'],
    ['docs/b.en.md', null],
    [null, 'docs/c.md'],
  ]);
  const french = [{ source: 'docs/{path}', target: 'docs/fr/{path}' }];
  expect(pairsOf({ pages: french }, 'docs/a.md', 'docs/fr/a.md', 'docs/en/b.md')).toEqual([
    ['docs/a.md', 'docs/fr/a.md'],
    ['docs/en/b.md', null],
  ]);
});

test('a pattern that places no source, though there are targets, is refused', () => {
  const pages = [{ source: 'docs/{path}.eng.md', target: 'docs/{path}.{locale}.md' }];
  expect(() => pairsOf({ pages }, 'docs/a.en.md', 'docs/a.fr.md', 'docs/b.fr.md')).toThrow(
    '"docs/{path}.eng.md" in lockstep.config.json: Unexpected pattern that places no source, expected one that does: ' +
      '"docs/{path}.{locale}.md" places 2 targets, such as docs/a.fr.md',
  );
  expect(() => pairsOf({ pages }, 'docs/a.fr.md', 'docs/b.fr.md')).toThrow('places 2 targets');
  expect(() => pairsOf({ pages }, 'docs/a.en.md', 'docs/a.fr.md')).toThrow('places 1 target, such as docs/a.fr.md');
  expect(pairsOf({ pages }, 'docs/a.fr.md')).toEqual([[null, 'docs/a.fr.md']]);
  expect(pairsOf({ pages }, 'docs/a.en.md')).toEqual([]);
  const one = [{ source: 'README.md', target: 'docs/{locale}/README.md' }];
  expect(pairsOf({ pages: one }, 'docs/fr/README.md')).toEqual([[null, 'docs/fr/README.md']]);
});

test('one file by its name, before a layout that would place it elsewhere', () => {
  const one = { source: 'README.md', target: 'docs/{locale}/guide/README.md' };
  const all = { source: 'docs/{path}', target: 'docs/{locale}/{path}' };
  const files = ['README.md', 'docs/a.md', 'docs/fr/a.md', 'docs/fr/guide/README.md'];
  const pairs = [
    ['README.md', 'docs/fr/guide/README.md'],
    ['docs/a.md', 'docs/fr/a.md'],
  ];
  expect(pairsOf({ pages: [one, all] }, ...files)).toEqual(pairs);
  expect(pairsOf({ pages: [one] }, 'README.md')).toEqual([['README.md', null]]);
});

test.each([
  ['README.md', 'docs/{locale}/{path}', /:1:\d+: Unexpected absence of \{path\}, which "target" has/],
  ['docs/{path}', 'docs/{locale}/README.md', /:1:\d+: Unexpected absence of \{path\}, which "source" has/],
  ['docs', 'docs/{locale}/{path}', /:1:\d+: Unexpected "docs"/],
])('one file and many: %s -> %s', (source, target, message) => {
  expect(() => pairsOf({ pages: [{ source, target }] })).toThrow(message);
});

test('names with accents are the same in each of their forms', () => {
  const pages = [{ source: 'docs/{path}', target: '{locale}/{path}' }];
  const [composed, apart] = ['caf\u00e9.md', 'cafe\u0301.md'];
  expect(pairsOf({ pages }, `docs/${composed}`, `fr/${apart}`)).toEqual([[`docs/${composed}`, `fr/${apart}`]]);
  expect(pairsOf({ pages }, `docs/${apart}`, `fr/${composed}`)).toEqual([[`docs/${apart}`, `fr/${composed}`]]);
  // Two files are two files.
  expect(pairsOf({ pages }, `docs/${apart}`, `docs/${composed}`, `fr/${apart}`, `fr/${composed}`)).toHaveLength(2);
  expect(pairsOf({ pages }, 'docs/cafe.md', `fr/${composed}`)).toHaveLength(2);
});

test('a page of MDX may be translated by one of Markdown, and the other way round', () => {
  const pages = [{ source: 'docs/{path}', target: '{locale}/{path}' }];
  expect(pairsOf({ pages }, 'docs/a.mdx', 'fr/a.md', 'docs/b.md', 'fr/b.mdx')).toEqual([
    ['docs/a.mdx', 'fr/a.md'],
    ['docs/b.md', 'fr/b.mdx'],
  ]);
  // Where both are there, each has its own; what is no page is another file.
  expect(pairsOf({ pages }, 'docs/a.mdx', 'fr/a.md', 'fr/a.mdx')).toContainEqual(['docs/a.mdx', 'fr/a.mdx']);
  expect(pairsOf({ pages }, 'docs/a.md', 'docs/a.mdx', 'fr/a.mdx')).toContainEqual(['docs/a.mdx', 'fr/a.mdx']);
});

const plugin = (name: string) => `i18n/{locale}/docusaurus-plugin-content-${name}`;

test('Docusaurus: docs, versions, blog, pages', () => {
  const pages = [
    { source: 'docs/{path}', target: `${plugin('docs')}/current/{path}` },
    { source: 'versioned_docs/version-{path}', target: `${plugin('docs')}/version-{path}` },
    { source: 'blog/{path}', target: `${plugin('blog')}/{path}` },
    { source: 'src/pages/{path}', target: `${plugin('pages')}/{path}` },
  ];
  const targets = ['docs/current/a.md', 'docs/version-1.0/a.md', 'blog/2020/b.mdx', 'pages/c.md'];
  const paths = targets.map((path) => `i18n/fr/docusaurus-plugin-content-${path}`);
  const sources = ['docs/a.md', 'versioned_docs/version-1.0/a.md', 'blog/2020/b.mdx', 'src/pages/c.md'];
  expect(pairsOf({ pages }, ...sources, ...paths)).toEqual(sources.map((source, index) => [source, paths[index]]));
});

test.each(['docs/{path}', '{locale}/{path}'])('a sidecar in the place of a page is refused: %s', (sidecar) => {
  const pages = [{ source: 'docs/{path}', target: '{locale}/{path}' }];
  const config = JSON.stringify({ sourceLocale: 'en', locales: ['fr'], sidecar, pages });
  const root = siteFrom({ 'docs/a.md': '# A', 'fr/a.md': '# B', 'lockstep.config.json': config });
  expect(() => openProject(loadConfig(root)!)).toThrow('Unexpected sidecar in the place of a page');
});

test('versions of a page do not share a sidecar: a layout may have its own', () => {
  const current = { source: 'docs/{path}', target: 'i18n/{locale}/docs/{path}' };
  const old = { source: 'old/{path}', target: 'i18n/{locale}/old/{path}' };
  const open = (pages: object[]) => {
    const config = { sourceLocale: 'en', locales: ['fr'], sidecar: 'xliff/{locale}/{path}.xlf', pages };
    const root = siteFrom({ 'lockstep.config.json': JSON.stringify(config), 'docs/a.md': '# A\n', 'old/a.md': '# A\n' });
    return openProject(loadConfig(root)!).pairs.map(({ sidecar }) => sidecar);
  };
  expect(() => open([current, old])).toThrow(
    'xliff/fr/a.md.xlf: Unexpected sidecar of both i18n/fr/docs/a.md and i18n/fr/old/a.md, expected a "sidecar" of its own in one of their layouts',
  );
  expect(open([current, { ...old, sidecar: 'xliff/{locale}/old/{path}.xlf' }])).toEqual(['xliff/fr/a.md.xlf', 'xliff/fr/old/a.md.xlf']);
});

test('messages and tables of contents, and no other JSON or YAML', () => {
  const pages = [
    { source: 'docs/{path}', target: 'i18n/{locale}/docs/{path}' },
    { source: 'docs/{path}.yml', target: 'i18n/{locale}/docs/{path}.yml' },
    { source: 'i18n/en/{path}.json', target: 'i18n/{locale}/{path}.json' },
  ];
  const files = ['docs/x/TOC.yml', 'docs/other.yml', 'docs/data.json', 'i18n/en/code.json', 'i18n/fr/code.json', 'i18n/fr/a.md'];
  expect(pairsOf({ pages }, ...files)).toEqual([
    ['docs/x/TOC.yml', null],
    ['i18n/en/code.json', 'i18n/fr/code.json'],
  ]);
});

test('two checkouts, one of them of a single locale', () => {
  const pages = [{ source: '{path}', target: '{path}' }];
  expect(pairsOf({ pages, sourceRoot: 'docs.en', targetRoot: 'docs.fr' }, 'docs.en/x/a.md', 'docs.fr/x/a.md')).toEqual([
    ['docs.en/x/a.md', 'docs.fr/x/a.md'],
  ]);
});
