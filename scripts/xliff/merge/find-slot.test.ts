import { expect, test } from 'vitest';
import type { XliffFile, XliffUnit } from '../document.ts';
import type { Slot } from '../slots/slot.ts';
import { mergeFile } from './merge-file.ts';

const slot = (id: string) => ({ segment: { id, translate: false } }) as Slot;
const unit = (id: string, ...parts: (string | null)[]) =>
  ({ id, translate: true, notes: [], parts: parts.map((part) => ({ id: part, name: null, target: null })) }) as unknown as XliffUnit;

const slots = ['h1', 'h1-2', 'code.page'].map(slot);
/** Whether a unit is of one of the segments: what is of none is refused. */
const isFound = (given: XliffUnit, among: readonly Slot[]) =>
  mergeFile({ units: [given] } as unknown as XliffFile, among).counts.unchanged === 1;

test.each([
  ['a unit of ours', unit('b1', 'h1'), 'h1'],
  ['the second of two with one text', unit('b1-2', 'h1-2'), 'h1-2'],
  ['a segment that a client made a unit', unit('h1', 'h1'), 'h1'],
  ['a sentence that a client made a unit', unit('h1-2.3', 'h1-2.3'), 'h1-2'],
  ['a unit that a client numbered anew, by its part', unit('7', 'h1.2'), 'h1'],
  ['the same, where blanks come first', unit('7', null, 'h1-2.1'), 'h1-2'],
  ['an id with a point', unit('code.page', null), 'code.page'],
  ['nothing, whatever its place', unit('1', '1'), undefined],
  ['nothing of a unit without ids', unit('1', null), undefined],
])('finds %s', (_, given, id) => {
  expect(isFound(given, slots)).toBe(id !== undefined);
  expect(slots.filter((one) => isFound(given, [one])).map(({ segment }) => segment.id)).toEqual(id === undefined ? [] : [id]);
});
