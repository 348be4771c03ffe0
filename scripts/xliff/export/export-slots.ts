import type { SegmentKind } from '../../model/page.ts';
import type { Provenance } from '../../model/pair.ts';
import { renumberCodes } from '../content/renumber-codes.ts';
import { notesOf, type TranslationState, type XliffMatch } from '../document.ts';
import { withNativeCodes } from '../merge/native-codes.ts';
import type { Sentence } from '../slots/parts-of.ts';
import type { Slot } from '../slots/slot.ts';
import { type Memory, similarityOf } from '../tmx/memory.ts';
import type { ExportSlot } from './export-file.ts';

interface ExportContext {
  /** What the target records. */
  translationType: Provenance['translationType'];
  /** Whether it is known which source the target follows. */
  baseKnown: boolean;
  memory: Memory | null;
  /** How a block is cut; null: not. */
  sentencesOf(slot: Slot): Sentence[] | null;
}

/** What a translator gets of each segment. */
export function exportSlots(slots: readonly Slot[], context: ExportContext): ExportSlot[] {
  return slots.map((slot) => {
    const { segment, target } = slot;
    const matches = [...previousOf(slot), ...(target ? [] : (context.memory?.matches(segment.content) ?? []))];
    const exact = target ? null : exactMatch(matches, slot);
    return {
      segment,
      target: target ?? exact,
      state: stateOf(slot, exact !== null, context),
      matches,
      notes: notesOf(slot).map((text) => ({ from: 'lockstep', text })),
      sentences: exact || insideCode.has(segment.kind) ? null : context.sentencesOf(slot),
    };
  });
}

/** What a code refers to by one id stays whole. */
const insideCode = new Set<SegmentKind>(['alt', 'title', 'label']);

function previousOf({ kind, previous, segment }: Slot): XliffMatch[] {
  if (kind !== 'changed' || !previous) return [];
  return [{ ...previous, similarity: similarityOf(previous.source, segment.content), origin: 'previous translation' }];
}

/** The translation of the same text, its codes' own text from this source. */
function exactMatch(matches: readonly XliffMatch[], slot: Slot) {
  const exact = matches.find(({ similarity }) => similarity === 100);
  if (!exact) return null;
  return withNativeCodes(renumberCodes(slot.segment.content, exact.target), slot);
}

function stateOf({ target }: Slot, fromMemory: boolean, { translationType, baseKnown }: ExportContext): TranslationState {
  if (!target) return fromMemory ? 'needs-review' : 'initial';
  if (!baseKnown) return 'needs-review';
  return translationType === 'MT' ? 'machine' : 'translated';
}
