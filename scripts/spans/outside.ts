import type { Range } from '../model/range.ts';

/** Of some ranges those that touch none of others. Both lists are in order, without overlap among themselves. */
export function outside<T extends Range>(ranges: readonly T[], others: readonly Range[]): T[] {
  let next = 0;
  return ranges.filter(({ start, end }) => {
    while (next < others.length && others[next]!.end <= start) next += 1;
    return next >= others.length || others[next]!.start >= end;
  });
}
