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
    text: noteOf('lockstep:text', notes) ?? foldedText(content),
    content,
    target: translated ? foldedText(parts.flatMap(({ source, target }) => target ?? source)) : noteOf('lockstep:held', notes),
    ...pendingOf(notes),
    sentences: sentences.map((part) => ({ id: part.name, source: part.source as Inline[], target: part.target })),
  };
}

const noteOf = (from: string, notes: readonly XliffNote[]): string | null => notes.find((note) => note.from === from)?.text ?? null;

function joined(contents: Inline[][]): Inline[] {
  const whole: Inline[] = [];
  for (const piece of contents.flat()) addPiece(whole, piece);
  return whole;
}

function pendingOf(notes: readonly XliffNote[]): Pick<SidecarSegment, 'pending' | 'was'> {
  const pending = noteOf('lockstep:pending', notes);
  const was = noteOf('lockstep:was', notes);
  return { pending: pending === 'changed' || pending === 'added' ? pending : null, was };
}
