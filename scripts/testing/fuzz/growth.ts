/** Of four times the size: 4 is what reading takes, 16 what it takes to look through all for each of its parts. */
const MOST = 13;

/** Milliseconds: what takes less says nothing, but what the processor did beside it. */
const SHORTEST = 8;

/**
 * How many times as long something takes where there is four times as much.
 *
 * @param act does it with so many repetitions of something
 * @param largest repetitions that are tried
 * @returns null where that is no more than the size explains, or even the largest is soon done
 */
export function growthOf(act: (count: number) => unknown, largest = 64_000): number | null {
  const took = (count: number): number => Math.min(cost(act, count), cost(act, count));
  for (let count = Math.min(1000, largest / 4); count * 4 <= largest; count *= 4) {
    if (cost(act, count * 4) < SHORTEST) continue;
    // Whatever else the machine does makes a time seem too long, but hardly every time.
    let least = Infinity;
    for (let attempt = 0; attempt < 5 && least > MOST; attempt += 1) least = Math.min(least, took(count * 4) / took(count));
    return least > MOST ? Math.round(least) : null;
  }
  return null;
}

/** Milliseconds of the processor, not of a clock: others use it too. */
function cost(act: (count: number) => unknown, count: number): number {
  const before = process.cpuUsage();
  act(count);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
