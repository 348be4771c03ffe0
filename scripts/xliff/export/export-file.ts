import type { Inline, Segment } from '../../model/page.ts';
import type { Provenance } from '../../model/pair.ts';
import { type Dialect, nothingRecorded } from '../../provenance/dialect.ts';
import { namedRecord } from '../../provenance/record-names.ts';
import type { SourceContent, TranslationState, XliffFile, XliffMatch, XliffNote, XliffPart, XliffUnit } from '../document.ts';
import { partsOf, type Sentence } from '../slots/parts-of.ts';
import { unitId } from '../slots/slot.ts';
import type { Glossary } from '../../markdown/text/glossary.ts';
import { markTerms } from './terms.ts';

interface ExportInput {
  /** Path of the source page, relative to the project root. */
  original: string;
  sourceLocale: string;
  targetLocale: string;
  slots: readonly ExportSlot[];
  /** What authors ask to leave as it is: translators see it between the others. */
  kept?: readonly Segment[];
  /** SHA-256 of the source's bytes and of the target's, in hex: what the import is checked against. */
  sourceHash: string;
  targetHash: string | null;
  /** What the target will record when all of it is translated: the source as it is exported. */
  exported: Pick<Provenance, 'commit' | 'hash'>;
  /** What the target records now; null where there is none. */
  provenance: Provenance | null;
  /** In which the target records; it names the record in the file, too. */
  dialect: Dialect;
}

/** One page as a file of a work package; null where there is nothing in it to translate. */
export function exportFile(input: ExportInput, options: UnitOptions): XliffFile | null {
  const { original, sourceLocale, targetLocale, slots, kept = [] } = input;
  if (slots.length === 0) return null;
  const exported = new Set(slots.map(({ segment }) => segment.id));
  const made = [
    ...slots.map((slot) => ({ segment: slot.segment, unit: withFlowsOf(exportUnit(slot, options), exported) })),
    ...kept.map((segment) => ({ segment, unit: withFlowsOf(keptUnit(segment), exported) })),
  ];
  const units = (kept.length > 0 ? made.toSorted((a, b) => a.segment.range.start - b.segment.range.start) : made).map(({ unit }) => unit);
  return { original, sourceLocale, targetLocale, metadata: metadataOf(input), units };
}

function keptUnit({ id, kind, key, content }: Segment): XliffUnit {
  const part: XliffPart = { id, name: null, ignorable: false, source: content, target: null, state: 'initial', matches: [], line: null };
  return { id: unitId(id), kind, name: key, translate: false, notes: [], parts: [part] };
}

/** An alt text or a title that is not exported can't be referred to. */
function withFlowsOf(unit: XliffUnit, exported: ReadonlySet<string>): XliffUnit {
  const known = <Piece extends SourceContent[number]>(piece: Piece): Piece =>
    piece.kind === 'code' && piece.subflows.length > 0 ? { ...piece, subflows: piece.subflows.filter((id) => exported.has(id)) } : piece;
  return {
    ...unit,
    parts: unit.parts.map((part) => ({ ...part, source: part.source.map(known), target: part.target?.map(known) ?? null })),
  };
}

function metadataOf({ targetLocale, sourceHash, targetHash, exported, provenance, dialect }: ExportInput): [string, string][] {
  const { hash, commit } = exported;
  const { translationType, locfileid } = provenance ?? nothingRecorded;
  return [
    ['locale', targetLocale],
    ['source-sha256', sourceHash],
    ...(targetHash === null ? [] : [['target-sha256', targetHash] as [string, string]]),
    ...namedRecord({ hash, commit, translationType, locfileid }, dialect),
  ];
}

/** A segment with all that a translator gets of it. */
export interface ExportSlot {
  segment: Segment;
  /** Its translation, codes numbered as in the source; null where there is none, or one of an older source. */
  target: Inline[] | null;
  state: TranslationState;
  /** Earlier translations of this text or a similar one, the best first. */
  matches: XliffMatch[];
  notes: XliffNote[];
  /** How the block is cut; null: it is one sentence. */
  sentences: Sentence[] | null;
}

interface UnitOptions {
  /** Whether the source stands in the place of a missing target. */
  fillSource: boolean;
  glossary: Glossary | null;
}

function exportUnit(slot: ExportSlot, { fillSource, glossary }: UnitOptions): XliffUnit {
  const { segment, notes } = slot;
  const parts = ((slot.sentences && partsOf(segment.content, slot.sentences, segment.id)) ?? [wholePart(slot)]).map((part) =>
    part.ignorable ? part : withState(part, slot, fillSource),
  );
  const [first, ...rest] = parts;
  const withMatches = slot.matches.length > 0 && parts.length === 1 ? [{ ...first!, matches: slot.matches }, ...rest] : parts;
  return {
    id: unitId(segment.id),
    kind: segment.kind,
    name: segment.key,
    translate: true,
    notes,
    parts: glossary ? withMatches.map((part) => ({ ...part, source: markTerms(part.source, glossary) })) : withMatches,
  };
}

function wholePart({ segment: { id, content }, target }: ExportSlot): XliffPart {
  return { id, name: null, ignorable: false, source: content, target, state: 'initial', matches: [], line: null };
}

function withState(part: XliffPart, { state }: ExportSlot, fillSource: boolean): XliffPart {
  if (part.target) return { ...part, state };
  return fillSource ? { ...part, target: part.source as Inline[], state: 'new' } : { ...part, state: 'initial' };
}
