import type { Range } from '../model/range.ts';

/** A replacement, before it knows its file. */
export interface Replacement extends Range {
  text: string;
}

/**
 * Where an offset is after edits were applied. Asked in rising order, it takes linear time in all.
 *
 * @param edits in order, without overlap
 */
export function movedBy(edits: readonly Replacement[]): (offset: number) => number {
  let next = 0;
  let shift = 0;
  return (offset) => {
    for (; next < edits.length && edits[next]!.end <= offset; next += 1) {
      shift += edits[next]!.text.length - (edits[next]!.end - edits[next]!.start);
    }
    return offset + shift;
  };
}

/** The edits that undo edits: offsets are those of the text that these make. */
export function inverse(text: string, edits: readonly Replacement[]): Replacement[] {
  let shift = 0;
  return edits.map(({ start, end, text: replacement }) => {
    const undo = { start: start + shift, end: start + shift + replacement.length, text: text.slice(start, end) };
    shift += replacement.length - (end - start);
    return undo;
  });
}
