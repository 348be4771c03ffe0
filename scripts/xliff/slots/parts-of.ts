import { lastAtOrBefore } from '../../markdown/text/lines.ts';
import type { Inline, Range } from '../../model/page.ts';
import { contentText } from '../content/content.ts';
import type { XliffPart } from '../document.ts';

/** One sentence of a block: where it stands in the source's `contentText`, the id of its pair, its translation. */
export interface Sentence extends Range {
  /** Null where it is no bilingual markup that says so. */
  name: string | null;
  target: Inline[] | null;
}

/**
 * A block cut into its sentences and what stands between. Blanks and codes between sentences are not translated; text
 * that belongs to no pair is a sentence without a target.
 *
 * @returns null where a sentence begins or ends inside of a code: the block stays whole
 */
export function partsOf(content: readonly Inline[], sentences: readonly Sentence[], id: string): XliffPart[] | null {
  const parts: XliffPart[] = [];
  const slice = contentSlicer(content);
  const length = contentText(content).length;
  let at = 0;
  for (const sentence of [...sentences, { start: length, end: length, name: null, target: null }]) {
    const between = slice({ start: at, end: sentence.start });
    const source = slice(sentence);
    if (!between || !source) return null;
    if (between.length > 0) parts.push(gap(between));
    if (source.length > 0) parts.push({ ...initial, name: sentence.name, source, target: sentence.target });
    at = sentence.end;
  }
  return withIds(parts, id);
}

const initial: XliffPart = { id: null, name: null, ignorable: false, source: [], target: null, state: 'initial', matches: [], line: null };

function gap(source: Inline[]): XliffPart {
  return { ...initial, source, ignorable: source.every((piece) => piece.kind === 'code' || piece.text.trim() === '') };
}

function withIds(parts: XliffPart[], id: string): XliffPart[] {
  let number = 0;
  return parts.map((part) => (part.ignorable ? part : { ...part, id: `${id}.${(number += 1)}` }));
}

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
