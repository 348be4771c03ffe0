import { expect, test } from 'vitest';
import { lineIndex } from './lines.ts';

test.each([
  ['', 0, 1, 1],
  ['a\nb', 2, 2, 1],
  ['a\r\nb', 3, 2, 1],
  ['a\rb', 2, 2, 1],
  ['a\r\r\nb\rc\n\rd', 9, 6, 1],
  ['a\nb\n', 4, 3, 1],
  ['日本\n語', 4, 2, 2],
  ['😀x', 2, 1, 3],
])('%j at %i is %i:%i', (text, start, line, column) => {
  expect(lineIndex(text)({ start, end: start })).toMatchObject({ line, column });
});
