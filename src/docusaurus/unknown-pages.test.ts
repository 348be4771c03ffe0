import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { repositoryFrom } from '../../scripts/testing/repository-from.ts';
import { siteFrom } from '../../scripts/testing/site-from.ts';
import { docusaurusConfig, frenchPage } from '../testing/docusaurus-config.ts';
import { readSite } from './read-site.ts';

const files = {
  'lockstep.config.json': docusaurusConfig(),
  'docs/a.md': '# A title\n',
  'docs/b.md': '# B\n',
};

const translated = { ...files, [frenchPage]: '# Un titre\n' };

afterEach(() => vi.restoreAllMocks());

async function warnings(root: string, locale = 'fr'): Promise<string[]> {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  await readSite({ siteDir: root, cwd: root, checkouts: [], locale });
  return warn.mock.calls.map(([message]) => message as string);
}

test('a site without history is told so once, where it has pages of which that would tell', async () => {
  const root = siteFrom(translated);
  expect(await warnings(root)).toEqual([
    '[WARNING] lockstep/docusaurus: 1 of 1 pages in "fr" were made from a text that is not known: there is no git history to ask',
  ]);
  vi.restoreAllMocks();
  expect(await warnings(root, 'sv')).toEqual([]);
});

test('a shallow clone is told how to get the rest, a whole one nothing', async () => {
  const { root } = repositoryFrom([files, translated, { 'docs/a.md': '# Another title\n' }]);
  expect(await warnings(root)).toEqual([]);
  const clone = repositoryFrom([]);
  clone.git('clone', '-q', '--depth', '1', `file://${root}`, 'clone');
  expect(await warnings(join(clone.root, 'clone'))).toEqual([
    expect.stringContaining('not known: the clone is shallow: fetch the whole history'),
  ]);
});

test('a page that is no UTF-8 is named with the byte', async () => {
  const { root } = repositoryFrom([{ ...files, [frenchPage]: new Uint8Array([35, 32, 0xff]) }]);
  expect(await warnings(root)).toEqual([
    expect.stringMatching(/^\[WARNING\] lockstep\/docusaurus: i18n\/fr\/\S+\/a\.md:1:\d+: Unexpected byte 0xFF/),
  ]);
});
