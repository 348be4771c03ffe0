import type { Inline } from '../../model/page.ts';
import type { MarkedContent } from '../content/content.ts';

export interface Sentence {
  ignorable: boolean;
  source: Inline[];
  target: Inline[] | null;
}

/**
 * The sentences that a client made of a unit, with what stands between. A client that drops blanks between the
 * sentences of the target means those of the source.
 *
 * @param segmented content of `<seg-source>`
 * @returns null where the two sides are not segmented alike, or not in the same order: the unit is to be read as one sentence
 */
export function segmentedParts(segmented: MarkedContent, target: MarkedContent): Sentence[] | null {
  const sources = piecesOf(segmented);
  const targets = piecesOf(target);
  const mids = sources.flatMap(({ mid }) => (mid === null ? [] : [mid]));
  if (mids.length === 0 || targets.some(({ mid }) => mid !== null && !mids.includes(mid))) return null;
  const filled = targets.some(({ mid }) => mid !== null);
  if (!filled && target.length > 0) return null;
  if (isReordered(mids, targets)) return null;
  return sources.map(({ mid, before, content }) => {
    if (mid !== null) return { ignorable: false, source: content, target: targets.find((piece) => piece.mid === mid)?.content ?? null };
    return { ignorable: true, source: content, target: gapBefore(targets, before) };
  });
}

/** Whether all sentences are there, and the translator has put them into another order. */
function isReordered(mids: readonly string[], targets: readonly Piece[]): boolean {
  const filled = targets.flatMap(({ mid, content }) => (mid === null || content.length === 0 ? [] : [mid]));
  return filled.length === mids.length && mids.some((mid, at) => mid !== filled[at]);
}

interface Piece {
  /** Null between sentences. */
  mid: string | null;
  /** The sentence that follows a gap; null after the last. */
  before: string | null;
  content: Inline[];
}

function piecesOf(content: MarkedContent): Piece[] {
  const pieces: Piece[] = [];
  let current: Piece = { mid: null, before: null, content: [] };
  const finish = (mid: string | null) => {
    if (current.mid !== null || current.content.length > 0) pieces.push(current);
    current = { mid, before: null, content: [] };
  };
  for (const piece of content) {
    if (piece.kind !== 'segment') current.content.push(piece);
    else if (piece.role === 'close') finish(null);
    else {
      current.before = piece.mid;
      finish(piece.mid);
    }
  }
  finish(null);
  return pieces;
}

function gapBefore(targets: Piece[], mid: string | null): Inline[] | null {
  return targets.find((piece) => piece.mid === null && piece.before === mid)?.content ?? null;
}
