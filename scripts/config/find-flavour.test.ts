import { expect, test } from 'vitest';
import { findFlavour } from './find-flavour.ts';

const found = (files: Record<string, string>): string | null =>
  findFlavour({ files: Object.keys(files), read: (path) => files[path] ?? null })?.id ?? null;

test.each([
  ['hugo', { 'hugo.toml': 'baseURL = "https://a.b/"' }],
  ['hugo', { 'config.toml': 'title = "A"\n[languages.fr]', 'content/a.md': '' }],
  ['hugo', { 'website/config/_default/hugo.yaml': 'contentDir: content/en' }],
  [null, { 'config.toml': '[tool]\nname = 1' }],
  ['hugo', { 'config.json': '{\n  "baseURL": "https://a.b/"\n}' }],
  ['hugo', { 'config.toml': '[languages]\n[languages.fr]' }],
  ['docusaurus', { 'docusaurus.config.js': '', 'config.json': '{\n  "facets": [\n    "language",\n    "title"\n  ]\n}' }],
  ['honkit', { 'book.json': '{ "plugins": [] }' }],
  ['jekyll', { '_config.yml': '' }],
  ['myst', { '_config.yml': 'title: A\nexecute:\n  a: b', '_toc.yml': 'format: jb-book' }],
  ['myst', { 'myst.yml': 'version: 1\nproject:\n  title: A' }],
  ['mkdocs', { 'docs/en/mkdocs.yml': '', 'docs/fr/mkdocs.yml': '' }],
  ['mkdocs', { 'mkdocs.yml': 'site_name: A', 'docs/a.md': '' }],
  ['vitepress', { 'docs/.vitepress/config/index.mts': '' }],
  ['starlight', { 'astro.config.mjs': '' }],
  ['docusaurus', { 'website/docusaurus.config.ts': 'export default {}' }],
  [null, { 'docusaurus.config.js': "markdown: { format: 'detect' }" }],
  ['myst', { 'docs/source/conf.py': "extensions = ['myst_parser']" }],
  [null, { 'docs/conf.py': "extensions = ['sphinx.ext.autodoc']" }],
  ['microsoft', { 'docs/docfx.json': '{}' }],
  [
    'doc-builder',
    { 'docs/source/en/_toctree.yml': '- sections:\n  - local: a\n    title: A', 'docs/source/fr/_toctree.yml': '- title: A' },
  ],
  ['diplodoc', { 'docs/.yfm': '' }],
  ['obsidian', { '.obsidian/app.json': '{}' }],
  ['jekyll', { '_config.yml': '', 'examples/site/docfx.json': '' }],
  [null, { '_config.yml': '', 'mkdocs.yml': '' }],
  [null, { 'README.md': '' }],
])('%s is told by %j', (flavour, files) => expect(found(files as Record<string, string>)).toBe(flavour));

test('of two sites it is the one whose settings told where its pages lie', () => {
  const files = ['mkdocs.yml', 'docusaurus.config.js', 'crowdin.yml'];
  const flavourOf = (known: string) => findFlavour({ files, read: () => '' }, known)?.id ?? null;
  expect([...files, 'none.json'].map(flavourOf)).toEqual(['mkdocs', 'docusaurus', null, null]);
});
