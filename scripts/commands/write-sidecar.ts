import { createHash } from 'node:crypto';
import { pageOf } from '../markdown/page.ts';
import type { Parser } from '../markdown/parser.ts';
import { segmentsOf } from '../markdown/segments.ts';
import type { Page } from '../model/page.ts';
import type { Pair } from '../model/pair.ts';
import type { Segment } from '../model/segment.ts';
import { microsoft } from '../provenance/microsoft.ts';
import { strip, type Stripped } from '../spans/index.ts';
import { sidecarOf } from '../xliff/sidecar/sidecar-of.ts';

const noProvenance = { commit: null, hash: null, translationType: null, contentLocale: null, handoff: null, locfileid: null };

/**
 * The bilingual sidecar of a target that was stripped: the source that its spans give back, with their translations.
 * Bilingual markup is Microsoft's, so is the record that comes with it.
 *
 * @returns where it goes, relative to the project, and what it holds; null where the configuration names no place for
 *   sidecars or the page holds no pairs
 */
export function sidecarFile(
  pair: Pair,
  page: Page,
  stripped: Stripped,
  sourceLocale: string,
  parse: Parser,
): { path: string; text: string } | null {
  if (pair.sidecar === null || stripped.pairs.length === 0) return null;
  const text = sidecarOf({
    sourceSegments: bodySegments(strip(page, { keep: 'source' }).text),
    targetSegments: bodySegments(stripped.text),
    pairs: stripped.pairs,
    provenance: microsoft.read(page) ?? noProvenance,
    targetHash: createHash('sha256').update(stripped.text).digest('hex'),
    original: pair.source,
    sourceLocale,
    targetLocale: pair.locale,
  });
  return { path: pair.sidecar, text };

  /** Front matter has no spans: what its values were in the source is not known. */
  function bodySegments(markdown: string): Segment[] {
    return segmentsOf(pageOf(page.path, markdown), parse).filter(({ kind }) => kind !== 'front-matter');
  }
}
