import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';

/** Each of `count` items, ready in the opposite order; `most` is how many were ever worked on side by side. */
async function run(count: number, atOnce: number) {
  const [results, taken]: [number[], number[]] = [[], []];
  let [now, most] = [0, 0];
  const work = async (item: number): Promise<number> => {
    most = Math.max(most, (now += 1));
    for (let turn = item; turn < count; turn += 1) await Promise.resolve();
    now -= 1;
    return item;
  };
  for await (const result of inOrder(items(), work, atOnce)) results.push(result);
  return { results, taken, most };

  function* items(): Generator<number> {
    for (let item = 0; item < count; item += 1) {
      taken.push(results.length);
      yield item;
    }
  }
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

test.each([1, 2, 5, 1024])('hands out what %i at once make in the order of the items', async (atOnce) => {
  const { results, most } = await run(200, atOnce);
  expect(results).toEqual(numbers(200));
  expect(most).toBeLessThanOrEqual(atOnce);
});

test('works side by side', async () => {
  expect((await run(10, 5)).most).toBeGreaterThan(1);
});

test('takes the next item when the last one is done with, where one is worked on', async () => {
  expect((await run(5, 1)).taken).toEqual(numbers(5));
});

test('ends with the first failure, in its turn, and no other is unhandled', async () => {
  const seen: number[] = [];
  const work = async (item: number): Promise<number> => {
    if (item >= 2) throw new Error(`failure ${item}`);
    return item;
  };
  const all = async () => {
    for await (const result of inOrder(numbers(5), work, 5)) seen.push(result);
  };
  await expect(all()).rejects.toThrow('failure 2');
  expect(seen).toEqual([0, 1]);
});
