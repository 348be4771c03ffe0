import { describe, expect, test } from 'vitest';
import type { Judged } from '../../drift/input.ts';
import { pageOf } from '../../markdown/page.ts';
import { segmentsOf } from '../../markdown/segments/segments.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { flavourNamed } from '../../markdown/flavours/index.ts';
import { driftedPage } from '../../testing/scenario/drifted-page.ts';
import { restOfContainers } from './whole-containers.ts';

const english = ['How to open it', 'Turn the handle of the window.', 'Where the garden is', 'Behind the old castle of stone.'] as const;
const french = ['Comment ouvrir', 'Tournez la poignée de la fenêtre.', 'Où est le jardin', 'Derrière le vieux château de pierre.'] as const;

const translated = (text: string): string => english.reduce((page, words, index) => page.replaceAll(words, french[index]!), text);

type Box = (title: string, text: string) => string;

const boxes: [string, Box, flavour?: string][] = [
  ['details', (title, text) => `<details>\n<summary>${title}</summary>\n\n${text}\n\n</details>`],
  ['details on one line', (title, text) => `<details><summary>${title}</summary>\n\n${text}\n\n</details>`],
  ['a box with a title', (title, text) => `:::note[${title}]\n\n${text}\n\n:::`],
  ['a box of VitePress', (title, text) => `::: tip ${title}\n${text}\n:::`, 'vitepress'],
  ['a box without an end', (title, text) => `!!! note "${title}"\n    ${text}`, 'mkdocs'],
  ['a tab without an end', (title, text) => `=== "${title}"\n    ${text}`, 'mkdocs'],
  ['a shortcode', (title, text) => `{{< tab "${title}" >}}\n${text}\n{{< /tab >}}`, 'hugo'],
  ['a component', (title, text) => `<TabItem label="${title}">\n\n${text}\n\n</TabItem>`, 'docusaurus'],
  ['components in one', (title, text) => `<Tabs>\n<TabItem label="${title}">\n\n${text}\n\n</TabItem>\n</Tabs>`, 'docusaurus'],
  ['a heading that is repeated', (title, text) => `## Example\n\n${title}, ${text}`],
  ['a table with a head that is repeated', (title, text) => `| Name | Text |\n|---|---|\n| ${title} | ${text} |`],
  ['a row that begins as others', (title, text) => `| Yes | ${title}, ${text} |`],
  ['an item that begins as others', (title, text) => `- Run:\n\n  \`${title}\` ${text}`],
];

describe.each(boxes)('%s', (name, box, flavour = 'any') => {
  const parserOf = () => loadParser(undefined, flavourNamed(flavour));
  const one = box(english[0], english[1]);
  const other = box(english[2], english[3]);
  const apart = name.startsWith('a row') ? '\n' : '\n\n';
  const head = name.startsWith('a row') ? '| Is it | Text |\n|---|---|\n' : '';
  const both = (a: string, b: string): string => head + a + apart + b;

  test.each([
    ['comes before one like it', head + one, both(other, one), both(other, translated(one))],
    ['comes behind one like it', head + one, both(one, other), both(translated(one), other)],
    ['goes from before one like it', both(one, other), head + other, head + translated(other)],
    ['goes from behind one like it', both(one, other), head + one, head + translated(one)],
    ['changes its place with one like it', both(one, other), both(other, one), translated(both(other, one))],
  ])('that %s', async (_, then, now, expected) => {
    const page = driftedPage(then, translated(then), now, await parserOf());
    await page.sync();
    expect(page.body()).toBe(expected);
    await page.sync();
    expect(page.body()).toBe(expected);
  });
});

test('a box that comes is none that goes elsewhere, though both have the same lines around them', async () => {
  const box = (title: string, text: string) => `:::note[${title}]\n\n${text}\n\n:::`;
  const between = 'One thing.\n\nAnother thing.\n\nA third thing.';
  const then = `${box(english[0], english[1])}\n\n${between}\n\n${box(english[2], english[3])}`;
  const now = `${box(english[0], english[1])}\n\n${box('Good to know', 'Bright clouds drift across the empty valley.')}\n\n${between}`;
  const page = driftedPage(then, translated(then), now, await loadParser());
  await page.sync();
  expect(page.body()).not.toContain('One thing.\n\nAnother thing.\n\nA third thing.\n\n:::note[Good to know]');
  expect(page.body().match(/^:::\S/gm)?.length).toBe(page.body().match(/^:::$/gm)?.length);
});

test('a table that moves to where one with its head went is not written in pieces', async () => {
  const table = (...rows: string[]) => ['| Name | Text |', '| --- | --- |', ...rows].join('\n');
  const [two, three, one] = [table('| aa | Some of it |', '| bb | More of it |'), table('| cc | All of it |'), 'A paragraph that stays.'];
  const then = `${two}\n\n${one}\n\n${three}`;
  const page = driftedPage(then, then, `${one}\n\n${two}`, await loadParser());
  await page.sync();
  expect(page.body()).toMatch(/\| Name \| Text \|\n\| --- \| --- \|\n\| aa \|/);
  expect(page.body()).not.toMatch(/^\s*\| --- \| --- \|\n/);
});

test('a box of which all went is left whole where a text of it is left, and goes whole where nothing is', async () => {
  const parse = await loadParser();
  const base = segmentsOf(pageOf('a.md', ':::note\n\nOne text.\n\nAnother text.\n\n:::\n\nThe last one.\n'), parse);
  const matches = base.map((_, index): Judged => ({ kind: 'removed', base: index, source: null, similarity: null, class: 'text' }));
  const aligned = base.map((_, index) => ({ target: index, confidence: 1 }));
  const pages = { base, source: [], target: () => base };
  const rest = (left: Judged[], places: typeof aligned | null[]) =>
    restOfContainers(matches, new Set(left), pages, places).map((match) => match.base);
  expect(new Set(rest([matches[1]!], aligned))).toEqual(new Set([0, 1, 2, 3]));
  expect(rest([matches[4]!], aligned)).toEqual([]);
  expect(new Set(rest([], [null, ...aligned.slice(1)] as typeof aligned))).toEqual(new Set([0, 1, 2, 3]));
});
