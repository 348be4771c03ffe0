import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteFrom } from '../../../scripts/testing/site-from.ts';
import { damages } from '../../testing/damaged-pages.ts';
import { frenchContent } from '../../testing/render-article.ts';
import { withheldPages } from './withheld-pages.ts';

const french = 'i18n/fr-FR/docusaurus-plugin-content-docs/current';

/** The French pages that are withheld, with place and reason. */
async function withheld(files: Record<string, string | Uint8Array>, prepare?: (root: string) => void): Promise<string[]> {
  const root = siteFrom(files);
  prepare?.(root);
  const pages = await withheldPages(frenchContent(root));
  return pages.map(({ target, problem: { file, line, column, reason } }) => `${target} ${file}:${line}:${column} ${reason}`);
}

const sound = { 'docs/x/sound.md': '# Sound\n', [`${french}/x/sound.md`]: '# <a name="sound"></a>Sain\n\n[p](sound.md#sound)\n' };

test.each(damages.map((damage) => [damage.name, damage] as const))(
  'a page with %s is withheld, and no other',
  async (_, { page, said }) => {
    const found = await withheld({
      ...sound,
      'docs/x/a.md': '# A\n',
      [`${french}/x/a.md`]: page('a'),
      [`${french}/x/evil.js`]: 'attack()',
    });
    expect(found).toEqual([expect.stringMatching(said)]);
    expect(found[0]).toMatch(new RegExp(`^${french}/x/a\\.md ${french}/x/a\\.md:`));
  },
);

test.each([
  ['a link out of the content', '../../../../../secret.md'],
  ['a link to another page', 'sound.md'],
])('%s in the place of a page is withheld', async (_, to) => {
  const files = { ...sound, 'docs/x/a.md': '# A\n', 'secret.md': 'secret' };
  const found = await withheld(files, (root) => symlinkSync(to, join(root, french, 'x/a.md')));
  expect(found).toEqual([expect.stringContaining('expected the page itself')]);
});

test('blocks that nothing closes are not tried', async () => {
  const page = (blocks: string) => withheld({ ...sound, 'docs/x/a.md': '# A\n', [`${french}/x/a.md`]: blocks });
  expect(await page(':::note\n'.repeat(10_000))).toEqual([expect.stringContaining('a.md:51:1 Unexpected nesting of more than 50 blocks')]);
  expect(await page(':::note\na\n:::\n\n'.repeat(100))).toEqual([]);
});

test('a page is withheld for what it includes, and the include is named', async () => {
  const found = await withheld({
    'docs/a.md': '# A\n',
    [`${french}/a.md`]: '[!INCLUDE [p](includes/b.md)]\n',
    [`${french}/includes/b.md`]: '\n\n![p](none.png)\n',
  });
  expect(found).toEqual([expect.stringContaining(`${french}/a.md ${french}/includes/b.md:3:1 Unexpected image`)]);
});

test('anchors of includes count', async () => {
  const found = await withheld({
    'docs/a.md': '# A\n',
    [`${french}/a.md`]: '[p](#b)\n\n[!INCLUDE [p](includes/b.md)]\n',
    [`${french}/includes/b.md`]: '## B\n',
  });
  expect(found).toEqual([]);
});

test('a page that links to an anchor of a withheld one is withheld as well, whatever their order', async () => {
  const found = await withheld({
    'docs/a.md': '# A\n',
    'docs/b.md': '# B\n',
    'docs/c.md': '# C\n',
    [`${french}/a.md`]: '# Un\n\n[p](b.md#deux)\n',
    [`${french}/b.md`]: '# Deux\n\n[p](c.md#trois)\n',
    [`${french}/c.md`]: '# Trois\n\n![p](none.png)\n',
  });
  expect(found.map((line) => line.split(' ')[0])).toEqual(['c', 'b', 'a'].map((name) => `${french}/${name}.md`));
});

test('a translation without a source, and an include that no page includes, are no pages', async () => {
  expect(await withheld({ ...sound, [`${french}/gone.md`]: '[p](//[)', [`${french}/includes/b.md`]: '[p](//[)' })).toEqual([]);
});
