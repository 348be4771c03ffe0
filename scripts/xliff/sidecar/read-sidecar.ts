import { UsageError } from '../../model/usage-error.ts';
import type { XliffDocument } from '../document.ts';
import { readXliff } from '../read.ts';
import { segmentOfUnit } from './segment-of-unit.ts';
import type { Sidecar } from './sidecar.ts';

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
    bodyOnly: metadata.get('front-matter') === 'unknown',
    segments: file.units.map((unit) => segmentOfUnit(unit)),
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
