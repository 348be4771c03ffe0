import type { Inline } from '../../model/inline.ts';
import { contentText, foldedText } from '../content-text.ts';
import type { Sentence } from '../parts-of.ts';
import type { Sidecar, SidecarSegment } from '../sidecar/sidecar.ts';
import type { Slot } from '../slot.ts';

/**
 * The sentences of a block as bilingual markup cut it, where neither its source nor its translation was changed since
 * the sidecar was written.
 */
export function sidecarSentences({ segments }: Sidecar): (slot: Slot) => Sentence[] | null {
  const byText = new Map(segments.flatMap((segment) => (segment.key === null ? [[segment.text, segment] as const] : [])));
  return ({ segment, target }) => {
    const known = segment.key === null ? byText.get(segment.text) : undefined;
    if (!known || known.sentences.every(({ id }) => id === null)) return null;
    if (target && known.target !== foldedText(target)) return null;
    return locate(known, segment.content);
  };
}

function locate({ sentences }: SidecarSegment, content: readonly Inline[]): Sentence[] | null {
  const text = contentText(content);
  const located: Sentence[] = [];
  let at = 0;
  for (const { id, source, target } of sentences) {
    const written = contentText(source);
    const start = text.indexOf(written, at);
    if (start === -1) return null;
    at = start + written.length;
    located.push({ start, end: at, name: id, target });
  }
  return located;
}
