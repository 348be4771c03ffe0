import type { Features } from './features.ts';

type Marked = Pick<Features, 'marks'>;

/** How many marks two segments share, each as often as both have it. */
export function sharedMarks(source: Marked, target: Marked): number {
  let shared = 0;
  for (const [mark, count] of source.marks) shared += Math.min(count, target.marks.get(mark) ?? 0);
  return shared;
}

/**
 * Tells `sharedMarks` of a segment and each of a stretch of others at once: by what it has, and not by comparing it with all of them.
 *
 * @returns what gives, for a segment and the stretch from one index up to another, a number for each in the stretch
 */
export function marksIndex(targets: readonly Marked[]): (source: Marked, from: number, to: number) => Int32Array {
  const places = new Map<string, { at: number[]; counts: number[] }>();
  for (const [index, { marks }] of targets.entries()) {
    for (const [mark, count] of marks) {
      const known = places.get(mark);
      known?.at.push(index);
      known?.counts.push(count);
      if (!known) places.set(mark, { at: [index], counts: [count] });
    }
  }
  return ({ marks }, from, to) => {
    const shared = new Int32Array(to - from);
    for (const [mark, count] of marks) {
      const { at, counts } = places.get(mark) ?? { at: [], counts: [] };
      for (let next = firstFrom(at, from); next < at.length && at[next]! < to; next += 1)
        shared[at[next]! - from]! += Math.min(count, counts[next]!);
    }
    return shared;
  };
}

function firstFrom(ascending: readonly number[], from: number): number {
  let low = 0;
  for (let high = ascending.length; low < high;) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
