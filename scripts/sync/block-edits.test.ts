import { expect, test } from 'vitest';
import { loadParser } from '../markdown/parser/parser.ts';
import { driftedPage } from '../testing/scenario/drifted-page.ts';

const parse = await loadParser();
const words: [string, string][] = [
  ['Open the old window.', 'Ouvrez la fenêtre.'],
  ['A long road goes on.', 'Une longue route.'],
  ['Nobody knows the garden.', 'Nul ne connaît le jardin.'],
  ['Seven ships sail at night.', 'Sept navires la nuit.'],
  ['Bring bread for the ducks.', 'Du pain pour les canards.'],
];
const [window, road, garden, ships, bread] = words.map(([own]) => own) as [string, string, string, string, string];
const french = (page: string): string => words.reduce((all, [own, theirs]) => all.replace(own, theirs), page);

test.each([
  ['the first paragraph of a quote', `${window}\n\n> ${road}\n>\n> ${garden}`, `${window}\n\n> ${garden}`],
  ['its last one', `> ${window}\n>\n> ${road}\n\n${garden}`, `> ${window}\n\n${garden}`],
  ['one in its midst', `> ${window}\n>\n> ${road}\n>\n> ${garden}`, `> ${window}\n>\n> ${garden}`],
  ['a whole quote', `${window}\n\n> ${road}\n\n${garden}`, `${window}\n\n${garden}`],
  ['the first item of a list', `${window}\n\n- ${road}\n- ${garden}`, `${window}\n\n- ${garden}`],
  [
    'the first item of a list, and its last one comes in its place,',
    `${window}\n\n- ${road}\n- ${garden}\n- ${bread}\n- ${ships}`,
    `${window}\n\n- ${ships}\n- ${garden}\n- ${bread}\n- ${road}`,
  ],
])('what stood apart still does, and nothing else, where %s goes', async (_, then, now) => {
  const page = driftedPage(then, french(then), now, parse);
  await page.sync();
  expect(page.body()).toBe(french(now));
});

test.each([
  ['in its midst', `1. ${road}\n2. ${garden}\n3. ${bread}`, `1. ${road}\n2. ${garden}\n\n   ${ships}\n3. ${bread}`],
  ['as its end', `- ${road}\n- ${garden}`, `- ${road}\n- ${garden}\n\n  ${ships}`],
])('an item of a list, %s, gets a second paragraph', async (_, then, now) => {
  const page = driftedPage(`${window}\n\n${then}`, french(`${window}\n\n${then}`), `${window}\n\n${now}`, parse);
  await page.sync();
  expect(page.body()).toBe(french(`${window}\n\n${now}`).replace(french(ships), ships));
});
