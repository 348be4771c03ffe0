import { UsageError } from '../../model/usage-error.ts';
import type { XliffFile } from '../document.ts';
import { readXliffFiles } from '../read.ts';
import { segmentOfUnit } from './segment-of-unit.ts';
import type { Sidecar } from './sidecar.ts';

/** Reads what `sidecarOf` wrote; null where the text is no sidecar or was damaged. */
export function readSidecar(text: string): Sidecar | null {
  const file = fileOf(text);
  if (!file) return null;
  const metadata = new Map(file.metadata);
  const syncedTo = metadata.get('synced-to-sha256') ?? null;
  return {
    sourceHash: metadata.get('ms.openlocfilehash') ?? null,
    sourceCommit: metadata.get('ms.sourcegitcommit') ?? null,
    targetHash: metadata.get('target-sha256') ?? null,
    syncedTo,
    bodyOnly: metadata.get('front-matter') === 'unknown',
    segments: file.units.map((unit) => segmentOfUnit(unit, syncedTo !== null)),
  };
}

function fileOf(text: string): XliffFile | undefined {
  try {
    return [...readXliffFiles([text], 'sidecar')][0];
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}
