import { expect, test } from 'vitest';
import { loadParser } from '../../markdown/parser/parser.ts';
import { git } from '../../provenance/git.ts';
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
