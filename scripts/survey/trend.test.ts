import { expect, test } from 'vitest';
import { trend } from '../index.ts';
import { repositoryFrom } from '../testing/repository-from.ts';
import { siteFrom } from '../testing/site-from.ts';

const settings = JSON.stringify({
  sourceLocale: 'en-US',
  locales: ['fr-FR', 'sv-SE'],
  pages: [{ source: 'docs/{path}', target: '{locale}/{path}' }],
  provenance: 'microsoft',
});

const recorded = (commit: string): string => `---\nms.sourcegitcommit: ${commit}\n---\n# Titre\n`;

test('a page follows its source from the commit that it records, until the source goes on', async () => {
  const { root, commits, commit } = repositoryFrom([{ 'lockstep.config.json': settings, 'docs/a.md': '# One\n', 'docs/b.md': '# B\n' }]);
  commit({ 'fr-FR/a.md': recorded(commits[0]!) });
  commit({ 'docs/a.md': '# Two\n' });
  commit({ 'fr-FR/b.md': '# Non noté\n' });
  const [french, swedish] = await trend({ cwd: root });
  const counts = french!.points.map(({ pages, same, other, unknown }) => [pages, same, other, unknown].join(' '));
  expect([...new Set(counts)]).toEqual(['2 1 0 0', '2 0 1 0', '2 0 1 1']);
  expect(french!.points.length).toBe(48);
  expect(swedish!.points.map(({ same, other, unknown }) => same + other + unknown)).toEqual(Array(48).fill(0));
});

test('where git has nothing to tell there is nothing to show', async () => {
  const files = { 'lockstep.config.json': settings, 'docs/a.md': '# A\n', 'fr-FR/a.md': '# A\n' };
  const nothing = [
    { locale: 'fr-FR', points: [] },
    { locale: 'sv-SE', points: [] },
  ];
  expect(await trend({ cwd: siteFrom(files) })).toEqual(nothing);
  expect(await trend({ cwd: repositoryFrom([files]).root })).toEqual(nothing);
});
