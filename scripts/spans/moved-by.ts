import type { Range } from '../model/range.ts';

/**
 * Where an offset is after edits were applied. Asked in rising order, it takes linear time in all.
 *
 * @param edits in order, without overlap
 */
export function movedBy(edits: readonly (Range & { text: string })[]): (offset: number) => number {
  let next = 0;
  let shift = 0;
  return (offset) => {
    for (; next < edits.length && edits[next]!.end <= offset; next += 1) {
      shift += edits[next]!.text.length - (edits[next]!.end - edits[next]!.start);
    }
    return offset + shift;
  };
}
