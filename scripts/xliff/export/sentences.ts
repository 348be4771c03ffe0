import type { Inline, Range } from '../../model/page.ts';
import { contentText, foldedText } from '../content/content.ts';
import type { Sidecar, SidecarSegment } from '../sidecar/read-sidecar.ts';
import { contentSlicer, type Sentence } from '../slots/parts-of.ts';
import type { Slot } from '../slots/slot.ts';

export interface Locales {
  sourceLocale: string;
  targetLocale: string;
}

/** The sentences of a block; null where its two sides are not cut alike, or it is one sentence. */
export type SplitSentences = (source: readonly Inline[], target: readonly Inline[] | null) => Sentence[] | null;

/** Cuts blocks into sentences as their languages do. Made once for a pair of locales: what it knows of a language takes time to load. */
export function sentenceSplitter({ sourceLocale, targetLocale }: Locales): SplitSentences {
  const [ofSource, ofTarget] = [sourceLocale, targetLocale].map((locale) => new Intl.Segmenter(locale, { granularity: 'sentence' }));
  return (source, target) => {
    const sources = rangesOf(source, ofSource!);
    if (sources.length < 2) return null;
    if (!target) return sources.map((range) => ({ ...range, name: null, target: null }));
    const targets = rangesOf(target, ofTarget!);
    if (targets.length !== sources.length) return null;
    const slice = contentSlicer(target);
    return sources.map((range, index) => ({ ...range, name: null, target: slice(targets[index]!) }));
  };
}

/** Offsets in the `contentText`, blanks at the edges left out. A border inside of a code is none. */
function rangesOf(content: readonly Inline[], segmenter: Intl.Segmenter): Range[] {
  const text = content.map((piece) => (piece.kind === 'text' ? piece.text : filler(piece.raw, piece.type))).join('');
  const written = contentText(content);
  const slice = contentSlicer(content);
  const ranges: Range[] = [];
  let from = 0;
  for (const { index, segment } of segmenter.segment(text)) {
    const end = index + segment.length;
    if (!slice({ start: from, end })) continue;
    const kept = written.slice(from, end);
    const start = from + kept.length - kept.trimStart().length;
    if (kept.trim() !== '') ranges.push({ start, end: from + kept.trimEnd().length });
    from = end;
  }
  return ranges;
}

/** A code is part of a word, a line break the end of one. */
const filler = (raw: string, type: string): string => (type === 'break' ? '\n' : 'a').repeat(raw.length);

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
