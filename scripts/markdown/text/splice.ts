import type { Edit } from '../../model/page.ts';

type Splice = Pick<Edit, 'start' | 'end' | 'text'>;

/**
 * The text with all edits applied. Edits are offsets in the text as it was; two may touch but not overlap.
 *
 * @throws RangeError where two edits overlap or one lies outside of the text: a defect of the caller.
 */
export function splice(text: string, edits: readonly Splice[]): string {
  let at = 0;
  let result = '';
  for (const edit of inOrder(edits)) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`Unexpected edit ${edit.start}-${edit.end}, expected it after ${at} and within ${text.length}`);
    }
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Most callers have them in order already. */
function inOrder(edits: readonly Splice[]): readonly Splice[] {
  const isInOrder = edits.every((edit, index) => index === 0 || byPlace(edits[index - 1]!, edit) <= 0);
  return isInOrder ? edits : edits.toSorted(byPlace);
}

const byPlace = (a: Splice, b: Splice): number => a.start - b.start || a.end - b.end;
