import type { Range } from '../model/page.ts';

/** A page with one side of each pair, on the way to its clean text. */
export interface OneSided {
  text: string;
  bodyStart: number;
  /** In page order, where the sides that stayed stand in `text`. */
  kept(): Kept[];
  /** What made it of the page. */
  edits: Replacement[];
}

export interface Kept extends Range {
  /** The source side of the pair, whichever side stayed: it tells of the author's escapes. */
  sourceText: string;
}

/** A replacement, before it knows its file. */
export interface Replacement extends Range {
  text: string;
}

/**
 * Follows offsets of a text through edits: after `ab` went from the front of `abc`, offset 2 is 0. The function that it returns must
 * be asked in rising order; so all questions together take linear time.
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

/** Every one of the ranges replaced by the same text. */
export function replaced(ranges: readonly Range[], text: string): Replacement[] {
  return ranges.map(({ start, end }) => ({ start, end, text }));
}

/**
 * Leaves out the ranges that overlap one of the others: [0, 2) and [4, 6) outside of [1, 3) are [4, 6). Both lists are in order,
 * without overlap among themselves.
 */
export function outside<T extends Range>(ranges: readonly T[], others: readonly Range[]): T[] {
  let next = 0;
  return ranges.filter(({ start, end }) => {
    while (next < others.length && others[next]!.end <= start) next += 1;
    return next >= others.length || others[next]!.start >= end;
  });
}
