import { affinity } from './affinity.ts';
import type { Features } from './features.ts';

/** How many segments beside a pair are asked: what stands farther off is no rival. */
const reach = 40;

/**
 * How likely a pair is, among those that would fit as well: of six sections that read alike, of which a translation has one, it may be
 * that of any. Rivals are the segments without a pair of their own right before and behind one; the order stays with any of them.
 *
 * @param at index of the source's segment, and of the target's that it is paired with
 * @param fit how well these two fit
 * @returns 1 where no other one fits, 0.5 where one other does as well
 */
export function shareOfPair(
  at: { source: number; target: number; fit: number },
  { pairs, source, target, ratio }: { pairs: Pairs; source: readonly Features[]; target: readonly Features[]; ratio: number },
): number {
  const rivals = [
    ...freeBeside(at.source, pairs.ofSource).map((index) => affinity(source[index]!, target[at.target]!, ratio)),
    ...freeBeside(at.target, pairs.ofTarget).map((index) => affinity(source[at.source]!, target[index]!, ratio)),
  ];
  return 1 / rivals.reduce((sum, fit) => sum + Math.exp((fit - at.fit) * sharpness), 1);
}

/** What is paired of each side. */
interface Pairs {
  ofSource: readonly (number | null)[];
  ofTarget: readonly (number | null)[];
}

/** By how much a better fit tells: as the confidence in a pair does. */
const sharpness = 1.33;

/** Indexes without a pair right before and right behind one. */
function freeBeside(at: number, pairs: readonly (number | null)[]): number[] {
  const free: number[] = [];
  for (const step of [-1, 1]) {
    for (let next = at + step; pairs[next] === null && Math.abs(next - at) <= reach; next += step) free.push(next);
  }
  return free;
}
