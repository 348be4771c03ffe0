import type { Config } from '../config/config.ts';
import type { Parser } from '../markdown/parser.ts';
import { segmentsOf } from '../markdown/segments.ts';
import type { Page } from '../model/page.ts';
import type { Provenance } from '../model/provenance.ts';
import type { SpanPair } from '../model/span-pair.ts';
import { digest } from '../provenance/digests.ts';
import { contentText } from '../xliff/content-text.ts';
import type { Sidecar } from '../xliff/sidecar/sidecar.ts';
import { sidecarOf } from '../xliff/sidecar/sidecar-of.ts';
import { sidecarPath } from './sidecar-path.ts';
import type { Translation } from './translations.ts';
import type { Plan } from './write-edits.ts';

export interface NewTarget {
  target: Page;
  provenance: Provenance;
  config: Config;
  parse: Parser;
}

/** The sidecar of a target that now follows its source: the old one's sentences stay where both sides are unchanged. */
export function renewedSidecar({ pair, sourceSegments, sidecar }: Translation, { target, provenance, config, parse }: NewTarget): Plan[] {
  if (config.sidecar === null && !sidecar) return [];
  const after = sidecarOf({
    sourceSegments,
    targetSegments: segmentsOf(target, parse),
    pairs: sidecar?.read ? pairsOf(sidecar.read) : [],
    provenance,
    targetHash: digest('sha256', Buffer.from(target.text, 'utf8')),
    original: pair.source,
    sourceLocale: config.sourceLocale,
    targetLocale: pair.locale,
  });
  return [{ path: sidecarPath(pair), before: sidecar?.text ?? '', after }];
}

function pairsOf({ segments }: Sidecar): Pick<SpanPair, 'id' | 'sourceText' | 'targetText'>[] {
  return segments.flatMap(({ sentences }) =>
    sentences.flatMap(({ id, source, target }) =>
      id !== null && target ? [{ id, sourceText: contentText(source), targetText: contentText(target) }] : [],
    ),
  );
}
