import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splice } from './splice.ts';

test('edits are offsets in the text as it was, in any order', () => {
  const edits = [
    { start: 4, end: 5, text: 'E' },
    { start: 0, end: 1, text: 'AA' },
    { start: 2, end: 2, text: '-' },
  ];
  expect(splice('abcdef', edits)).toBe('AAb-cdEf');
});

test('two that overlap are a defect', () => {
  expect(() =>
    splice('abc', [
      { start: 0, end: 2, text: '' },
      { start: 1, end: 3, text: '' },
    ]),
  ).toThrow(RangeError);
});

test('what lies outside of the edits stays', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), fc.string(), (text, a, b, replacement) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      expect(splice(text, [{ start, end, text: replacement }])).toBe(text.slice(0, start) + replacement + text.slice(end));
    }),
  );
});
