import { expect, describe, test } from 'vitest';
import { ParseError } from '../../model/page.ts';
import { pageOf } from '../../markdown/page.ts';
import { deeds, growthOfChecks, growthOfDeed } from './deeds.ts';
import { differingShapes } from './differing-shapes.ts';
import { growthOf } from './growth.ts';
import { shapes } from './shapes.ts';

/** What grows faster, and is refused before it takes a second. */
const refused = [
  'open bold with lines',
  'escaped brackets of other scripts',
  'components that nothing closes',
  'components that only code closes',
  'components within components',
  'expressions',
];

const read = Object.entries(shapes).filter(([name]) => !refused.includes(name));

/** The others, and longer pages, are for `npm run fuzz`. */
describe.each(['segments', 'strip', 'check'])('%s takes the time that reading takes', (deed) => {
  test.each(read)('%s', (_, shape) => expect(growthOfDeed(deed, shape, 40_000)).toBeNull());
});

describe('checks take the time that reading takes where all differs', () => {
  test.each(Object.entries(differingShapes))('%s', (_, shape) => expect(growthOfChecks(shape, 40_000)).toBeNull());
});

test.each(refused)('%s: many are refused', (name) => {
  const { path, text } = shapes[name]!;
  expect(() => deeds.segments!(pageOf(path, text(20_000)))).toThrow(ParseError);
});

test('what grows faster is seen', () => {
  const cube = (count: number) => {
    let sum = 0;
    for (let turn = 0; turn < count ** 3 / 1000; turn += 1) sum += turn % 7;
    return sum;
  };
  expect(growthOf(cube)).toBeGreaterThan(13);
});
