import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteFrom } from '../../../scripts/testing/site-from.ts';
import { damages, flaws } from '../../testing/damaged-pages.ts';
import { frenchContent } from '../../testing/render-article.ts';
import { judgedSite } from './withheld-pages.ts';

/** What is said of one locale's pages. */
async function judgeLocale(content: ReturnType<typeof frenchContent>) {
  const site = await judgedSite(content);
  return { ...site, findings: site.findings.get(content.locale)! };
}

const french = 'i18n/fr-FR/docusaurus-plugin-content-docs/current';

/** The French pages that are withheld, with place and reason. */
async function withheld(files: Record<string, string | Uint8Array>, prepare?: (root: string) => void): Promise<string[]> {
  const root = siteFrom(files);
  prepare?.(root);
  const { withheld: pages } = await judgeLocale(frenchContent(root));
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
    [`${french}/includes/b.md`]: '\n\n[!INCLUDE [p](b.md)]\n',
  });
  expect(found).toEqual([expect.stringContaining(`${french}/a.md ${french}/a.md:1:1 Unexpected include that includes itself`)]);
});

test('anchors of includes count', async () => {
  const found = await withheld({
    'docs/a.md': '# A\n',
    [`${french}/a.md`]: '[p](#b)\n\n[!INCLUDE [p](includes/b.md)]\n',
    [`${french}/includes/b.md`]: '## B\n',
  });
  expect(found).toEqual([]);
});

/** What is said of pages that are shown: `path:line:column: reason`, and which are withheld. */
async function findings(files: Record<string, string | Uint8Array>, locale = 'fr-FR'): Promise<string[]> {
  const judged = await judgeLocale({ ...frenchContent(siteFrom(files)), locale });
  expect(judged.withheld).toEqual([]);
  return judged.findings.map(({ file, line, column, reason }) => `${file}:${line}:${column}: ${reason}`);
}

test.each(flaws.map((flaw) => [flaw.name, flaw] as const))('a page with %s is published, and a finding', async (_, { page, said }) => {
  const found = await findings({ ...sound, 'docs/x/a.md': '# A\n', [`${french}/x/a.md`]: page('a') });
  expect(found).toEqual([expect.stringMatching(said)]);
});

test('a link to an anchor of a withheld page is a finding where the source has another', async () => {
  const root = siteFrom({
    'docs/a.md': '# A\n',
    'docs/b.md': '# B\n',
    [`${french}/a.md`]: '# Un\n\n[p](b.md#deux) [q](b.md#b)\n',
    [`${french}/b.md`]: '# Deux\n\n[!INCLUDE [p](b.md)]\n',
  });
  const judged = await judgeLocale(frenchContent(root));
  expect(judged.withheld.map(({ target }) => target)).toEqual([`${french}/b.md`]);
  expect(judged.findings).toEqual([{ file: `${french}/a.md`, line: 3, column: 1, reason: expect.stringContaining('"/b/#deux"') }]);
});

test('what stands in an include is said once, and of the include', async () => {
  const files = {
    'docs/a.md': '[!INCLUDE [p](includes/c.md)]\n',
    'docs/b.md': '[!INCLUDE [p](includes/c.md)]\n',
    'docs/includes/c.md': '![p](none.png)\n',
  };
  expect(await findings(files, 'en-US')).toEqual([expect.stringContaining('docs/includes/c.md:1:1: Unexpected image "none.png"')]);
});

test('a link may lead to any element with an id', async () => {
  const files = { ...sound, 'docs/x/a.md': '[p](#d)\n\n<details id="d"><summary>D</summary>\n\na\n\n</details>\n' };
  expect(await findings(files, 'en-US')).toEqual([]);
});

test('a page that only a translation has is a finding', async () => {
  const found = await findings({ ...sound, [`${french}/x/only.md`]: '# Seule\n' });
  expect(found).toEqual([`${french}/x/only.md:1:1: Unexpected page that only fr-FR has, expected docs/x/only.md: nobody is shown it`]);
});

test('a page of the source that can’t be shown stops the build', async () => {
  const judged = await judgeLocale({ ...frenchContent(siteFrom({ 'docs/a.md': '[!INCLUDE [p](a.md)]\n' })), locale: 'en-US' });
  expect(judged.broken).toEqual([{ file: 'docs/a.md', line: 1, column: 1, reason: expect.stringContaining('includes itself') }]);
});

test('a translation without a source, and an include that no page includes, are no pages', async () => {
  expect(await withheld({ ...sound, [`${french}/gone.md`]: '[p](//[)', [`${french}/includes/b.md`]: '[p](//[)' })).toEqual([]);
});
