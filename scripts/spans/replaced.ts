import type { Range } from '../model/range.ts';
import type { Replacement } from './moved-by.ts';

/** Every one of the ranges replaced by the same text. */
export function replaced(ranges: readonly Range[], text: string): Replacement[] {
  return ranges.map(({ start, end }) => ({ start, end, text }));
}
