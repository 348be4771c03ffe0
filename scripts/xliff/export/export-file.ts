import type { Provenance } from '../../model/provenance.ts';
import type { XliffFile } from '../document.ts';
import { exportUnit, type ExportSlot, type UnitOptions } from './export-unit.ts';

export interface ExportInput {
  /** Path of the source page, relative to the project root. */
  original: string;
  sourceLocale: string;
  targetLocale: string;
  slots: readonly ExportSlot[];
  /** SHA-256 of the source's bytes and of the target's, in hex: what the import is checked against. */
  sourceHash: string;
  targetHash: string | null;
  /** What the target will record when all of it is translated: the source as it is exported. */
  exported: Pick<Provenance, 'commit' | 'hash'>;
  /** What the target records now; null where there is none. */
  provenance: Provenance | null;
}

/** One page as a file of a work package; null where there is nothing in it to translate. */
export function exportFile(input: ExportInput, options: UnitOptions): XliffFile | null {
  const { original, sourceLocale, targetLocale, slots } = input;
  if (slots.length === 0) return null;
  const units = slots.map((slot) => exportUnit(slot, options));
  return { original, sourceLocale, targetLocale, metadata: metadataOf(input), units };
}

function metadataOf({ targetLocale, sourceHash, targetHash, exported, provenance }: ExportInput): [string, string][] {
  const entries: [string, string | null | undefined][] = [
    ['locale', targetLocale],
    ['source-sha256', sourceHash],
    ['target-sha256', targetHash],
    ['ms.openlocfilehash', exported.hash],
    ['ms.sourcegitcommit', exported.commit],
    ['ms.translationtype', provenance?.translationType],
    ['ms.locfileid', provenance?.locfileid],
  ];
  return entries.flatMap(([key, value]): [string, string][] => (value ? [[key, value]] : []));
}
