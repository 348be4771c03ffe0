import { expect, test } from 'vitest';
import { passages } from '../index.ts';
import { handBack } from '../testing/hand-back.ts';
import { runIn } from '../testing/run-in.ts';
import { siteFrom } from '../testing/site-from.ts';

const french = 'i18n/fr-FR/docusaurus-plugin-content-docs/current';

const settings = JSON.stringify({
  sourceLocale: 'en-US',
  locales: ['fr-FR'],
  pages: [{ source: 'docs/{path}', target: `i18n/{locale}/docusaurus-plugin-content-docs/current/{path}` }],
  sidecar: 'i18n/{locale}/xliff/{path}.xlf',
});

test('of a hand-back each sentence has the one that it was translated from', async () => {
  const root = siteFrom(handBack());
  await runIn(root, 'strip --write');
  const page = (await passages({ cwd: root, locale: 'sv-SE' })).find(({ target }) => target.endsWith('data-privacy.md'))!;
  expect(page.asTranslated).toBe(true);
  const long = page.passages.find(({ text }) => text.startsWith('Genom att aktivera'))!;
  expect(long.sourceLine).toBeNull();
  expect(long.sentences).toHaveLength(6);
  expect(long.sentences[3]).toEqual({
    target: 'Du bekräftar att sådana åtaganden kan skilja sig från de tjänster från vilka kunddata överförs.',
    source: 'You acknowledge that such commitments may differ from the services from which that Customer Data is transferred.',
  });
});

test('where it is not known what was translated, the source of today stands beside each passage', async () => {
  const page = '# Title\n\nRead [the guide](a.md) first.\n';
  const files = { 'lockstep.config.json': settings, 'docs/a.md': page, [`${french}/a.md`]: '# Titre\n\nLisez [le guide](a.md) avant.\n' };
  const [only] = await passages({ cwd: siteFrom(files), locale: 'fr-FR' });
  expect(only!.asTranslated).toBe(false);
  expect(only!.passages.map(({ text, source, sourceLine }) => [text, source, sourceLine])).toEqual([
    ['Titre', 'Title', 1],
    ['Lisez [le guide](a.md) avant.', 'Read the guide first.', 3],
  ]);
});

test('the id of a heading is nothing that a reader is shown', async () => {
  const files = { 'docs/a.mdx': '## Title {/* #one */}\n', [`${french}/a.mdx`]: '## Titre {/* #one */}\n' };
  const config = { 'lockstep.config.json': settings, 'docusaurus.config.js': 'export default {};\n' };
  const [only] = await passages({ cwd: siteFrom({ ...config, ...files }), locale: 'fr-FR' });
  expect(only!.passages.map(({ source }) => source)).toEqual(['Title']);
});

test.each([
  ['You can read this page in another language.', true],
  ['Microsoft Threat Protection Preview Center', false],
  ['Read more here', false],
  ['`Get-Item -Path a -Force -Recurse`', false],
])('a passage that still is "%s" is untranslated: %s', async (text, isUntranslated) => {
  const page = `# Title\n\n${text}\n`;
  const files = { 'lockstep.config.json': settings, 'docs/a.md': page, [`${french}/a.md`]: `# Titre\n\n${text}\n` };
  const [only] = await passages({ cwd: siteFrom(files), locale: 'fr-FR' });
  expect(only!.passages.at(-1)!.isUntranslated).toBe(isUntranslated);
});

test('a passage names its source as a work package does, and one page alone can be asked for', async () => {
  const page = '# Title\n\nRead it.\n';
  const files = { 'docs/a.md': page, 'docs/b.md': page, [`${french}/a.md`]: '# Titre\n\nLisez.\n', [`${french}/b.md`]: '# Titre\n' };
  const root = siteFrom({ 'lockstep.config.json': settings, ...files });
  const [only, ...others] = await passages({ cwd: root, locale: 'fr-FR', source: 'docs/a.md' });
  expect([only!.source, others]).toEqual(['docs/a.md', []]);
  const { out } = await runIn(root, 'export --locale fr-FR --segment block docs/a.md');
  expect(only!.passages.map(({ sourceId }) => sourceId)).toEqual([...out.matchAll(/<segment id="(.*?)"/g)].map(([, id]) => id));
});

test('a page of which one side is missing has none', async () => {
  const files = { 'lockstep.config.json': settings, 'docs/a.md': '# A\n', [`${french}/b.md`]: '# B\n' };
  expect(await passages({ cwd: siteFrom(files), locale: 'fr-FR' })).toEqual([]);
});
