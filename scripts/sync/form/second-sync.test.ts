import { expect, test } from 'vitest';
import { loadParser } from '../../markdown/parser/parser.ts';
import { git } from '../../provenance/git.ts';
import { committedPage } from '../../testing/scenario/committed-page.ts';

const parse = await loadParser();
const text = (...blocks: string[]): string => `${blocks.join('\n\n')}\n`;
const [window, ships, road] = ['Open the window of the house.', 'Seven ships sail into the harbour at night.', 'The road goes on.'];
const [fenetre, navires, route] = ['Ouvrez la fenêtre de la maison.', 'Sept navires entrent au port la nuit.', 'La route continue.'];

// The target had it all before its source, and pictures of its own: only when the texts are known to belong together can these be told.
test.each([
  ['a picture', [window, '![](a-en.png)', ships, road], [fenetre, '![](a.png)', navires, route], 'left alone'],
  ['two pictures', [window, '![](a-en.png)', ships, '![](b-en.png)'], [fenetre, '![](a.png)', navires, '![](b.png)'], 'left alone'],
  ['no picture', [window, ships, road], [], ''],
])('a second sync finds nothing more to remember than the first: %s', async (_, now, own, note) => {
  const changes = [{ source: text('## A', 'Soon.') }, { target: () => text('## Ah', ...(own.length > 0 ? own : ['Bientôt.'])) }];
  const page = committedPage([...changes, { source: text('## A', ...now) }], parse, git);
  expect((await page.sync()).notes.join()).toContain(note);
  const [first, remembered] = [page.target(), page.remembered()];
  expect(remembered).toContain('lockstep:pending');
  await page.sync();
  expect([page.target(), page.remembered()]).toEqual([first, remembered]);
});

const head = ['| Setting | Description | Default |', '| --- | --- | --- |'];
const rows = ['| `links` | What the links are like |', '| `pretty` | How they read |', '| `pretty.index` | An index at the end | `true` |'];
const lignes = [
  '| `links` | À quoi ressemblent les liens | |',
  '| `pretty` | Comment ils se lisent | |',
  '| `pretty.index` | Un index à la fin | `true` |',
];

test('cells of a row that has fewer than the head are not taken for those of the next one then', async () => {
  const [there, now] = [
    [...head, ...lignes],
    [...head, ...rows],
  ].map((lines) => lines.join('\n')) as [string, string];
  const page = committedPage(
    [{ source: text(window, now) }, { target: () => text(fenetre, there) }, { source: text(window, now, ships) }],
    parse,
    git,
  );
  await page.sync();
  expect(page.remembered()).toContain('<source>How they read</source><target>Comment ils se lisent</target>');
  const remembered = page.remembered();
  await page.sync();
  expect(page.remembered()).toBe(remembered);
});
