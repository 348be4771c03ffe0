import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longLines } from './lines.ts';

test('finds the lines that are longer, in order', () => {
  const text = fc.array(fc.constantFrom('a', 'ab', 'abcde', '\n', '\r'), { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.nat(6), (lines, length) => {
      const found = longLines(lines, length).map(({ start, end }) => lines.slice(start, end));
      expect(found).toEqual(lines.split('\n').filter((line) => line.length > length));
    }),
  );
});

test('gives their places', () => {
  expect(longLines('a\nbcd\nef\nghij', 2)).toEqual([
    { start: 2, end: 5 },
    { start: 9, end: 13 },
  ]);
});
