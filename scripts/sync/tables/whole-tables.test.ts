import { describe, expect, test } from 'vitest';
import { loadParser } from '../../markdown/parser/parser.ts';
import { driftedPage } from '../../testing/scenario/drifted-page.ts';

const parse = await loadParser();

const [permissions, droits] = [
  '| Permission | Allows |\n| --- | --- |\n| `log` | writing to the log |\n| `read` | reading all of it |',
  '| Droit | Permet |\n|-------|--------|\n| `log` | d’écrire dans le journal |\n| `read` | de le lire en entier |',
];
const folders = (cell: string): string =>
  `| Platform | Folder | Example |\n| --- | --- | --- |\n| Linux | ${cell} | \`/home\` |\n| Windows | some other place | \`C:\` |`;
const [opening, ouverture] = ['This is what the page begins with.', 'C’est par là que commence la page.'];
const [middle, milieu] = [
  '## Rights\n\nWhat follows is needed by few people only.\n\nSo you may leave it out.',
  '## Droits\n\nCe qui suit ne sert qu’à peu de gens.\n\nVous pouvez donc le laisser.',
];

describe.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
])('a table comes and goes as a whole: %s', (_, eol) => {
  async function synced(then: string, now: string, french: string) {
    const { sync, body } = driftedPage(then, french, now, parse, eol);
    const page = await sync();
    const once = body();
    await sync();
    expect(body()).toBe(once);
    return { page, once };
  }

  test('also where another has the same line below its head', async () => {
    const [then, now] = [`${opening}\n\n${middle}\n\n${permissions}`, `${opening}\n\n${folders('a folder of its own')}\n\n${middle}`];
    const { once } = await synced(then, now, `${ouverture}\n\n${milieu}\n\n${droits}`);
    expect(once).toBe(`${ouverture}\n\n${folders('a folder of its own')}\n\n${milieu}`);
  });

  test('or not at all, where what one of its cells says may be in another', async () => {
    const [then, now] = [`${opening}\n\n${middle}\n\n${permissions}`, `${opening}\n\n${folders('writing to the log file')}\n\n${middle}`];
    const french = `${ouverture}\n\n${milieu}\n\n${droits}`;
    const { page, once } = await synced(then, now, french);
    expect(once).toBe(french);
    expect(page).toMatchObject({ inserted: 0, removed: 0 });
    expect(page.notes).toEqual([expect.stringContaining('are left alone')]);
  });

  test('its rows still go one by one', async () => {
    const [english, french] = [permissions, droits].map((table) => table.slice(0, table.lastIndexOf('\n'))) as [string, string];
    expect((await synced(permissions, english, droits)).once).toBe(french);
  });
});
