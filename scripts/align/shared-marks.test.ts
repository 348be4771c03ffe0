import { expect, test } from 'vitest';
import { marksIndex, sharedMarks } from './shared-marks.ts';

const marked = (...marks: [string, number][]) => ({ marks: new Map(marks) });
const targets = [marked(['a', 1], ['b', 2]), marked(), marked(['a', 3]), marked(['c', 1]), marked(['b', 1], ['a', 2])];

test.each([
  [0, 5],
  [1, 3],
  [2, 5],
  [4, 4],
])('the marks shared with all from %j to %j are those shared with each', (from, to) => {
  const sharedWith = marksIndex(targets);
  for (const source of [...targets, marked(['a', 2], ['b', 1], ['d', 4])]) {
    expect([...sharedWith(source, from, to)]).toEqual(targets.slice(from, to).map((target) => sharedMarks(source, target)));
  }
});

test('a long page is compared mark by mark, not segment by segment', () => {
  let asked = 0;
  const counted = Array.from({ length: 100 }, (_, index) => {
    const { marks } = marked([`m${index}`, 1]);
    return {
      marks: { [Symbol.iterator]: () => marks[Symbol.iterator](), get: (mark: string) => ((asked += 1), marks.get(mark)) } as Map<
        string,
        number
      >,
    };
  });
  const sharedWith = marksIndex(counted);
  for (const source of counted) expect(sharedWith(source, 0, 100).reduce((sum, count) => sum + count)).toBe(1);
  expect(asked).toBe(0);
});
