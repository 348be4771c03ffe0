import type { Spot } from '../finding.ts';

/** In the order of files and places in them: that in which a program gets them, however many jobs have found them. */
export const byPlace = <Item extends Spot>(items: readonly Item[]): Item[] =>
  items.toSorted((a, b) => byText(a.path, b.path) || a.line - b.line || a.column - b.column);

/** The order of two texts by their code units, which is the same everywhere. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
