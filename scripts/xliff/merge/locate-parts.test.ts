import { expect, test } from 'vitest';
import { contentOf } from '../../testing/contents.ts';
import type { XliffPart } from '../document.ts';
import { locateParts } from './assemble-target.ts';

const part = (source: string): XliffPart => ({
  id: 'h1',
  name: null,
  ignorable: false,
  source: contentOf(source),
  target: null,
  state: 'translated',
  matches: [],
  line: 1,
});

const block = 'One <1>two</1>. Three. ';

test.each([
  [['One <1>two</1>. Three. '], 'whole'],
  [['One  <1>two</1>. Three.'], 'complete'],
  [['One <1>two</1>.', 'Three.'], 'complete'],
  [['One ', '<1>two', '</1>.Three.'], 'complete'],
  [['One <1>two</1>.'], 'in part'],
  [['Three.'], 'in part'],
  [['One', 'Three.'], 'in part'],
  [['Three.', 'One <1>two</1>.'], null],
  [['One <2>two</2>.', 'Three.'], null],
  [['One two.'], null],
])('%j stands in the block: %j', (sources, expected) => {
  const located = locateParts(contentOf(block), sources.map(part));
  expect(located && (located.whole ? 'whole' : located.complete ? 'complete' : 'in part')).toBe(expected);
});

test('the ranges of parts follow each other', () => {
  const { parts } = locateParts(contentOf('One. Two.'), ['One.', ' ', 'Two.'].map(part))!;
  expect(parts.map(({ start, end }) => 'One. Two.'.slice(start, end))).toEqual(['One.', 'Two.']);
});
