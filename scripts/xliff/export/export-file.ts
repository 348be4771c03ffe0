import type { Provenance } from '../../model/provenance.ts';
import type { SourceContent, XliffFile, XliffUnit } from '../document.ts';
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
  const exported = new Set(slots.map(({ segment }) => segment.id));
  const units = slots.map((slot) => withFlowsOf(exportUnit(slot, options), exported));
  return { original, sourceLocale, targetLocale, metadata: metadataOf(input), units };
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
