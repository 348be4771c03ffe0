import { changeClasses, type LeftToDo } from '../../model/drift.ts';
import { UsageError } from '../../model/finding.ts';
import type { Comparable, Inline, SegmentKind } from '../../model/page.ts';
import { recordedIn } from '../../provenance/record-names.ts';
import { addPiece, foldedText } from '../content/content.ts';
import type { XliffFile, XliffNote, XliffUnit } from '../document.ts';
import { readXliffFiles } from '../read.ts';

/** Reads what `sidecarOf` wrote; null where the text is no sidecar or was damaged. */
export function readSidecar(text: string): Sidecar | null {
  const file = fileOf(text);
  if (!file) return null;
  const metadata = new Map(file.metadata);
  const syncedTo = metadata.get('synced-to-sha256') ?? null;
  const isFormed = metadata.get('forms') === 'known';
  return {
    sourceHash: recordedIn(metadata, 'hash'),
    sourceCommit: recordedIn(metadata, 'commit'),
    targetHash: metadata.get('target-sha256') ?? null,
    replacedHash: metadata.get('replaced-sha256') ?? null,
    syncedTo,
    bodyOnly: metadata.get('front-matter') === 'unknown',
    segments: file.units.map((unit) => {
      const segment = segmentOfUnit(unit, syncedTo !== null);
      return isFormed ? formed(segment, unit) : segment;
    }),
  };
}

/** Where it is known in what form the segments stand, one without a note stands alone; an earlier version knew it of none. */
function formed(segment: SidecarSegment, { notes }: XliffUnit): SidecarSegment {
  return { ...segment, form: noteOf('lockstep:form', notes) ?? '' };
}

function fileOf(text: string): XliffFile | undefined {
  try {
    return [...readXliffFiles([text], 'sidecar')][0];
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

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
    ...rowOf(notes),
    sentences: sentences.map((part) => ({ id: part.name, source: part.source as Inline[], target: part.target })),
  };
}

const noteOf = (from: string, notes: readonly XliffNote[]): string | null => notes.find((note) => note.from === from)?.text ?? null;

function joined(contents: Inline[][]): Inline[] {
  const whole: Inline[] = [];
  for (const piece of contents.flat()) addPiece(whole, piece);
  return whole;
}

function pendingOf(notes: readonly XliffNote[]): LeftToDo {
  const pending = noteOf('lockstep:pending', notes);
  const pendingClass = changeClasses.find((name) => name === noteOf('lockstep:class', notes)) ?? null;
  const was = noteOf('lockstep:was', notes);
  const doubt = noteOf('lockstep:doubt', notes) === null ? {} : { isDoubtful: true };
  return { pending: pending === 'changed' || pending === 'added' ? pending : null, pendingClass, was, ...doubt };
}

const rowOf = (notes: readonly XliffNote[]): Pick<SidecarSegment, 'row'> => {
  const row = noteOf('lockstep:row', notes);
  return row !== null && /^\d{1,6}$/.test(row) ? { row: Number(row) } : {};
};

/** A bilingual sidecar that was read: what the source of a hand-back was, and how each of its sentences was translated. */
export interface Sidecar {
  /** What was recorded as the hash of that source; null where it was not recorded. */
  sourceHash: string | null;
  sourceCommit: string | null;
  /** SHA-256 of the target file when the sidecar was written, in hex: another one means that somebody changed the target since. */
  targetHash: string | null;
  /** The same of the target before: while that one is there, what the sidecar tells has not come about. */
  replacedHash: string | null;
  /** SHA-256 of the source that the target was synced to; null in a sidecar of a hand-back. */
  syncedTo: string | null;
  /** Whether it says that the front matter of the base is not known, and holds none. */
  bodyOnly: boolean;
  /** All segments of that source in page order, with those that are not translated. */
  segments: SidecarSegment[];
}

/** With what a sync left to a translator. */
export interface SidecarSegment extends Comparable, LeftToDo {
  /** Its translation as one text, blanks folded; null where a sentence has none. */
  target: string | null;
  /** Of a cell the row of its table, where those are not all as wide as the head. */
  row?: number;
  sentences: SidecarSentence[];
}

interface SidecarSentence {
  /** Id of the bilingual pair; null for text that stood in none. */
  id: string | null;
  source: Inline[];
  target: Inline[] | null;
}
