import { expect, test } from 'vitest';
import { quoteOf } from './quote.ts';

const quoted = (text: string, words: string) => quoteOf(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length });

test('what is quoted stands between what is around it on its line', () => {
  expect(quoted('# A\r\nSee the old page.\r\nMore', 'old')).toEqual({ prefix: 'See the ', exact: 'old', suffix: ' page.' });
});

test('of several lines the first is quoted, and nothing behind it', () => {
  expect(quoted('a b\nc d\ne', 'b\nc')).toEqual({ prefix: 'a ', exact: 'b', suffix: '' });
});

test('at the begin of a page, a byte order mark is of no line', () => {
  expect(quoteOf('\ufeff---\n', { start: 1, end: 1 })).toEqual({ prefix: '', exact: '', suffix: '---' });
  expect(quoteOf('', { start: 0, end: 0 })).toEqual({ prefix: '', exact: '', suffix: '' });
});

test('a line without an end is cut at whole signs, whatever its length', () => {
  const long = '😀'.repeat(1000);
  const { prefix, exact, suffix } = quoteOf(long, { start: 401, end: 1503 });
  expect([prefix, exact, suffix].map((part) => part.length)).toEqual([60, 120, 0].map((most) => expect.closeTo(most, -1)));
  expect(prefix + exact + suffix).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
  expect(quoteOf(`${'a'.repeat(500)}b${'c'.repeat(500)}`, { start: 500, end: 501 })).toEqual({
    prefix: 'a'.repeat(60),
    exact: 'b',
    suffix: 'c'.repeat(60),
  });
});
