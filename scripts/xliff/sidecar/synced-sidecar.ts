import { unevenRows } from '../../align/tables.ts';
import type { LeftToDo } from '../../model/drift.ts';
import type { Comparable, Inline, Segment } from '../../model/page.ts';
import type { Provenance } from '../../model/pair.ts';
import type { Dialect } from '../../provenance/dialect.ts';
import { namedRecord } from '../../provenance/record-names.ts';
import { foldedText } from '../content/content.ts';
import { renumberCodes } from '../content/renumber-codes.ts';
import type { XliffNote, XliffUnit } from '../document.ts';
import { unitId } from '../slots/slot.ts';
import { writeXliff } from '../write.ts';

/** One segment of a synced source: its translation, and what is left to do. */
export interface SyncedSegment extends LeftToDo {
  source: Comparable & Pick<Segment, 'id'>;
  target: Segment | null;
}

interface SyncedInput {
  segments: readonly SyncedSegment[];
  /** Whether the front matter is left out, since that of the base is not known. */
  bodyOnly: boolean;
  /** What the target records after the sync. */
  provenance: Provenance | null;
  /** In which it does; it names the record in the sidecar, too. */
  dialect: Dialect;
  /** SHA-256 of the target's and of the source's bytes, in hex. */
  targetHash: string;
  sourceHash: string;
  /** The same of the target that this one takes the place of, if it does: then nothing of this holds while that one is there. */
  replacedHash?: string | null;
  original: string;
  sourceLocale: string;
  targetLocale: string;
}

/** The sidecar of a target that was brought to the structure of its current source, as an XLIFF 2.0 file. */
export function syncedSidecar({
  segments,
  bodyOnly,
  provenance,
  dialect,
  targetHash,
  sourceHash,
  replacedHash,
  ...file
}: SyncedInput): string {
  const metadata: [string, string][] = [
    ['target-sha256', targetHash],
    ['synced-to-sha256', sourceHash],
    ...recorded('replaced-sha256', replacedHash),
    ...recorded('front-matter', bodyOnly ? 'unknown' : null),
    ...recorded('forms', segments.some(({ source }) => source.form !== undefined) ? 'known' : null),
    ...namedRecord({ hash: provenance?.hash ?? null, commit: provenance?.commit ?? null }, dialect),
  ];
  const rows = unevenRows(segments.map(({ source }) => source));
  return writeXliff({ files: [{ ...file, metadata, units: segments.map((one) => unitOf(one, rows.get(one.source))) }] }, '2.0');
}

const recorded = (key: string, value: string | null | undefined): [string, string][] => (value ? [[key, value]] : []);

function unitOf(synced: SyncedSegment, row: number | undefined): XliffUnit {
  const { source, target, pending } = synced;
  const { id, kind, key, translate, content } = source;
  const own = target && translate && pending !== 'added' ? renumberCodes(content, target.content) : null;
  const state = own && pending === null ? ('translated' as const) : ('initial' as const);
  const part = { id, name: null, ignorable: false, source: content, target: own, state, matches: [], line: null };
  return {
    id: unitId(id),
    kind,
    name: key,
    translate,
    notes: [...notesOf(synced), ...heldBy(synced, own), ...note('lockstep:row', row?.toString() ?? null)],
    parts: [part],
  };
}

function notesOf({ source: { content, text, form }, pending, pendingClass, was, isDoubtful }: SyncedSegment): XliffNote[] {
  return [
    ...note('lockstep:text', foldedText(content) === text ? null : text),
    ...note('lockstep:form', form || null),
    ...note('lockstep:pending', pending),
    ...note('lockstep:class', pendingClass),
    ...note('lockstep:was', was),
    ...note('lockstep:doubt', isDoubtful ? 'yes' : null),
  ];
}

/** What the target has, where the unit does not say: code that a translator wrote in, a text whose tags hold texts of their own. */
function heldBy({ source, target, pending }: SyncedSegment, own: readonly Inline[] | null): XliffNote[] {
  const said = own ? foldedText(own) : source.text;
  return note('lockstep:held', target && pending !== 'added' && target.text !== said ? target.text : null);
}

const note = (from: string, text: string | null): XliffNote[] => (text === null ? [] : [{ from, text }]);
