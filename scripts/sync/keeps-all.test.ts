import { expect, test } from 'vitest';
import { pageOf } from '../markdown/page.ts';
import { loadParser } from '../markdown/parser/parser.ts';
import { segmentsOf } from '../markdown/segments/segments.ts';
import { git } from '../provenance/git.ts';
import { committedPage } from '../testing/scenario/committed-page.ts';
import { keeper } from './keeps-all.ts';

const parse = await loadParser();
const read = (...blocks: string[]) => segmentsOf(pageOf('a.md', `${blocks.join('\n\n')}\n`), parse);

/** Whether a French page that reads so afterwards is kept, of a source that had the same blocks in the same order and has these now. */
function keeps({ english, french, now, after }: Record<'english' | 'french' | 'now' | 'after', string[]>): boolean {
  const [base, before, source] = [english, french, now].map((blocks) => read(...blocks)) as [
    ReturnType<typeof read>,
    ...ReturnType<typeof read>[],
  ];
  const sourceOf = new Map(
    before!.flatMap((segment, index) => {
      const origin = source!.find(({ text }) => text === base[index]?.text);
      return origin ? [[segment, origin] as const] : [];
    }),
  );
  const baseOf = new Map(before!.flatMap((segment, index) => (base[index] ? [[segment, base[index]] as const] : [])));
  const going = before!.filter((segment) => !sourceOf.has(segment));
  return keeper({ base, source: source!, target: () => before! })(read(...after), { going, touched: new Set(), sourceOf, baseOf });
}

const [english, french] = [
  ['## A', 'One of it.', '## B', 'Two of it.'],
  ['## Ah', 'Un.', '## Be', 'Deux.'],
];

test.each([
  ['a page that stays', english, french, true],
  ['a section that moves with its text', ['## B', 'Two of it.', '## A', 'One of it.'], ['## Be', 'Deux.', '## Ah', 'Un.'], true],
  ['a section that moves without its text', ['## B', 'Two of it.', '## A', 'One of it.'], ['## Be', '## Ah', 'Un.', 'Deux.'], false],
  [
    'a text that its source has under the other heading now',
    ['## A', '## B', 'Two of it.', 'One of it.'],
    ['## Ah', '## Be', 'Deux.', 'Un.'],
    true,
  ],
  ['a text that its source does not have there', english, ['## Ah', 'Un.', 'Deux.', '## Be'], false],
  ['a section that goes', ['## A', 'One of it.'], ['## Ah', 'Un.'], true],
  ['a heading that goes, with its text left below the other', ['## A', 'One of it.', 'Two of it.'], ['## Ah', 'Un.', 'Deux.'], true],
  ['a section that comes before another', ['## C', 'New.', ...english], ['## C', 'New.', ...french], true],
  [
    'a heading that comes over the text of another',
    ['## A', 'One of it.', '## C', 'New.', '## B', 'Two of it.'],
    ['## Ah', '## C', 'New.', 'Un.', '## Be', 'Deux.'],
    false,
  ],
])('%s', (_, now, after, expected) => {
  expect(keeps({ english, french, now, after })).toBe(expected);
});

test('a question in bold letters heads its answer as a heading does', () => {
  const [asked, answered] = [
    ['**Why?**', 'So.', '**How?**', 'Thus.'],
    ['**Pourquoi ?**', 'Parce que.', '**Comment ?**', 'Ainsi.'],
  ];
  const now = ['**How?**', 'Thus.', '**Why?**', 'So.'];
  const page = { english: asked, french: answered, now };
  expect(keeps({ ...page, after: ['**Comment ?**', 'Ainsi.', '**Pourquoi ?**', 'Parce que.'] })).toBe(true);
  expect(keeps({ ...page, after: ['**Comment ?**', '**Pourquoi ?**', 'Parce que.', 'Ainsi.'] })).toBe(false);
});

test.each([
  [':::note T\n\nOne of it.\n\n:::', ':::note Té\n\n:::'],
  ['<Tab label="T">\n\nOne of it.\n\n</Tab>', '<Tab label="Té">\n\n</Tab>'],
])('no box is left with its title alone: %j', (boxed, empty) => {
  const translated = boxed.replace('One of it.', 'Un.').replace('T\n', 'Té\n').replace('"T"', '"Té"');
  const page = { english: [boxed, 'Two of it.'], french: [translated, 'Deux.'], now: ['Two of it.'] };
  expect([[empty, 'Deux.'], ['Deux.']].map((after) => keeps({ ...page, after }))).toEqual([false, true]);
});

const [tea, the] = [
  ['## A', 'One of it.', '## B', 'Two of it.', '## C', 'Three of it.'],
  ['## Ah', 'Un.', '## Be', 'Deux.', '## Ce', 'Trois.'],
];
const lower = (page: readonly string[], ...lowered: string[]) => page.map((block) => (lowered.includes(block) ? `#${block}` : block));

test.each([
  ['a section that goes below the one below which its source goes', lower(tea, '## B'), lower(the, '## Be'), true],
  [
    'a section that goes below a new one with its fellows',
    ['## N', ...lower(tea, '## A', '## B', '## C')],
    ['## N', ...lower(the, '## Ah', '## Be', '## Ce')],
    true,
  ],
  [
    'one that goes below its fellow, the new one lacking',
    ['## N', ...lower(tea, '## A', '## B', '## C')],
    lower(the, '## Be', '## Ce'),
    false,
  ],
  ['one that stays beside it, the new one lacking', ['## N', ...lower(tea, '## A', '## B', '## C')], the, true],
])('%s', (_, now, after, expected) => {
  expect(keeps({ english: tea, french: the, now, after })).toBe(expected);
});

test('a section that the target alone has below another stays there, and one that the base had there follows its source', () => {
  const [flat, nested] = [tea.map((block) => block.replace('##', '###')), lower(the, '## Be', '## Ce')];
  expect(keeps({ english: flat, french: nested, now: tea, after: the })).toBe(false);
  expect(keeps({ english: lower(tea, '## B', '## C'), french: nested, now: tea, after: the })).toBe(true);
});

const textOf = (...blocks: string[]): string => `${blocks.join('\n\n')}\n`;

const atLevel = (mark: string, ...before: string[]): string =>
  textOf('# Boats', ...before, `${mark} Sails`, 'Sails catch the wind of the sea.', `${mark} Oars`, 'Oars are made of ash or of spruce.');
const boats = ['# Bateaux', '## Voiles', 'Les voiles prennent le vent de la mer.', '## Rames', 'Les rames sont en frêne ou en épicéa.'];

/** What a sync makes of a French page that was written, of an English one that got another level and a new end. */
async function synced(then: string, now: string, target: readonly string[]): Promise<string> {
  const end = textOf('', 'Ropes are made of hemp.');
  const page = committedPage([{ source: then }, { target: () => textOf(...target) }, { source: now + end }], parse, git);
  await page.sync();
  expect(page.target()).toContain('Ropes are made of hemp.');
  return page.target().replace(end, '');
}

test('headings follow the level of their source', async () => {
  expect(await synced(atLevel('##'), atLevel('###'), boats)).toBe(textOf(...boats).replaceAll('## ', '### '));
});

test('and keep theirs where a section would leave the one that the target alone has, while the rest of the page comes', async () => {
  const own = boats.toSpliced(1, 0, '## Gréement').map((block) => block.replace(/^## (?=Voiles|Rames)/, '### '));
  expect(await synced(atLevel('###'), atLevel('##'), own)).toBe(textOf(...own));
});

test.each([
  ['gets the id of its source', '## Voiles', '## Rames {#wood}'],
  ['that another heading of the target has gets none', '## Voiles {#wood}', '## Rames'],
])('a heading %s', async (_, other, expected) => {
  const page = await synced(atLevel('##'), atLevel('##').replace('Oars\n', 'Oars {#wood}\n'), boats.with(1, other));
  expect(page).toContain(`${expected}\n`);
  expect(page.split('{#wood}')).toHaveLength(2);
});

test('an id goes to another heading with the section that had it', async () => {
  const [then, now] = [atLevel('##', '## Rudder {#wood}', 'A rudder steers.'), atLevel('##').replace('Oars\n', 'Oars {#wood}\n')];
  const page = await synced(then, now, boats.toSpliced(1, 0, '## Gouvernail {#wood}', 'Le gouvernail guide.'));
  expect(page).toContain('## Rames {#wood}\n');
  expect(page.split('{#wood}')).toHaveLength(2);
});

test.each([
  ['each gets its own', '## Voiles', '## Voiles {#cloth}', '## Rames {#wood}'],
  ['none gets a second one, nor one that the other has', '## Voiles {#wood}', '## Voiles {#wood}', '## Rames'],
])('of two headings that get ids %s', async (_, sails, expectedSails, expectedOars) => {
  const now = atLevel('##').replace('Sails\n', 'Sails {#cloth}\n').replace('Oars\n', 'Oars {#wood}\n');
  const page = await synced(atLevel('##'), now, boats.with(1, sails));
  expect(page).toContain(`${expectedSails}\n`);
  expect(page).toContain(`${expectedOars}\n`);
});

test('an id does not go where the section that has it stays, since a box would be left empty', async () => {
  const then = atLevel('##', '## Rudder {#wood}', 'A rudder steers.');
  const own = textOf(...boats.toSpliced(1, 0, ':::tip', '## Gouvernail {#wood}', 'Le gouvernail guide.', ':::'));
  const now = atLevel('##').replace('Oars\n', 'Oars {#wood}\n');
  const page = committedPage([{ source: then }, { target: () => own }, { source: now }], parse, git);
  await page.sync();
  expect(page.target()).toBe(own);
});

test.each([
  ['comes', '## Voiles', 2],
  ['does not come where a heading of the target has its id', '## Voiles {#rudder}', 1],
])('a new section %s', async (_, other, count) => {
  const now = atLevel('##', '## Rudder {#rudder}', 'A rudder steers.');
  const page = await synced(atLevel('##'), now, boats.with(1, other));
  expect(page.split('{#rudder}')).toHaveLength(2);
  expect(page.split('A rudder steers.')).toHaveLength(count);
});

test.each([
  ['is counted where it came', [], 1, 0],
  ['is told of where the blocks of the page stay, since a box would be left empty', [':::tip', ':::'], 0, 1],
])('a new text %s', async (_, [begin, end], inserted, notes) => {
  const then = atLevel('##', '## Rudder', 'A rudder steers.');
  const boxed = [begin, '## Gouvernail', 'Le gouvernail guide.', end].filter((block) => block !== undefined);
  const target = textOf(...boats.toSpliced(1, 0, ...boxed));
  const now = `${atLevel('##')}\nRopes are made of hemp.\n`;
  const page = committedPage([{ source: then }, { target: () => target }, { source: now }], parse, git);
  const made = await page.sync();
  expect([made.inserted, made.notes.filter((note) => note.includes('no place')).length]).toEqual([inserted, notes]);
});
