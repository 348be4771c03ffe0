import { describe, expect, test } from 'vitest';
import { loadParser } from '../markdown/parser/parser.ts';
import { git } from '../provenance/git.ts';
import { helm } from '../provenance/helm.ts';
import { committedPage } from '../testing/scenario/committed-page.ts';

const parse = await loadParser();
const text = (...blocks: string[]): string => `${blocks.join('\n\n')}\n`;

/** What is said in English, and in French. */
const words: [string, string][] = [
  ['Seven ships sail into the harbour at night.', 'Sept navires entrent au port la nuit.'],
  ['The road goes on through the forest.', 'La route continue dans la forêt.'],
  ['Six carts roll out of the gate at dawn.', 'Six charrettes passent la porte à l’aube.'],
  ['Bring some bread for the ducks of the lake.', 'Apportez du pain aux canards du lac.'],
  ['Good to know', 'Bon à savoir'],
  ['Old port.', 'Vieux port.'],
  ['A plan', 'Un plan'],
];
const [ships, road, carts, bread] = words.map(([own]) => own) as [string, string, string, string];
const fish = bread.replace('bread', 'fish');
const [pain, poisson] = ['Apportez du pain aux canards du lac.', 'Apportez du poisson aux canards du lac.'];
/** What waits reads as it did. */
const french = (page: string): string =>
  words.reduce((all, [own, theirs]) => all.replaceAll(own, theirs), page.replaceAll(fish, bread).replaceAll('New port.', 'Old port.'));

type Story = readonly [then: string, waits: string, moved: string];
const items = (...texts: string[]): string => texts.map((one) => `- ${one}`).join('\n');
const box = (...texts: string[]): string => `:::note Good to know\n\n${texts.join('\n\n')}\n\n:::`;
const table = (...rows: string[]): string => `| a | b |\n| - | - |\n${rows.map((one, at) => `| k${at} | ${one} |`).join('\n')}`;
const keywords = (...texts: string[]): string => text(`---\nkeywords:\n${texts.map((one) => `  - ${one}`).join('\n')}\n---`, ships);

const stories: Record<string, Story> = {
  'a paragraph, to the end': [text(bread, ships, road, carts), text(fish, ships, road, carts), text(ships, road, carts, fish)],
  'a paragraph, up': [text(ships, road, carts, bread), text(ships, road, carts, fish), text(ships, fish, road, carts)],
  'a short paragraph': [text(ships, road, 'Old port.'), text(ships, road, 'New port.'), text('New port.', ships, road)],
  'a paragraph that was not touched moves past it': [text(ships, bread, road), text(ships, fish, road), text(fish, ships, road)],
  'a paragraph with a picture': [
    text(ships, `${bread} ![A plan](a.png)`, road, carts),
    text(ships, `${fish} ![A plan](a.png)`, road, carts),
    text(ships, road, carts, `${fish} ![A plan](a.png)`),
  ],
  'an item': [text(items(bread, ships, road)), text(items(fish, ships, road)), text(items(ships, road, fish))],
  'a row': [
    text(table(bread, ships, road)),
    text(table(fish, ships, road)),
    text(
      table(bread, ships, road)
        .replace(/(\| k0 .*)\n([^]*)/, '$2\n$1')
        .replace(bread, fish),
    ),
  ],
  'out of a box': [text(ships, box(bread, road), carts), text(ships, box(fish, road), carts), text(ships, box(road), carts, fish)],
  'a box': [text(ships, box(bread, road), carts), text(ships, box(fish, road), carts), text(ships, carts, box(fish, road))],
  'a section': [
    text('## A', ships, '## B', bread, '## C', road),
    text('## A', ships, '## B', fish, '## C', road),
    text('## B', fish, '## A', ships, '## C', road),
  ],
  'an item of the front matter': [keywords(bread, road, carts), keywords(fish, road, carts), keywords(road, carts, fish)],
};

/** A page that its sync brought from one text to the next, and again after the source went on. */
async function synced([then, ...later]: readonly string[], { mark = false, recorded = false } = {}) {
  const head = (first: string) => (recorded ? `---\ndefault_lang_commit: ${first}\n---\n` : '');
  const first = { source: then! };
  const page = committedPage([first, { target: (id) => head(id) + french(then!) }], parse, recorded ? helm : git);
  const found: [state: string, words: number | null][] = [];
  for (const source of later) {
    page.goOn(source);
    const { state, wordsToTranslate } = await page.drift();
    found.push([state, wordsToTranslate]);
    await page.sync({ mark });
  }
  const { state, wordsToTranslate } = await page.drift();
  return { page, found: [...found, [state, wordsToTranslate]], body: page.target().replace(head(page.commits[0]!), '') };
}

describe('what waits for a translator and moves in the source waits on', () => {
  test.each(Object.entries(stories))('%s', async (_, story) => {
    const { page, found, body } = await synced(story);
    expect(body).toBe(french(story[2]));
    const [[, count], [, meanwhile]] = found as [[string, number], [string, number]];
    expect(count).toBeGreaterThan(0);
    // A short text that moved counts as new until it is brought.
    expect(meanwhile).toBeGreaterThanOrEqual(count);
    expect(found.at(-1)).toEqual(['stale', count]);
    await page.sync();
    expect([page.target(), await page.state()]).toEqual([body, 'stale']);
  });

  const [story] = Object.values(stories) as [Story];

  test('where a commit is recorded', async () => {
    const { found, body } = await synced(story, { recorded: true });
    expect([body, found.at(-1)]).toEqual([french(story[2]), ['stale', 9]]);
  });

  test('with its mark', async () => {
    const { found, body } = await synced(story, { mark: true });
    expect(body).toBe(text(french(text(ships, road, carts)).trimEnd(), `${pain} <!-- lockstep: changed -->`));
    expect(found.at(-1)).toEqual(['stale', 9]);
  });

  test('twice, and then changes again', async () => {
    const once = await synced([...story, story[1]]);
    expect([once.body, once.found.at(-1)]).toEqual([french(story[1]), ['stale', 9]]);
    const again = await synced([...story, story[2].replace('lake', 'pond')]);
    expect([again.body, again.found.at(-1)]).toEqual([french(story[2]), ['stale', 9]]);
  });

  test('until it is translated: no longer', async () => {
    const { page } = await synced(story);
    page.edit(pain, poisson);
    expect((await page.drift()).wordsToTranslate).toBe(0);
    await page.sync();
    expect([await page.state(), page.target()]).toEqual(['current', french(story[2]).replace(pain, poisson)]);
  });

  test.each([false, true])('a new text as well, marked: %s', async (mark) => {
    const { found, body } = await synced([text(ships, road, carts), text(fish, ships, road, carts), story[2]], { mark });
    expect(body).toBe(text(french(text(ships, road, carts)).trimEnd(), mark ? `${fish} <!-- lockstep: added -->` : fish));
    expect(found).toEqual([1, 2, 3].map(() => ['stale', 9]));
  });
});

describe('what moves and does not wait is done', () => {
  const [then, waits, moved] = stories['a paragraph, to the end']!;

  test('where nobody changed it', async () => {
    const { found, body } = await synced([then, moved.replace(fish, bread)]);
    expect([body, found]).toEqual([
      french(moved),
      [
        ['stale', 0],
        ['current', 0],
      ],
    ]);
  });

  test('where the source says again what it said', async () => {
    const { found, body } = await synced([then, waits, moved.replace(fish, bread)]);
    expect([body, found.at(-1)]).toEqual([french(moved), ['current', 0]]);
  });

  test('where it was translated before it moved', async () => {
    const { page } = await synced([then, waits]);
    page.edit(pain, poisson);
    page.goOn(moved);
    expect((await page.drift()).wordsToTranslate).toBe(0);
  });
});

test('the lines of a box that was left where it is wait on as well, though the page has as many of them as its source', async () => {
  const inner = (...texts: string[]): string => ['<details>', '<summary>A plan</summary>', '', ...texts, '', '</details>'].join('\n');
  const outer = (...blocks: string[]): string => [':::note', ...blocks, ':::'].join('\n\n');
  const then = text(road, outer(ships, inner(items(carts, 'Old port.')), bread));
  const out = text(road, inner(items(carts, 'Old port.')), outer(ships, bread));
  const page = committedPage([{ source: then }, { target: () => french(then) }, { source: out }], parse, git);
  await page.sync();
  expect(page.target()).toBe(french(then));
  page.goOn(out.replace('Old port.', 'New port.'));
  await page.sync();
  page.edit('Vieux port.', 'Nouveau port.');
  expect(await page.state()).toBe('stale');
});
