import type { Edit } from '../model/edit.ts';

/**
 * The text with all edits applied. Edits are offsets in the text as it was; two may touch but not overlap.
 *
 * @throws RangeError where two edits overlap or one lies outside of the text: a defect of the caller.
 */
export function splice(text: string, edits: readonly Pick<Edit, 'start' | 'end' | 'text'>[]): string {
  let at = 0;
  // Joined, the text stands for itself: a sum of slices would keep what they were cut out of in memory.
  const pieces: string[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`Unexpected edit ${edit.start}-${edit.end}, expected it after ${at} and within ${text.length}`);
    }
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
