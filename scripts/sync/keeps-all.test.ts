import { expect, test } from 'vitest';
import { pageOf } from '../markdown/page.ts';
import { loadParser } from '../markdown/parser/parser.ts';
import { segmentsOf } from '../markdown/segments/segments.ts';
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
      const origin = source!.find(({ text }) => text === base[index]!.text);
      return origin ? [[segment, origin] as const] : [];
    }),
  );
  const going = before!.filter((segment) => !sourceOf.has(segment));
  return keeper({ base, source: source!, target: () => before! })(read(...after), { going, touched: new Set(), sourceOf });
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
