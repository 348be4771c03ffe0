import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { linkPackages } from '../link-packages.ts';
import { article } from '../bench/article.ts';

const locales = ['fr-FR', 'nl-NL', 'sv-SE'];

/** Bytes that pages have at least, in turn: spread as articles are. */
const lengths = [800, 1500, 2600, 4000, 6000, 7000, 11_000, 2000];

/** The same pages twice: as a site of this project's making, and as one of Docusaurus' alone. */
export function writeSites(pages: number, folder = mkdtempSync(join(tmpdir(), 'lockstep-builds-'))) {
  const sites = { root: resolve(folder), own: resolve(folder, 'own'), stock: resolve(folder, 'stock') };
  for (const root of [sites.own, sites.stock]) {
    mkdirSync(root, { recursive: true });
    linkPackages(root);
  }
  writeOwn(sites.own, pages);
  for (const part of ['docs', 'i18n']) cpSync(join(sites.own, part), join(sites.stock, part), { recursive: true });
  writeFileSync(join(sites.stock, 'docusaurus.config.js'), stockConfig);
  cpSync('package.json', join(sites.stock, 'package.json'));
  return sites;
}

const machinery = [
  'docusaurus.config.ts',
  'sidebars.ts',
  'lockstep.config.json',
  'package.json',
  'tsconfig.json',
  'src',
  'scripts',
  'static',
];

/** With a history: translations of the first commit's pages, of which a tenth changed since. */
function writeOwn(root: string, pages: number): void {
  const words = locales.flatMap((locale) => [`i18n/${locale}/code.json`, `i18n/${locale}/docusaurus-theme-classic`]);
  for (const part of [...machinery, ...words]) cpSync(part, join(root, part), { recursive: true });
  const texts = Array.from({ length: pages }, (_, index) => article(index, lengths[index % lengths.length]!));
  for (const [index, text] of texts.entries()) write(root, `docs/${pathOf(index)}`, text);
  git(root, 'init', '--quiet');
  const base = commit(root);
  for (const [index, text] of texts.entries()) {
    for (const locale of locales) write(root, `i18n/${locale}/${translated}/${pathOf(index)}`, translationOf(text, locale, base));
  }
  commit(root);
  for (let index = 0; index < pages; index += 10) changePage(root, index);
  commit(root);
}

const translated = 'docusaurus-plugin-content-docs/current';

/** Ten pages in a folder. */
const pathOf = (index: number): string => `security/mtp/part-${Math.floor(index / 10)}/page-${index}.md`;

/** Says something else in the first paragraph of a page of the source. */
export function changePage(root: string, index = 1): void {
  const file = join(root, 'docs', pathOf(index));
  writeFileSync(file, readFileSync(file, 'utf8').replace(/\n\n(?=[A-Z])/, '\n\nThis page says something that it did not say before. '));
}

/** Every word of prose is another one in each language; code, addresses and keys stay. */
function translationOf(text: string, locale: string, base: string): string {
  const ending = locale.slice(0, 2);
  const kept = /```.*?```|`[^`\n]*`|\]\([^)\n]*\)|&\w+;|^[\w.]+:|\[!NOTE\]|\b[A-Za-z]{3,}\b/gms;
  const words = text.replace(kept, (part) => (/^[A-Za-z]+$/.test(part) ? part + ending : part));
  return words.replace('\nms.topic: article', `\nms.topic: article\nms.sourcegitcommit: ${base}\nms.translationtype: MT`);
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function commit(root: string): string {
  git(root, 'add', '--', 'docs', 'i18n');
  git(root, 'commit', '--quiet', '--message', 'Change');
  return git(root, 'rev-parse', 'HEAD').trim();
}

function git(cwd: string, ...args: string[]): string {
  const author = ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.com'];
  return execFileSync('git', [...author, ...args], { cwd, encoding: 'utf8' });
}

/** What a site has that does nothing but publish these pages in these languages. */
const stockConfig = `module.exports = {
  title: 'Stock',
  url: 'http://localhost:3000',
  baseUrl: '/',
  trailingSlash: true,
  onBrokenLinks: 'ignore',
  onBrokenAnchors: 'ignore',
  future: { v4: true, faster: true },
  i18n: { defaultLocale: 'en-US', locales: ${JSON.stringify(['en-US', ...locales])} },
  markdown: { format: 'md', hooks: { onBrokenMarkdownLinks: 'ignore', onBrokenMarkdownImages: 'ignore' } },
  themes: ['@docusaurus/theme-classic'],
  plugins: [
    ['@docusaurus/plugin-content-docs', { routeBasePath: '/', sidebarPath: undefined }],
    '@docusaurus/plugin-sitemap',
  ],
  themeConfig: { navbar: { title: 'Stock', items: [{ type: 'localeDropdown' }] } },
};
`;
