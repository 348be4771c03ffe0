import type { Inline } from '../../model/inline.ts';
import type { SegmentKind } from '../../model/segment.ts';
import { UsageError } from '../../model/usage-error.ts';
import { addPiece } from '../content-builder.ts';
import { foldedText } from '../content-text.ts';
import type { XliffDocument, XliffNote, XliffUnit } from '../document.ts';
import { readXliff } from '../read.ts';
import type { Sidecar, SidecarSegment } from './sidecar.ts';

/** Reads what `sidecarOf` wrote; null where the text is no sidecar or was damaged. */
export function readSidecar(text: string): Sidecar | null {
  const file = documentOf(text)?.files[0];
  if (!file) return null;
  const metadata = new Map(file.metadata);
  return {
    sourceHash: metadata.get('ms.openlocfilehash') ?? null,
    sourceCommit: metadata.get('ms.sourcegitcommit') ?? null,
    targetHash: metadata.get('target-sha256') ?? null,
    syncedTo: metadata.get('synced-to-sha256') ?? null,
    segments: file.units.map((unit) => segmentOf(unit)),
  };
}

function documentOf(text: string): XliffDocument | null {
  try {
    return readXliff(new TextEncoder().encode(text), 'sidecar');
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

function segmentOf({ kind, name, translate, notes, parts }: XliffUnit): SidecarSegment {
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

function pendingOf(notes: readonly XliffNote[]): Pick<SidecarSegment, 'pending' | 'was'> {
  const pending = notes.find(({ from }) => from === 'lockstep:pending')?.text;
  const was = notes.find(({ from }) => from === 'lockstep:was')?.text ?? null;
  return { pending: pending === 'changed' || pending === 'added' ? pending : null, was };
}

function joined(contents: Inline[][]): Inline[] {
  const whole: Inline[] = [];
  for (const piece of contents.flat()) addPiece(whole, piece);
  return whole;
}
