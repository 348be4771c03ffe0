import { pageOf } from '../../markdown/page.ts';
import { type Page, ParseError } from '../../model/page.ts';
import type { Shape } from './shapes.ts';

/** Of four times the text: 4 is what reading takes, 16 what it takes to look through all of the text for each of its parts. */
const MOST = 9;

/** Milliseconds: what takes less says nothing, but what the processor did beside it. */
const SHORTEST = 8;

/**
 * How many times as long something takes on a page of four times the length.
 *
 * @param longest characters of the longest page that is tried
 * @returns null where that is no more than the length explains, or the longest is soon read, or refused
 */
export function growthOf(deed: (page: Page) => unknown, { path, text }: Shape, longest = 1_000_000): number | null {
  const took = (count: number): number => quickest(() => deed(pageOf(path, text(count))));
  for (let count = 1000; text(count * 4).length < longest; count *= 4) {
    if (took(count * 4) < SHORTEST) continue;
    // Whatever else the machine does makes a time seem too long, but hardly three times.
    let least = Infinity;
    for (let attempt = 0; attempt < 3 && least > MOST; attempt += 1) least = Math.min(least, took(count * 4) / took(count));
    return least > MOST ? Math.round(least) : null;
  }
  return null;
}

/** The less of two times, in milliseconds of the processor. */
function quickest(action: () => unknown): number {
  return Math.min(...[0, 1].map(() => cost(action)));
}

function cost(action: () => unknown): number {
  const before = process.cpuUsage();
  try {
    action();
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
