import type { Inline } from '../../model/inline.ts';
import { changeClasses } from '../../model/page-drift.ts';
import type { SegmentKind } from '../../model/segment.ts';
import { addPiece } from '../content-builder.ts';
import { foldedText } from '../content-text.ts';
import type { XliffNote, XliffUnit } from '../document.ts';
import type { SidecarSegment } from './sidecar.ts';

/**
 * A segment of the base as a unit of the sidecar holds it.
 *
 * @param synced whether a sync wrote it: what is not translated then stood in the target as in the source, or a note says how
 */
export function segmentOfUnit({ kind, name, translate, notes, parts }: XliffUnit, synced: boolean): SidecarSegment {
  const content = joined(parts.map(({ source }) => source as Inline[]));
  const sentences = parts.filter(({ ignorable }) => !ignorable);
  const translated = sentences.length > 0 && sentences.every(({ target }) => target !== null);
  const said = translated ? foldedText(parts.flatMap(({ source, target }) => target ?? source)) : null;
  const text = noteOf('lockstep:text', notes) ?? foldedText(content);
  return {
    kind: (kind ?? 'paragraph') as SegmentKind,
    key: name,
    translate,
    text,
    content,
    target: noteOf('lockstep:held', notes) ?? (synced && !translate ? text : said),
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

function pendingOf(notes: readonly XliffNote[]): Pick<SidecarSegment, 'pending' | 'pendingClass' | 'was'> {
  const pending = noteOf('lockstep:pending', notes);
  const pendingClass = changeClasses.find((name) => name === noteOf('lockstep:class', notes)) ?? null;
  const was = noteOf('lockstep:was', notes);
  return { pending: pending === 'changed' || pending === 'added' ? pending : null, pendingClass, was };
}
