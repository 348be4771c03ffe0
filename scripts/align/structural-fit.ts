import { featuresOf } from './features.ts';
import type { Comparable } from '../model/comparable.ts';

/** What of a page survives translation, with how often it stands there: kinds of blocks, inline code, addresses, code lines. */
export type Structure = Map<string, number>;

export function structureOf(segments: readonly Comparable[]): Structure {
  const counts: Structure = new Map();
  for (const { kind, marks, lines } of segments.map(featuresOf)) {
    for (const token of [`kind ${kind}`, ...marks.keys(), ...lines]) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return counts;
}

/** How much two structures have in common, 0 to 1. */
export function structuralFit(a: Structure, b: Structure): number {
  let shared = 0;
  for (const [token, count] of a) shared += Math.min(count, b.get(token) ?? 0);
  const total = sizeOf(a) + sizeOf(b);
  return total === 0 ? 1 : (2 * shared) / total;
}

const sizeOf = (structure: Structure): number => [...structure.values()].reduce((sum, count) => sum + count, 0);
