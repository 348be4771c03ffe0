import { expect, test } from 'vitest';
import { status } from '../index.ts';
import type { Status } from '../model/status.ts';
import { handBack } from '../testing/hand-back.ts';
import { runIn } from '../testing/run-in.ts';
import { siteFrom } from '../testing/site-from.ts';
import { transcript } from '../testing/transcript.ts';

test('the pages of a hand-back', async () => {
  const root = siteFrom(handBack());
  await expect(transcript('status', await runIn(root, 'status'), root)).toMatchFileSnapshot('transcripts/status.md');
  const line = 'status --format json';
  await expect(transcript(line, await runIn(root, line), root)).toMatchFileSnapshot('transcripts/status-json.md');
});

test('a program gets what the command prints', async () => {
  const root = siteFrom(handBack());
  expect(await status({ cwd: root })).toEqual(JSON.parse((await runIn(root, 'status --format json')).out));
});

test('includes have no row, and a page that a locale lacks has one', async () => {
  const { pages, totals } = await status({ cwd: siteFrom(handBack()) });
  expect(pages.map(({ path }) => path)).toEqual(['security/mtp/data-privacy.md', 'security/mtp/mtp-enable.md']);
  expect(pages[1]!.targets.map(({ locale, state }) => [locale, state])).toEqual([
    ['fr-FR', 'current'],
    ['nl-NL', 'missing'],
    ['sv-SE', 'missing'],
  ]);
  expect(totals[1]).toMatchObject({ locale: 'nl-NL', pages: 2, wordsUnknown: 1, wordsToTranslate: pages[1]!.words });
});

test.each([
  ['the title of its front matter', '---\ntitle: A guide to `lockstep`\n---\n# Other\n', 'A guide to lockstep'],
  ['its first heading where front matter has none', '---\ntitle:\n---\n\n# A *guide* to `lockstep`\n\n# Other\n', 'A guide to lockstep'],
  ['its first heading where it has no front matter', 'Text\n\nA guide\n=======\n', 'A guide'],
  ['no title where there is neither', '## Other\n\nText\n', null],
])('a page is listed with %s', async (_, page, title) => {
  const { 'lockstep.config.json': settings } = handBack();
  const target = 'i18n/fr-FR/docusaurus-plugin-content-docs/current/a.md';
  const { pages } = await status({ cwd: siteFrom({ 'lockstep.config.json': settings!, 'docs/a.md': page, [target]: page }) });
  expect([pages[0]!.title, pages[0]!.targets[0]!.title]).toEqual([title, title]);
});

test('without a configuration there is nothing to tell', async () => {
  await expect(status({ cwd: siteFrom({}) })).rejects.toThrow('expected a lockstep.config.json');
});

test('of a folder that is named only its locales are listed', async () => {
  const root = siteFrom(handBack());
  const { out } = await runIn(root, 'status --format json i18n/fr-FR');
  expect((JSON.parse(out) as Status).totals.map(({ locale }) => locale)).toEqual(['fr-FR']);
});

test('only the locales that are asked for are listed', async () => {
  const { out } = await runIn(siteFrom(handBack()), 'status --locale sv-SE --format json');
  expect((JSON.parse(out) as Status).locales).toEqual(['sv-SE']);
  expect((JSON.parse(out) as Status).totals.map(({ locale, pages }) => [locale, pages])).toEqual([['sv-SE', 2]]);
});
