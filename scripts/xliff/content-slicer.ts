import { lastAtOrBefore } from '../markdown/last-at-or-before.ts';
import type { Inline } from '../model/inline.ts';
import type { Range } from '../model/range.ts';

/**
 * Cuts parts out of a content, each in the time that its pieces take. A range is offsets in its `contentText`.
 *
 * @returns null where a range begins or ends inside of a code
 */
export function contentSlicer(content: readonly Inline[]): (range: Range) => Inline[] | null {
  const starts: number[] = [];
  let length = 0;
  for (const piece of content) {
    starts.push(length);
    length += textOf(piece).length;
  }
  return ({ start, end }) => {
    const slice: Inline[] = [];
    for (let index = lastAtOrBefore(starts, start); index < content.length && starts[index]! < end; index += 1) {
      const piece = content[index]!;
      const text = textOf(piece);
      const from = Math.max(start - starts[index]!, 0);
      const to = Math.min(end - starts[index]!, text.length);
      if (from >= to) continue;
      if (piece.kind === 'text') slice.push({ kind: 'text', text: text.slice(from, to) });
      else if (from === 0 && to === text.length) slice.push(piece);
      else return null;
    }
    return slice;
  };
}

const textOf = (piece: Inline): string => (piece.kind === 'code' ? piece.raw : piece.text);
