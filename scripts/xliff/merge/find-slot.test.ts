import { expect, test } from 'vitest';
import type { XliffUnit } from '../document.ts';
import type { Slot } from '../slots/slots-of.ts';
import { slotFinder } from './merge-file.ts';

const slot = (id: string) => ({ segment: { id } }) as Slot;
const unit = (id: string, ...parts: (string | null)[]) => ({ id, parts: parts.map((part) => ({ id: part })) }) as XliffUnit;

const find = slotFinder([slot('h1'), slot('h1-2'), slot('code.page')]);

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
  expect(find(given)?.segment.id).toBe(id);
});
