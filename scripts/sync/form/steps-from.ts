import type { Comparable } from '../../model/page.ts';
import { placeIn } from './standing-place.ts';

/** The indices of the items of a list before one of them, or behind it. */
export function stepsFrom(index: number, direction: number, segments: readonly Comparable[]): number[] {
  const { around, signs } = placeIn(segments[index]!)!;
  const list = around.slice(0, around.length - signs.length + 1);
  const steps: number[] = [];
  for (let at = index + direction; at in segments; at += direction) {
    const place = placeIn(segments[at]!);
    if (!place || list.some((one, depth) => place.around[depth] !== one)) break;
    if (place.signs.length > place.around.length - list.length) steps.push(at);
  }
  return steps;
}

/** The number with which an item begins its list, `1`; null of any other, and of a dash. */
export function firstNumberOf(index: number, segments: readonly Comparable[]): string | null {
  const sign = placeIn(segments[index]!)?.signs.at(-1) ?? '-';
  return sign === '-' || stepsFrom(index, -1, segments).length > 0 ? null : sign.slice(0, -1);
}
