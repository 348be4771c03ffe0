import { setImmediate } from 'node:timers/promises';

/** After so many items what git has said meanwhile is taken, so that it does not stand still. */
const stride = 64;

/**
 * Works on items side by side, and hands out the results in the order of the items.
 *
 * @param items taken when there is room for one more
 * @param atOnce how many are worked on before the first result is taken: 1, and of all pages one is in memory
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
  atOnce: number,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  let index = 0;
  for (const item of items) {
    const result = work(item);
    // It is awaited in its turn: until then, its failure is no unhandled one.
    result.catch(() => {});
    begun.push(result);
    // What the native parser holds is given back between two turns of the event loop only.
    if (index % Math.min(stride, atOnce) === 0) await setImmediate();
    index += 1;
    if (begun.length >= atOnce) yield await begun.shift()!;
  }
  for (const result of begun) yield await result;
}
