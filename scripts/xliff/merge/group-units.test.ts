import { expect, test } from 'vitest';
import type { XliffPart, XliffUnit } from '../document.ts';
import type { Slot } from '../slots/slot.ts';
import { groupUnits } from './group-units.ts';

const part = (id: string | null, said: string, ignorable = false): XliffPart => ({
  id,
  name: null,
  ignorable,
  source: [{ kind: 'text', text: said }],
  target: null,
  state: 'initial',
  matches: [],
  line: null,
});

const unit = (id: string, ...parts: XliffPart[]): XliffUnit => ({
  id,
  kind: null,
  name: null,
  translate: true,
  notes: [{ from: null, text: id }],
  parts,
});

const slots = new Map(['h1', 'h2'].map((id) => [id, { kind: 'none' } as Slot]));

/** What each segment's unit says, part by part. */
const grouped = (...units: XliffUnit[]) =>
  groupUnits(units, ({ id }) => slots.get(id.split('.')[0]!) ?? null).map(({ unit: { parts, notes }, slot }) => [
    slot !== null,
    parts.map(({ source }) => (source[0] as { text: string }).text).join('|'),
    notes.length,
  ]);

test.each([
  [
    'a unit a segment',
    [unit('h1', part('h1', 'a')), unit('h2', part('h2', 'b'))],
    [
      [true, 'a', 1],
      [true, 'b', 1],
    ],
  ],
  [
    'sentences that were taken apart are in their order again',
    [unit('h1.2', part('h1.2', 'b')), unit('h2', part('h2', 'c')), unit('h1.10', part('h1.10', 'j')), unit('h1.1', part('h1.1', 'a'))],
    [
      [true, 'a|b|j', 3],
      [true, 'c', 1],
    ],
  ],
  ['what is said twice is said once', [unit('h1', part('h1', 'a')), unit('h1', part('h1', 'a'))], [[true, 'a', 2]]],
  [
    'within a unit, too',
    [unit('h1', part('h1.1', 'a'), part(null, ' ', true), part('h1.2', 'b'), part('h1.1', 'a'))],
    [[true, 'a| |b', 1]],
  ],
  [
    'units of no segment stay apart',
    [unit('x', part('x', 'a')), unit('y', part('y', 'b'))],
    [
      [false, 'a', 1],
      [false, 'b', 1],
    ],
  ],
])('%s', (_, units, expected) => {
  expect(grouped(...units)).toEqual(expected);
});
