import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { createProcessorUncached } from '@docusaurus/mdx-loader/lib/processor.js';
import { join, posix } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { siteFrom } from '../../scripts/testing/site-from.ts';
import { docusaurusConfig, frenchPage } from '../testing/docusaurus-config.ts';
import { learnMarkdown } from './learn-markdown.ts';

const files = {
  'lockstep.config.json': docusaurusConfig(['versions', 'docs']),
  'docs/includes/a.md': 'Included.\n',
  'docs/code/a.ps1': 'Get-Item\n',
  'versioned_docs/version-1.0/includes/a.md': 'As it was.\n',
};

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  vi.unstubAllEnvs();
});

const markdownConfig = { anchors: { maintainCase: false }, mdx1Compat: { comments: false }, hooks: {} };

interface Compiling {
  file?: string;
  locale?: string;
  format?: 'md' | 'mdx';
  /** As for browsers, and for the server. */
  twice?: boolean;
  /** Where the site is, where the build runs, and the project from there. */
  site?: string;
  run?: string;
  cwd?: string;
  more?: Record<string, string>;
}

/** The module that a page becomes on a site with `...learnMarkdown()`. */
async function compiled(
  text: string,
  { file = 'docs/a.md', locale = 'en', format = 'md', twice = false, site = '.', run = site, cwd = '.', more = {} }: Compiling = {},
) {
  const root = siteFrom({ ...files, ...more });
  vi.spyOn(process, 'cwd').mockReturnValue(join(root, run));
  vi.stubEnv('DOCUSAURUS_CURRENT_LOCALE', locale);
  const { beforeDefaultRemarkPlugins, remarkPlugins } = learnMarkdown({ cwd, xref: 'https://example.com/{locale}/{uid}' });
  const plugins = { beforeDefaultRemarkPlugins, remarkPlugins, beforeDefaultRehypePlugins: [], rehypePlugins: [], recmaPlugins: [] };
  const options = { ...plugins, admonitions: true, siteDir: join(root, site), staticDirs: [], markdownConfig };
  const processor = await createProcessorUncached({ format, options: options as never });
  const page = { content: text, filePath: join(root, file), frontMatter: {}, compilerName: 'client' as const };
  if (twice) await processor.process(page);
  return (await processor.process(page)).content;
}

/** The files that a page on such a site imports as its includes, as the bundler finds them. */
async function includedBy(text: string, { file = 'docs/a.md', ...compiling }: Compiling = {}): Promise<string[]> {
  const code = await compiled(text, { file, ...compiling });
  const addresses = [...code.matchAll(/^import Include\d\b.* from "(.*)";$/gm)].map(([, address]) => address!);
  return addresses.map((address) => posix.join(posix.dirname(file), address));
}

test.each([
  ['tabs', '# [One](#tab/one)\n\nText.\n\n# [Two](#tab/two)\n\nText.\n\n---\n', 'learn-tabs'],
  ['zones', '::: zone pivot="a"\nText.\n::: zone-end\n', 'learn-zone'],
  ['columns', ':::row:::\n:::column:::\nText.\n:::column-end:::\n:::row-end:::\n', 'learn-row'],
  ['a checklist', '> [!div class="checklist"]\n> * One\n', 'learn-checklist'],
  ['a video', '> [!VIDEO https://www.youtube.com/embed/abc]\n', 'https://www.youtube.com/watch?v=abc'],
  ['an alert', '> [!NOTE]\n> Text.\n', '_components.admonition'],
  ['a reference', '<xref:System.String>\n', 'https://example.com/en/system.string'],
  ['code of a file', '[!code-powershell[](code/a.ps1)]\n', 'Get-Item'],
  ['words in angle brackets', 'Run `a` with <placeholder>.\n', '<placeholder>'],
])('%s of Microsoft Learn become elements of any site', async (_, text, expected) => {
  const code = await compiled(text);
  expect(code).toContain(expected);
  expect(code).not.toMatch(/#tab\/|:::|\[!/);
});

test.each([
  ['docs/a.md', 'en', 'docs/includes/a.md'],
  [frenchPage, 'fr', 'docs/includes/a.md'],
  ['versioned_docs/version-1.0/a.md', 'en', 'versioned_docs/version-1.0/includes/a.md'],
  ['i18n/fr/docusaurus-plugin-content-docs/version-1.0/a.md', 'fr', 'versioned_docs/version-1.0/includes/a.md'],
])('%s takes an include of its own version, and of the source where its language has none', async (file, locale, expected) => {
  expect(await includedBy('[!INCLUDE [a](includes/a.md)]\n', { file, locale })).toEqual([expected]);
});

const inFolder = (root: string) => JSON.stringify({ ...JSON.parse(docusaurusConfig()), sourceRoot: root, targetRoot: root });

test.each<[string, Compiling, string]>([
  ['below its project, with pages beside it', { site: 'website', cwd: '..' }, 'docs'],
  [
    'below its project, with pages in it',
    { site: 'website', cwd: '..', more: { 'lockstep.config.json': inFolder('website') } },
    'website/docs',
  ],
  [
    'that is a project, and built from elsewhere',
    { site: 'website', run: '.', cwd: 'website', more: { 'website/lockstep.config.json': docusaurusConfig() } },
    'website/docs',
  ],
])('a site %s takes an include from beside the page', async (_, place, docs) => {
  const more = { ...place.more, 'website/docs/includes/a.md': 'Included.\n' };
  const asked = { ...place, more, file: `${docs}/x/a.md` };
  expect(await includedBy('[!INCLUDE [a](../includes/a.md)]\n', asked)).toEqual([`${docs}/includes/a.md`]);
});

test('what `exclude` holds is taken by pages that it holds, and by no other', async () => {
  const include = '[!INCLUDE [a](../internal/a.md)]\n';
  const folders = ['docs', 'versioned_docs/version-1.0'];
  const config = docusaurusConfig(['docs', 'versions'], { exclude: ['internal/**', '1.0/internal/**'] });
  const more = { 'lockstep.config.json': config, ...Object.fromEntries(folders.map((folder) => [`${folder}/internal/a.md`, 'Ours.\n'])) };
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  for (const folder of folders) {
    expect(await includedBy(include, { file: `${folder}/x/a.md`, more })).toEqual([]);
    expect(await includedBy(include, { file: `${folder}/internal/x.md`, more })).toEqual([`${folder}/internal/a.md`]);
  }
  expect(warn).toHaveBeenCalledTimes(folders.length);
});

test.each(['[!INCLUDE [a](includes/a.md)]\n', 'Text.\n'])('how many pages a site has is nothing to one that says %j', async (text) => {
  const looks = vi.spyOn(fs, 'statSync');
  syncBuiltinESMExports();
  const looksWith = async (count: number): Promise<number> => {
    looks.mockClear();
    await compiled(text, { more: Object.fromEntries(Array.from({ length: count }, (_, page) => [`docs/b/${page}.md`, 'Text.\n'])) });
    return looks.mock.calls.length;
  };
  expect(await looksWith(40)).toBe(await looksWith(20));
  expect(looks).toHaveBeenCalled();
});

test('zones have the titles of the groups of pivots, wherever these lie', async () => {
  const more = { 'docs/b/zone-pivot-groups.yml': 'groups:\n- id: a\n  pivots:\n  - id: cs\n    title: C#\n' };
  const zone = '::: zone pivot="cs"\nText.\n::: zone-end\n';
  expect(await compiled(zone, { more })).toContain('"data-names": "C#"');
  const exclude = docusaurusConfig(['docs'], { exclude: ['b/**'] });
  expect(await compiled(zone, { more: { ...more, 'lockstep.config.json': exclude } })).toContain('"data-names": "Cs"');
});

test('no configuration beside a page says where things are', async () => {
  const more = { 'docs/x/lockstep.config.json': docusaurusConfig(['api']) };
  expect(await includedBy('[!INCLUDE [a](../includes/a.md)]\n', { file: 'docs/x/a.md', more })).toEqual(['docs/includes/a.md']);
});

test('a page says what has a look or is looked at, and no other does', async () => {
  expect(await compiled('> [!div class="checklist"]\n> * One\n')).toContain('@theme/LearnMarkdown');
  expect(await compiled('Text.\n')).not.toContain('LearnMarkdown');
  expect(await compiled('[!code-powershell[](code/a.ps1)]\n')).toMatch(/^export const __lockstepFiles = "docs\/code\/a\.ps1";$/m);
});

test('a page of MDX stays one', async () => {
  const code = await compiled('<Thing a={1}>\n\n> [!NOTE]\n> Words <Thing b="c" />, <b className="d">bold</b> and {1 + 1}.\n\n</Thing>\n', {
    format: 'mdx',
  });
  expect(code.match(/_jsxs?\(Thing/g)).toHaveLength(2);
  expect(code).toContain('1 + 1');
  expect(code).toContain('className: "d"');
  expect(code).toContain('_components.admonition');
});

test('what is missing is said once, with its place, and to readers in their language', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const code = await compiled('[!code-powershell[](code/none.ps1)]\n', { file: frenchPage, locale: 'fr', twice: true });
  expect(code).toContain('Un exemple manque ici');
  expect(warn.mock.calls).toEqual([[expect.stringMatching(/a\.md:1:1: Unexpected code "code\/none\.ps1", expected a file of this site$/)]]);
});

test('a page that no layout places is refused in one line', async () => {
  await expect(compiled('Text.\n', { file: 'other/a.md' })).rejects.toThrow(/Unexpected page other\/a\.md in Markdown of Microsoft Learn/);
});
