import { describe, expect, test } from 'vitest';
import { matchSegments } from '../align/match/match-segments.ts';
import { flavourNamed } from '../markdown/flavours/index.ts';
import { loadParser } from '../markdown/parser/parser.ts';
import { segmentsOf } from '../markdown/segments/segments.ts';
import { pageOf } from '../markdown/page.ts';
import type { Segment } from '../model/page.ts';
import { driftedPage } from '../testing/scenario/drifted-page.ts';

const english = [
  'How to open it',
  'Turn the old handle of the window to the left.',
  'Push it then with both of your hands.',
  'Where the garden is',
  'Behind the castle of stone lies a garden.',
  'Its gate is open until the sun sets.',
  'The road goes on from here.',
  'Bring some bread for the ducks.',
  'A tower has fallen into the lake.',
  'The first of all the rows',
  'The second of all the rows',
  'The third of all the rows',
  'The last of all the rows',
] as const;
const french = [
  'Comment ouvrir',
  'Tournez la vieille poignée de la fenêtre à gauche.',
  'Poussez-la ensuite des deux mains.',
  'Où est le jardin',
  'Derrière le château de pierre s’étend un jardin.',
  'Sa porte est ouverte jusqu’au coucher du soleil.',
  'La route continue d’ici.',
  'Apportez du pain aux canards.',
  'Une tour est tombée dans le lac.',
  'Premier rang',
  'Deuxième rang',
  'Troisième rang',
  'Dernier rang',
] as const;
const parse = await loadParser();
const translated = (text: string): string => english.reduce((page, words, index) => page.replaceAll(words, french[index]!), text);

type Box = (title: string, ...texts: string[]) => string;

const indented = (texts: readonly string[]): string => texts.map((text) => `    ${text}`).join('\n\n');
const quoted = (texts: readonly string[]): string => texts.map((text) => `> ${text}`).join('\n>\n');

const boxes: [string, Box, flavour?: string][] = [
  ['details', (title, ...texts) => `<details>\n<summary>${title}</summary>\n\n${texts.join('\n\n')}\n\n</details>`],
  ['a box with a title', (title, ...texts) => `:::note[${title}]\n\n${texts.join('\n\n')}\n\n:::`],
  ['a box of VitePress', (title, ...texts) => `::: tip ${title}\n${texts.join('\n\n')}\n:::`, 'vitepress'],
  ['a box without an end', (title, ...texts) => `!!! note "${title}"\n\n${indented(texts)}`, 'mkdocs'],
  ['a tab without an end', (title, ...texts) => `=== "${title}"\n\n${indented(texts)}`, 'mkdocs'],
  ['a quote that warns', (title, ...texts) => `> [!NOTE]\n> ${title}\n>\n${quoted(texts)}`],
  ['a shortcode', (title, ...texts) => `{{< tab "${title}" >}}\n${texts.join('\n\n')}\n{{< /tab >}}`, 'hugo'],
  ['a component', (title, ...texts) => `<TabItem label="${title}">\n\n${texts.join('\n\n')}\n\n</TabItem>`, 'docusaurus'],
  ['components in one', (title, ...texts) => `<Tabs>\n<TabItem value="x">\n\n${title}\n\n${texts.join('\n\n')}\n\n</TabItem>\n</Tabs>`],
  ['a section', (title, ...texts) => `## ${title}\n\n${texts.join('\n\n')}`],
  ['a question', (title, ...texts) => `**${title}**\n\n${texts.join('\n\n')}`],
];

const [title, first, second, other, third, fourth, between, ducks, tower, ...rows] = english;
const reworded = first.replace('old', 'brass');
const asBefore = (text: string): string => translated(text.replace(reworded, first));

describe.each(boxes)('%s', (name, box, flavour = 'any') => {
  const parserOf = () => loadParser(undefined, flavourNamed(flavour));
  const page = (...parts: string[]): string => parts.join('\n\n');
  const [one, two, changed] = [box(title, first, second), box(other, third, fourth), box(title, reworded, second)];
  const alike = box(title, ducks);
  // What stands behind a section belongs to it.
  const isOpen = name === 'a section' || name === 'a question';

  test.each([
    ['goes below the next one', page(one, two), page(two, changed)],
    ['changes its place with one like it', page(one, alike, two), page(two, alike, changed)],
    ...(isOpen ? [] : [['goes below a paragraph', page(one, between, two), page(between, two, changed)]]),
  ] as [string, string, string][])('that %s takes a text along of which a word changed', async (_, then, now) => {
    const drifted = driftedPage(then, translated(then), now, await parserOf());
    expect((await drifted.drift()).changes?.filter(({ kind }) => kind === 'added' || kind === 'removed')).toEqual([]);
    await drifted.sync();
    expect([drifted.body(), await drifted.state()]).toEqual([asBefore(now), 'stale']);
    await drifted.sync();
    expect(drifted.body()).toBe(asBefore(now));
    drifted.edit('vieille', 'lourde');
    expect(await drifted.state()).toBe('current');
  });

  test('that comes as one goes elsewhere comes whole, and the other goes whole', async () => {
    const [then, now] = [page(alike, box(between, tower), one), page(two, alike, box(between, tower))];
    const drifted = driftedPage(then, translated(then), now, await parserOf());
    await drifted.sync();
    expect(drifted.body()).toBe(page(two, translated(page(alike, box(between, tower)))));
  });

  test('that stays keeps a text of which a word changed', async () => {
    const drifted = driftedPage(page(one, two), translated(page(one, two)), page(changed, two), await parserOf());
    await drifted.sync();
    expect([drifted.body(), await drifted.state()]).toEqual([translated(page(one, two)), 'stale']);
  });
});

describe.each(boxes.filter(([name]) => !['components in one', 'a quote that warns', 'a section', 'a question'].includes(name)))(
  '%s',
  (_, box, flavour = 'any') => {
    test('keeps its texts where two of them exchanged their titles', async () => {
      const [then, now] = [
        [box(title, first, second), between, box(other, third, fourth)],
        [box(other, first, second), between, box(title, third, fourth)],
      ].map((parts) => parts.join('\n\n')) as [string, string];
      const drifted = driftedPage(then, translated(then), now, await loadParser(undefined, flavourNamed(flavour)));
      await drifted.sync();
      expect([drifted.body(), await drifted.state()]).toEqual([translated(then), 'stale']);
    });
  },
);

describe.each(['!!! note', '??? note'])('%s, which no line ends', (line) => {
  const [plain, named] = [line, `${line} "A new title"`].map((begin) => `${begin}\n    ${first}\n\n    ${second}`) as [string, string];

  test.each([
    ['gains a title', plain, named],
    ['loses its title', named, plain],
  ])('%s, and its translation does', async (_, then, now) => {
    const drifted = driftedPage(then, translated(then), now, await loadParser(undefined, flavourNamed('mkdocs')));
    await drifted.sync();
    expect(drifted.body()).toBe(translated(now));
  });
});

test('tables of one head that change their places move with it, and one that goes takes it along', async () => {
  const table = (...own: string[]): string => ['| Name | Text |', '| --- | --- |', ...own].join('\n');
  const [a, b, c] = [table(`| aa | ${rows[0]} |`, `| ab | ${rows[1]} |`), table(`| ba | ${rows[2]} |`), table(`| ca | ${rows[3]} |`)];
  const [then, now] = [
    [a, between, b, first, c],
    [between, c, first, a],
  ].map((parts) => parts.join('\n\n')) as [string, string];
  const drifted = driftedPage(then, translated(then), now, await loadParser());
  await drifted.sync();
  expect([drifted.body(), await drifted.state()]).toEqual([translated(now), 'current']);
});

test('a text that went and another one that came elsewhere are two, though a few of their words are the same', async () => {
  const [then, now] = [
    `${first}\n\n${between}\n\n${third}`,
    `${between}\n\n${third}\n\nTurn to the gatekeeper for the old stories of the town.`,
  ];
  const drifted = driftedPage(then, translated(then), now, await loadParser());
  expect((await drifted.drift()).changes?.map(({ kind }) => kind).toSorted()).toEqual(['added', 'removed']);
});

test('each segment has one fate, though a box begins two of them with one line', () => {
  const [then, now] = [
    [
      '<details>\n<summary>A</summary>\n\nOne text of it.\n\n</details>',
      'Another text.',
      '<details>\n<summary>B</summary>\n\nTwo texts of it.\n\n</details>',
    ],
    [
      '<details>\n<summary>B</summary>\n\nOne text of it.\n\n</details>',
      'Another text.',
      '<details>\n<summary>C</summary>\n\nTwo texts of it.\n\n</details>',
    ],
  ].map((blocks) => segmentsOf(pageOf('a.md', blocks.join('\n\n')), parse)) as [Segment[], Segment[]];
  const matches = matchSegments(then, now);
  expect(matches.flatMap(({ base }) => base ?? []).toSorted((a, b) => a - b)).toEqual([...then.keys()]);
  expect(matches.flatMap(({ source }) => source ?? []).toSorted((a, b) => a - b)).toEqual([...now.keys()]);
});

test('a row that moves takes a cell along that changed', async () => {
  const table = (...own: string[]): string => ['| Name | Text |', '| --- | --- |', ...own].join('\n');
  const [a, b, c] = ['the first', 'the second', 'the third'].map((name, at) => `| ${name} of all the rows | ${english[at + 4]} |`) as [
    string,
    string,
    string,
  ];
  const now = table(b, c, a.replace('castle', 'old tower'));
  const drifted = driftedPage(table(a, b, c), translated(table(a, b, c)), now, parse);
  await drifted.sync();
  expect([drifted.body(), await drifted.state()]).toEqual([translated(table(b, c, a)), 'stale']);
});
