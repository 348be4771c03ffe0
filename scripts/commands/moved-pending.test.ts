import { expect, test } from 'vitest';
import type { DriftReport } from '../model/report.ts';
import { repositoryFrom } from '../testing/repository-from.ts';
import { runIn } from '../testing/run-in.ts';

const config = JSON.stringify({ sourceLocale: 'en', locales: ['fr'], pages: [{ source: 'en/{path}', target: 'fr/{path}' }] });
const [ships, road, bread] = [
  'Seven ships sail into the harbour at night.',
  'The road goes on through the forest.',
  'Bring bread for the ducks.',
];
const french = (page: string): string =>
  page
    .replace(/Seven ships .*\./, 'Sept navires entrent au port la nuit.')
    .replace(road, 'La route continue dans la forêt.')
    .replace(bread, 'Apportez du pain aux canards.');
const more = ships.replace('night', 'seventeen minutes past noon');
const text = (...blocks: string[]): string => `${blocks.join('\n\n')}\n`;
const rows = (...cells: string[]): string => `| A | B |\n| - | - |\n${cells.map((cell) => `| k | ${cell} |`).join('\n')}\n`;

test.each<[string, then: string, now: string, moved: string]>([
  ['a paragraph that goes down', text(ships, road, bread), text(more, road, bread), text(road, bread, more)],
  ['a paragraph that goes up', text(road, bread, ships), text(road, bread, more), text(more, road, bread)],
  ['a new paragraph', text(road, bread), text(ships, road, bread), text(road, bread, ships)],
  ['a paragraph that stays', text(ships, road, bread), text(more, road, bread), text(more, bread, road)],
  ['a row', rows(ships, road, bread), rows(more, road, bread), rows(road, bread, more)],
])('what is left to translate stays so when its source moves: %s', async (_, then, now, moved) => {
  const repository = repositoryFrom([{ 'lockstep.config.json': config, 'en/a.md': then, 'fr/a.md': french(then) }, { 'en/a.md': now }]);
  const state = async () => (JSON.parse((await runIn(repository.root, 'drift --format json')).out) as DriftReport).pages[0]!;
  const [sync, exported] = ['sync --write', 'export --only drifted'].map((line) => () => runIn(repository.root, line)) as [
    () => ReturnType<typeof runIn>,
    () => ReturnType<typeof runIn>,
  ];
  await sync();
  repository.commit({ 'en/a.md': moved });
  expect((await exported()).out).toContain('Seven ships');
  await sync();
  expect(await state()).not.toMatchObject({ state: 'current' });
  expect((await exported()).out).toContain('Seven ships');
});
