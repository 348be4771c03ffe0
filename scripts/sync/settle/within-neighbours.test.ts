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
const stores = [
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
  const page = committedPage([...written, { source: withIn(english, ...stores, last), target: () => withIn(french, whole) }], parse, git);
  await page.sync();
  expect(page.target()).toBe(withIn(french, whole));
});

test('and what the text beside it is too short for is brought', async () => {
  const both = { source: withIn(english, last), target: () => withIn(french, clerk) };
  const page = committedPage([...written, both, { source: withIn(english, ...stores, last) }], parse, git);
  await page.sync();
  expect(page.target()).toBe(withIn(french, ...stores, clerk));
});

const warning = 'Nothing that burns is stored in the halls, and whoever brings fire loses all of it.';
const atNight = 'La nuit, le garde est seul, et il vaut mieux attendre que le matin soit là pour le faire.';
const entry = 'Whoever has a ship writes down its name at the gate of the tower, and what it carries.';
const entree = 'Qui possède un navire en inscrit le nom au registre de la porte de la tour, et tout ce qu’il porte.';

/** A text came before another one, of which the translation got a sentence more in that commit. */
async function synced(came: string, beside: string, there: string, more: string): Promise<string> {
  const both = { source: withIn(english, beside), target: () => withIn(french, there) };
  const later = { source: withIn(english, came, beside), target: () => withIn(french, `${there} ${more}`) };
  const page = committedPage([...written, both, later], parse, git);
  await page.sync();
  return page.target();
}

test.each([
  ['one text, beside a short one that says more', warning, last, clerk, atNight],
  ['one whose codes it lacks', `${warning} See \`fire\`.`, entry, entree, atNight],
  ['one whose codes it had', `${warning} See \`tower\`.`, `${entry} See \`tower\`.`, `${entree} Voir \`tower\`.`, atNight],
])('%s is brought', async (_, came, beside, there, more) => {
  expect(await synced(came, beside, there, more)).toBe(withIn(french, came, `${there} ${more}`));
});

test.each([
  ['a text that is long enough to tell', '', ''],
  ['one that has its codes', ' See `fire`.', ' Voir `fire`.'],
])('what is within %s is not', async (_, code, translated) => {
  const more = `Rien de ce qui brûle n’est gardé dans les halles, et qui apporte du feu perd tout ce qu’il a.${translated}`;
  const [own, there] = [`${entry} See \`tower\`.`, `${entree} Voir \`tower\`.`];
  expect(await synced(`${warning}${code}`, own, there, more)).toBe(withIn(french, `${there} ${more}`));
});
