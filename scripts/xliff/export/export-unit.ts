import type { Inline } from '../../model/inline.ts';
import type { Segment } from '../../model/segment.ts';
import type { TranslationState, XliffMatch, XliffNote, XliffPart, XliffUnit } from '../document.ts';
import { partsOf } from '../parts-of.ts';
import { unitId } from '../unit-id.ts';
import type { Sentence } from '../parts-of.ts';
import { markTerms, type Glossary } from './mark-terms.ts';

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

export interface UnitOptions {
  /** Whether the source stands in the place of a missing target. */
  fillSource: boolean;
  glossary: Glossary | null;
}

export function exportUnit(slot: ExportSlot, { fillSource, glossary }: UnitOptions): XliffUnit {
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
