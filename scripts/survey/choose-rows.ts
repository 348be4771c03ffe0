import type { DriftState, PageDrift } from '../model/drift.ts';

/** Which rows of a report are shown, and in which order. */
export interface Choice {
  /** Empty: all. */
  states: readonly DriftState[];
  /** Null: as the project has them. */
  sort: Sort | null;
  limit: number;
}

export const sorts = ['words', 'age', 'path'] as const;

type Sort = (typeof sorts)[number];

/** The rows of some states, in another order, so many of them. */
export function chooseRows(rows: readonly PageDrift[], { states, sort, limit }: Choice): PageDrift[] {
  const chosen = rows.filter(({ state }) => states.length === 0 || states.includes(state));
  return (sort === null ? chosen : chosen.toSorted(orders[sort])).slice(0, limit);
}

type Order = (a: PageDrift, b: PageDrift) => number;

/** The most comes first; what is not known comes last. */
const orders: Record<Sort, Order> = {
  words: (a, b) => (b.wordsToTranslate ?? -1) - (a.wordsToTranslate ?? -1),
  age: (a, b) => (b.commitsBehind ?? -1) - (a.commitsBehind ?? -1),
  path: (a, b) => compare(a.source, b.source) || compare(a.locale, b.locale),
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
