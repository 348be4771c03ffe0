import { expect, test } from 'vitest';
import { readAttributes } from './tags.ts';

test.each<[string, string, Record<string, string> | null]>([
  ['in any order, in any quotes', ` class='a' data-ttu-id=b x="c d"`, { class: 'a', 'data-ttu-id': 'b', x: 'c d' }],
  ['of two with one name the first, as in HTML', 'id="a" id="b" id', { id: 'a' }],
  ['one without a value', 'hidden class=a', { hidden: '', class: 'a' }],
  ['blanks around the sign', 'class = "a"', { class: 'a' }],
  ['an escaped quote', String.raw`class=\"a\" x=b`, { class: 'a', x: 'b' }],
  ['a quote that is never closed', 'class="a', null],
  ['nothing', ' \t ', {}],
])('%s', (_, text, expected) => {
  const found = readAttributes(text);
  expect(found && Object.fromEntries([...found].map(([name, { value }]) => [name, value]))).toEqual(expected);
});

test('tells which quotes were damaged', () => {
  const found = readAttributes('a=&quot;x&quot; b="y" c=&#34;z&#34; d=w');
  expect([...found!.values()].map(({ value, quot }) => [value, quot])).toEqual([
    ['x', true],
    ['y', false],
    ['z', true],
    ['w', false],
  ]);
});
