import type { Inline } from '../../model/inline.ts';
import { contentText, foldedText } from '../content-text.ts';
import type { MemoryUnit } from './tmx.ts';

export interface TidyMemory {
  units: MemoryUnit[];
  /** How many units were left out, and why. */
  dropped: { duplicate: number; untranslated: number; codesDiffer: number };
}

/**
 * Units each once, without those that help nobody: a translation that equals its source, or that has other codes. Of equal
 * pairs a human's goes before a machine's, then the latest.
 */
export function tidyMemory(units: readonly MemoryUnit[]): TidyMemory {
  const best = new Map<string, MemoryUnit>();
  const dropped = { duplicate: 0, untranslated: 0, codesDiffer: 0 };
  for (const unit of units) {
    if (foldedText(unit.source) === foldedText(unit.target)) dropped.untranslated += 1;
    else if (codesOf(unit.source) !== codesOf(unit.target)) dropped.codesDiffer += 1;
    else {
      const key = [unit.sourceLocale, unit.targetLocale, contentText(unit.source), contentText(unit.target)].join('\u0000');
      const known = best.get(key);
      if (known) dropped.duplicate += 1;
      if (!known || rank(unit) > rank(known)) best.set(key, unit);
    }
  }
  return { units: [...best.values()], dropped };
}

/** Types and roles, in any order: a translation may move its codes. */
const codesOf = (content: readonly Inline[]): string =>
  content
    .flatMap((piece) => (piece.kind === 'code' ? [`${piece.role} ${piece.type}`] : []))
    .toSorted()
    .join();

const rank = ({ translationType, handoff }: MemoryUnit): string => `${translationType === 'HT' ? 1 : 0} ${handoff ?? ''}`;
