import { expect, test } from 'vitest';
import { fittedQuote } from './fitted-quote.ts';

const quote = { prefix: 'the quick ', exact: 'brown', suffix: ' fox jumps' };

test.each([
  [Infinity, 'the quick |brown| fox jumps'],
  [25, 'the quick |brown| fox jumps'],
  [20, 'the quick |brown| fox…'],
  [15, 'the quick |brown|'],
  [10, '…ick |brown|'],
  [5, '|brown|'],
  [4, '|bro…|'],
])('in %d columns it is %s', (room, shown) => {
  const { prefix, exact, suffix } = fittedQuote(quote, room);
  expect([prefix, exact, suffix].join('|')).toBe(shown);
});

test('signs of two columns take two', () => {
  expect(fittedQuote({ prefix: '前のページ', exact: '後', suffix: 'の' }, 7)).toEqual({ prefix: '…ージ', exact: '後', suffix: '' });
});
