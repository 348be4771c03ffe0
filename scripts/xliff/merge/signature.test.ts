import { expect, test } from 'vitest';
import { contentOf } from '../../testing/contents.ts';
import { equalContent, sameContent } from './signature.ts';

test.each([
  ['Read <1>this</1> now', 'Read <1>this</1> now', true, true],
  ['Read  <1>this</1>\nnow', 'Read <1>this</1> now', false, true],
  [' Read <1>this</1> now ', 'Read <1>this</1> now', false, true],
  ['Read <1>this</1> now', 'Read<1>this</1> now', false, false],
  ['Read <1>this </1>now', 'Read <1>this</1>now', false, false],
  ['<1/> now', '<1/>now', false, false],
  ['now <1/>', 'now<1/>', false, false],
  ['Read', 'Reads', false, false],
  ['Read <1>this</1>', 'Read <2>this</2>', false, false],
  ['Read <1/>', 'Read <1>', false, false],
  ['Read <1/>', 'Read', false, false],
  ['Read', 'Read <1/>', false, false],
  [' ', '', false, false],
  ['', '', true, true],
])('%j and %j: equal to the blank: %s, the same but for blanks: %s', (one, other, equal, same) => {
  const [a, b] = [contentOf(one), contentOf(other)];
  expect([equalContent(a, b), sameContent(a, b)]).toEqual([equal, same]);
  expect([equalContent(b, a), sameContent(b, a)]).toEqual([equal, same]);
});
