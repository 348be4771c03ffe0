import { expect, test } from 'vitest';
import { loadParser } from '../../markdown/parser/parser.ts';
import { git } from '../../provenance/git.ts';
import { driftedPage } from '../../testing/scenario/drifted-page.ts';
import { committedPage } from '../../testing/scenario/committed-page.ts';

const parse = await loadParser();
const words: [string, string][] = [
  ['The server opens twelve green boxes', 'Le serveur ouvre douze boîtes vertes'],
  ['Our oldest client paints a narrow bridge', 'Notre plus vieux client peint un pont étroit'],
  ['Every garden deletes the last report', 'Chaque jardin efface le dernier rapport'],
];
const [server, client, garden] = words.map(([own]) => own) as [string, string, string];
const french = (page: string): string => words.reduce((all, [own, theirs]) => all.replace(own, theirs), page);
const list = (...lines: string[]): string => `Hello.\n\n${lines.join('\n')}\n`;

test.each<[string, then: string, now: string, synced: string]>([
  [
    'that lost its first item',
    list(`1. ${server}`, `2. ${client}`, `3. ${garden}`),
    list(`1. ${client}`, `2. ${garden}`),
    list(`1. ${client}`, `3. ${garden}`),
  ],
  [
    'whose first two changed places',
    list(`1. ${server}`, `2. ${client}`, `3. ${garden}`),
    list(`1. ${client}`, `2. ${server}`, `3. ${garden}`),
    list(`1. ${client}`, `1. ${server}`, `3. ${garden}`),
  ],
  [
    'that begins at five',
    list(`5. ${server}`, `6. ${client}`, `7. ${garden}`),
    list(`5. ${client}`, `6. ${garden}`),
    list(`5. ${client}`, `7. ${garden}`),
  ],
  [
    'with brackets',
    list(`1) ${server}`, `2) ${client}`, `3) ${garden}`),
    list(`1) ${client}`, `2) ${garden}`),
    list(`1) ${client}`, `3) ${garden}`),
  ],
  ['in a quote', list(`> 1. ${server}`, `> 2. ${client}`), list(`> 1. ${client}`), list(`> 1. ${client}`)],
  [
    'that lost another one',
    list(`1. ${server}`, `2. ${client}`, `3. ${garden}`),
    list(`1. ${server}`, `2. ${garden}`),
    list(`1. ${server}`, `3. ${garden}`),
  ],
  [
    'right below a text, that lost its first item',
    list(`- ${server}`, `  1. ${client}`, `  2. ${garden}`),
    list(`- ${server}`, `  1. ${garden}`),
    list(`- ${server}`, `  1. ${garden}`),
  ],
  [
    'right below a text, whose items changed places',
    list(`- ${server}`, `  1. ${client}`, `  2. ${garden}`),
    list(`- ${server}`, `  1. ${garden}`, `  2. ${client}`),
    list(`- ${server}`, `  1. ${garden}`, `  1. ${client}`),
  ],
  ['of dashes', list(`- ${server}`, `- ${client}`), list(`- ${client}`), list(`- ${client}`)],
])('a list begins with the number of its source: one %s', async (_, then, now, synced) => {
  const page = committedPage([{ source: then }, { target: () => french(then) }, { source: now }], parse, git);
  await page.sync();
  expect(page.target()).toBe(french(synced));
  expect(await page.state()).toBe('current');
});

test('a list that begins with a number of its own keeps it', async () => {
  const [then, own] = [list(`1. ${server}`, `2. ${client}`, `3. ${garden}`), list(`4. ${server}`, `5. ${client}`, `6. ${garden}`)];
  const page = committedPage(
    [{ source: then }, { target: () => french(own) }, { source: list(`1. ${server}`, `2. ${garden}`) }],
    parse,
    git,
  );
  await page.sync();
  expect(page.target()).toBe(french(list(`4. ${server}`, `6. ${garden}`)));
});

const [window, bird, fish] = ['A short window', 'A small bird sings in the tree', 'A large fish swims under the ice'];
const birds: [string, string][] = [
  [window, 'Une fenêtre basse'],
  [bird, 'Un petit oiseau chante dans l’arbre'],
  [fish, 'Un gros poisson nage sous la glace'],
];
const translated = (page: string): string => birds.reduce((all, [own, theirs]) => all.replace(own, theirs), french(page));

test.each([
  ['which is deeper', [`1. ${server}`, `   - ${client}`, `   - ${bird}`, `2. ${garden}`]],
  ['which had no item', [`1. ${server}`, `   - ${bird}`, `2. ${garden}`]],
])('an item that moves into another list, %s, stands as deep as that', async (_, now) => {
  const others = [`- ${window}`, `  - ${bird}`, `  - ${fish}`];
  const pageOf = (...lists: string[][]): string => lists.map((lines) => lines.join('\n')).join('\n\nHello.\n\n');
  const without = (lines: string[]): string[] => lines.filter((line) => !line.includes(bird));
  const [then, later] = [pageOf(without(now), others), pageOf(now, without(others))];
  const page = driftedPage(then, translated(then), later, parse);
  await page.sync();
  expect(page.body()).toBe(translated(later));
  expect(await page.state()).toBe('current');
});
