import { expect, test } from 'vitest';
import { mergeChanges } from './merge-changes.ts';

test.each([
  ['](/docs/a)', '](/fr/docs/a)', '](/docs/b)', '](/fr/docs/b)'],
  ['](/a)', '](/fr/a)', '](/b)', '](/fr/b)'],
  ['](/a)', '](/a)', '](/b)', '](/b)'],
  ['](/a)', '](/b)', '](/b)', '](/b)'],
  ['](a.md#x)', '](a.md#y)', '](b.md#x)', '](b.md#y)'],
  ['](https://x.io/en/a)', '](https://x.io/fr/a)', '](https://x.io/en/b)', '](https://x.io/fr/b)'],
  ['![A](a.png)', '![Un](a.png)', '![A](b.png)', '![Un](b.png)'],
  ['`x@1`', '`x@1 --fr`', '`x@2`', null],
  ['](/docs/a)', '](/fr/docs/a)', '](https://x.io/a)', null],
  ['](/a)', '](/c)', '](/b)', null],
])('%j, localised %j, now %j: %j', (base, ours, theirs, merged) => {
  expect(mergeChanges(base, ours, theirs)).toBe(merged);
});

test('texts that differ in more than a localised form does are not merged', () => {
  const words = (word: string) => Array.from({ length: 100 }, (_, index) => `${word}${index}`).join(' ');
  expect(mergeChanges(`a ${words('x')}`, `a ${words('y')}`, `b ${words('x')}`)).toBeNull();
});
