import { expect, test } from 'vitest';
import { loadParser } from '../../markdown/parser/parser.ts';
import { git } from '../../provenance/git.ts';
import { committedPage } from '../../testing/scenario/committed-page.ts';

const parse = await loadParser();

const text = (...blocks: string[]): string => `${blocks.join('\n\n')}\n`;

const english = [
  'The harbour opens in the morning when the first of the ships are seen from the old tower.',
  'Whoever brings a ship into the harbour pays the guard before any of the goods are unloaded.',
  'At night a chain is drawn across the entry, and no ship may leave until the morning comes.',
];
const french = [
  'Le port ouvre le matin, quand les premiers des navires sont en vue depuis la vieille tour.',
  'Qui fait entrer un navire au port paie le garde avant que rien des marchandises ne soit débarqué.',
  'La nuit une chaîne est tendue devant l’entrée, et aucun navire ne part avant que vienne le matin.',
];
const came = [
  'Goods may be stored:',
  '- Grain and wool lie in the long halls beside the river.\n- Oil and wine lie in the cellars of the tower.',
];
const last = 'Whatever it is, a clerk writes it down.';
const clerk = 'Quoi que ce soit, un clerc l’écrit.';
const whole =
  'Les marchandises se gardent : le grain et la laine dans les longues halles près de la rivière, l’huile et le vin dans les caves de la tour. ' +
  clerk;

const withIn = (page: readonly string[], ...blocks: string[]): string => text('# Port', ...page.toSpliced(2, 0, ...blocks));
const written = [{ source: withIn(english) }, { target: () => withIn(french) }];

test('nothing is brought that the text beside it says: a target has one paragraph for a paragraph, a list and a paragraph', async () => {
  const page = committedPage([...written, { source: withIn(english, ...came, last), target: () => withIn(french, whole) }], parse, git);
  await page.sync();
  expect(page.target()).toBe(withIn(french, whole));
});

test('and what the text beside it is too short for is brought', async () => {
  const both = { source: withIn(english, last), target: () => withIn(french, clerk) };
  const page = committedPage([...written, both, { source: withIn(english, ...came, last) }], parse, git);
  await page.sync();
  expect(page.target()).toBe(withIn(french, ...came, clerk));
});
