import type { Inline } from '../../model/inline.ts';
import type { SegmentKind } from '../../model/segment.ts';
import { addPiece } from '../content-builder.ts';
import { foldedText } from '../content-text.ts';
import type { XliffNote, XliffUnit } from '../document.ts';
import type { SidecarSegment } from './sidecar.ts';

/** A segment of the base as a unit of the sidecar holds it. */
export function segmentOfUnit({ kind, name, translate, notes, parts }: XliffUnit): SidecarSegment {
  const content = joined(parts.map(({ source }) => source as Inline[]));
  const sentences = parts.filter(({ ignorable }) => !ignorable);
  const translated = sentences.length > 0 && sentences.every(({ target }) => target !== null);
  return {
    kind: (kind ?? 'paragraph') as SegmentKind,
    key: name,
    translate,
    text: notes.find(({ from }) => from === 'lockstep:text')?.text ?? foldedText(content),
    content,
    target: translated ? foldedText(parts.flatMap(({ source, target }) => target ?? source)) : null,
    ...pendingOf(notes),
    sentences: sentences.map((part) => ({ id: part.name, source: part.source as Inline[], target: part.target })),
  };
}

function joined(contents: Inline[][]): Inline[] {
  const whole: Inline[] = [];
  for (const piece of contents.flat()) addPiece(whole, piece);
  return whole;
}

function pendingOf(notes: readonly XliffNote[]): Pick<SidecarSegment, 'pending' | 'was'> {
  const pending = notes.find(({ from }) => from === 'lockstep:pending')?.text;
  const was = notes.find(({ from }) => from === 'lockstep:was')?.text ?? null;
  return { pending: pending === 'changed' || pending === 'added' ? pending : null, was };
}
