import type { Comparable, Page, Range, Segment, SegmentKind } from '../../model/page.ts';
import { stretchesOf } from './stretches.ts';

/** Kinds of segments that a reader reads as sentences, labels or values. */
const spoken: ReadonlySet<SegmentKind> = new Set<SegmentKind>([
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'heading-5',
  'heading-6',
  'paragraph',
  'list-item',
  'quote',
  'cell',
  'footnote',
  'html-text',
  'alt',
  'title',
  'label',
]);

/** Whether a segment is text of the body that is translated. */
export const isProse = ({ kind, translate }: Comparable): boolean => translate && spoken.has(kind);

/** A formula: `$a_1$`, `$$…$$`, but not `$5 and $6`. */
const formula = /\$\$[^$]{1,2000}\$\$|\$(?=[^\s$\d])[^$\n]{1,200}(?<=\S)\$(?!\d)/g;

/** The stretches of a segment that are words, as they stand in its page: what lies between its codes, formulas left out. */
export function proseOf(segment: Segment, { text }: Page): Range[] {
  const stretches = stretchesOf(segment);
  const { start, end } = segment.range;
  return text.slice(start, end).includes('$') ? stretches.flatMap((stretch) => withoutFormulas(text, stretch)) : stretches;
}

function withoutFormulas(text: string, { start, end }: Range): Range[] {
  const stretches: Range[] = [];
  let at = start;
  for (const { index, 0: found } of text.slice(start, end).matchAll(formula)) {
    if (start + index > at) stretches.push({ start: at, end: start + index });
    at = start + index + found.length;
  }
  if (at < end) stretches.push({ start: at, end });
  return stretches;
}

/** What a reader reads of a content, codes as blanks: marks of emphasis as nothing, so that no word falls apart. */
export function wordsOf({ content }: Pick<Comparable, 'content'>): string {
  let text = '';
  for (const piece of content) text += piece.kind === 'text' ? piece.text : piece.deletable ? '' : ' ';
  return text.includes('$') ? text.replace(formula, ' ') : text;
}
