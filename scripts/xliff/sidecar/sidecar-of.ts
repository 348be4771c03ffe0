import type { Provenance } from '../../model/provenance.ts';
import { writeXliff } from '../write.ts';
import { bilingualUnits, type BilingualPage } from './bilingual-units.ts';

export interface SidecarInput extends BilingualPage {
  /** What the target records. */
  provenance: Provenance;
  /** SHA-256 of the clean target's bytes, in hex. */
  targetHash: string;
  /** Path of the source page, relative to the project. */
  original: string;
  sourceLocale: string;
  targetLocale: string;
}

/**
 * The bilingual sidecar of a page, as an XLIFF 2.0 file: all segments of the source, also those that are not translated,
 * cut into the sentences of the bilingual markup with their translations. Empty where the source has no segments.
 */
export function sidecarOf(input: SidecarInput): string {
  const { sourceSegments, original, sourceLocale, targetLocale, provenance } = input;
  if (sourceSegments.length === 0) return '';
  const units = bilingualUnits(input, provenance.translationType === 'MT' ? 'machine' : 'translated');
  return writeXliff({ files: [{ original, sourceLocale, targetLocale, metadata: metadataOf(input), units }] }, '2.0');
}

function metadataOf({ provenance, targetHash }: SidecarInput): [string, string][] {
  const { commit, hash, translationType, handoff, locfileid } = provenance;
  const entries = [
    ['target-sha256', targetHash],
    ['ms.openlocfilehash', hash],
    ['ms.sourcegitcommit', commit],
    ['ms.translationtype', translationType],
    ['ms.lasthandoff', handoff],
    ['ms.locfileid', locfileid],
  ] as const;
  return entries.flatMap(([key, value]): [string, string][] => (value === null ? [] : [[key, value]]));
}
