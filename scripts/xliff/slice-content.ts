import type { Inline } from '../model/inline.ts';
import type { Range } from '../model/range.ts';

/** The part of a content between two offsets of its `contentText`; null where one of them lies inside of a code. */
export function sliceContent(content: readonly Inline[], { start, end }: Range): Inline[] | null {
  const slice: Inline[] = [];
  let at = 0;
  for (const piece of content) {
    const text = piece.kind === 'code' ? piece.raw : piece.text;
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, text.length);
    const whole = from === 0 && to === text.length;
    if (piece.kind === 'code' && from < to && !whole) return null;
    if (from < to) slice.push(piece.kind === 'code' ? piece : { kind: 'text', text: text.slice(from, to) });
    at += text.length;
  }
  return slice;
}
