import { describe, expect, test } from 'vitest';
import { loadParser } from '../../markdown/parser/parser.ts';
import { driftedPage } from '../../testing/scenario/drifted-page.ts';

const parse = await loadParser();
const words: [string, string][] = [
  ['The server opens twelve green boxes', 'Le serveur ouvre douze boîtes vertes'],
  ['Our oldest client paints a narrow bridge', 'Notre plus vieux client peint un pont étroit'],
  ['Every garden deletes the last report', 'Chaque jardin efface le dernier rapport'],
  ['Words between two lists stand here', 'Des mots entre deux listes se trouvent ici'],
];
const [server, client, garden, between] = words.map(([own]) => own) as [string, string, string, string];
const fresh = 'Seven ships sail at night';
const french = (page: string): string => words.reduce((all, [own, theirs]) => all.replaceAll(own, theirs), page);
const lines = (...some: string[]): string => some.join('\n');
const list = (sign: string): string => lines(`${sign} ${server}`, `${sign} ${client}`, `${sign} ${garden}`);
const dashes = list('-');

type Story = readonly [what: string, then: string, there: string, now: string, synced: string];

const coming: Story[] = [
  ['the first', dashes, list('*'), lines(`- ${fresh}`, dashes), lines(`* ${fresh}`, list('*'))],
  ['the last', dashes, list('*'), lines(dashes, `- ${fresh}`), lines(list('*'), `* ${fresh}`)],
  ['two', dashes, list('+'), lines(dashes, `- ${fresh}`, `- ${fresh} again`), lines(list('+'), `+ ${fresh}`, `+ ${fresh} again`)],
  [
    'with a paragraph and a box',
    lines(`- [ ] ${server}`, `- [ ] ${client}`),
    lines(`* [ ] ${server}`, `* [ ] ${client}`),
    lines(`- [ ] ${server}`, `- [x] ${fresh}`, '', '  - - it is', `- [ ] ${client}`),
    lines(`* [ ] ${server}`, `* [x] ${fresh}`, '', '  - - it is', `* [ ] ${client}`),
  ],
  [
    'a step',
    lines(`1. ${server}`, `2. ${client}`),
    lines(`1) ${server}`, `2) ${client}`),
    lines(`1. ${server}`, `2. ${fresh}`, `3. ${client}`),
    lines(`1) ${server}`, `2) ${fresh}`, `2) ${client}`),
  ],
  [
    'deeper, and in a quote',
    lines(`> - ${server}`, `>   - ${client}`),
    lines(`> * ${server}`, `>   + ${client}`),
    lines(`> - ${server}`, `>   - ${client}`, `>   - ${fresh}`),
    lines(`> * ${server}`, `>   + ${client}`, `>   + ${fresh}`),
  ],
];

const going: Story[] = [
  [
    'a paragraph',
    lines(dashes, '', between),
    lines(list('*'), '', between),
    lines(dashes, `- ${between}`),
    lines(list('*'), `* ${between}`),
  ],
  [
    'an item that went deeper',
    lines(`- ${server}`, `  - ${client}`, `- ${garden}`),
    lines(`* ${server}`, `  + ${client}`, `* ${garden}`),
    lines(`- ${server}`, `  - ${client}`, `  - ${garden}`),
    lines(`* ${server}`, `  + ${client}`, `  + ${garden}`),
  ],
  [
    'an item of another list',
    lines(`- ${server}`, `- ${client}`, '', between, '', `- ${garden}`),
    lines(`* ${server}`, `* ${client}`, '', between, '', `+ ${garden}`),
    lines(`- ${server}`, '', between, '', `- ${garden}`, `- ${client}`),
    lines(`* ${server}`, '', between, '', `+ ${garden}`, `+ ${client}`),
  ],
];

const staying: Story[] = [
  ['where the target has that of its source', dashes, dashes, lines(dashes, `- ${fresh}`), lines(dashes, `- ${fresh}`)],
  [
    'in a list of its own',
    dashes,
    list('*'),
    lines(dashes, '', 'Quite new', '', `- ${fresh}`),
    lines(list('*'), '', 'Quite new', '', `- ${fresh}`),
  ],
  [
    'beside a list that another sign begins in the source',
    lines(`- ${server}`, `+ ${client}`),
    lines(`* ${server}`, `- ${client}`),
    lines(`- ${server}`, `+ ${client}`, `+ ${fresh}`),
    lines(`* ${server}`, `- ${client}`, `- ${fresh}`),
  ],
  [
    'where all get the form of the source',
    lines(`- ${server}`, `- ${client}`),
    lines(`* ${server}`, `* ${client}`),
    lines(`1. ${server}`, `2. ${client}`, `3. ${fresh}`),
    lines(`1. ${server}`, `2. ${client}`, `3. ${fresh}`),
  ],
];

async function synced([, then, there, now]: Story, eol = '\n') {
  const page = driftedPage(then, french(there), now, parse, eol);
  await page.sync();
  const body = page.body();
  await page.sync();
  expect(page.body()).toBe(body);
  return body;
}

describe('another sign would begin another list', () => {
  test.each(coming)('what comes has that of those beside it: %s', async (...story) => {
    for (const eol of ['\n', '\r\n']) expect(await synced(story, eol)).toBe(french(story[4]));
  });

  test.each(going)('what goes into a list gets it: %s', async (...story) => expect(await synced(story)).toBe(french(story[4])));

  test.each(staying)('it keeps its own %s', async (...story) => expect(await synced(story)).toBe(french(story[4])));

  test.each(coming.slice(0, 3))('in an import as well: %s', async (_, then, there, now, expected) => {
    const page = driftedPage(then, french(there), now, parse);
    await page.exchange('1.2', (xliff) =>
      xliff.replaceAll(/<target[^>]*(?:\/>|>[^<]*<\/target>)/g, '<target state="translated">Neuf</target>'),
    );
    expect(page.body()).toBe(french(expected).replaceAll(/Seven[^\n]*/g, 'Neuf'));
  });
});
