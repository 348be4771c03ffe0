import { segmentsOf } from '../markdown/segments.ts';
import type { Parser } from '../markdown/parser.ts';
import type { Page } from '../model/page.ts';
import type { Provenance } from '../model/provenance.ts';
import { digest } from '../provenance/digests.ts';
import { unfinishedSegments } from '../xliff/merge/unfinished-segments.ts';
import { syncedSidecar } from '../xliff/sidecar/synced-sidecar.ts';
import { sidecarPath } from './sidecar-path.ts';
import type { Translation } from './translations.ts';
import type { Plan } from './write-edits.ts';

export interface UnfinishedTarget {
  target: Page;
  /** What it records. */
  provenance: Provenance | null;
  /** Ids of the source segments that were merged. */
  merged: { has(id: string): boolean };
  /** Whether it was made from the source. */
  remade: boolean;
  sourceLocale: string;
  parse: Parser;
}

/**
 * The sidecar of a target that is translated in part: what is left to do, as after a sync. Without it the next export would
 * ask for all of it again, or for nothing, and the next sync would bring anew what is there.
 *
 * @returns none where it is not known what the target was translated from
 */
export function unfinishedSidecar(translation: Translation, unfinished: UnfinishedTarget): Plan[] {
  const { pair, source, sidecar, baseKnown, bodyOnly } = translation;
  const { target, provenance, merged, remade, sourceLocale, parse } = unfinished;
  if (!baseKnown) return [];
  const segments = unfinishedSegments({
    ...translation,
    merged,
    remade,
    formerSegments: translation.targetSegments,
    targetSegments: segmentsOf(target, parse),
  });
  const after = syncedSidecar({
    segments: bodyOnly ? segments.filter(({ source: { kind } }) => kind !== 'front-matter') : segments,
    bodyOnly,
    provenance,
    targetHash: digest('sha256', Buffer.from(target.text, 'utf8')),
    sourceHash: digest('sha256', source.bytes),
    original: pair.source,
    sourceLocale,
    targetLocale: pair.locale,
  });
  return [{ path: sidecarPath(pair), before: sidecar?.text ?? '', after }];
}
