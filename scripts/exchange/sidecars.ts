import type { Config } from '../config/config.ts';
import type { Judged } from '../drift/input.ts';
import { type Held, judgeWritten } from '../drift/judge/judge-written.ts';
import type { Parser } from '../markdown/parser/parser.ts';
import { segmentsOf } from '../markdown/segments/segments.ts';
import { fileFinding, type Finding } from '../model/finding.ts';
import type { Page, Plan, Segment } from '../model/page.ts';
import { type Provenance, sidecarPath } from '../model/pair.ts';
import { digest } from '../model/digest.ts';
import type { SpanPair } from '../spans/scan/markup.ts';
import { contentText } from '../xliff/content/content.ts';
import { unfinishedSegments } from '../xliff/merge/unfinished-segments.ts';
import { sidecarOf } from '../xliff/sidecar/hand-back.ts';
import type { Sidecar } from '../xliff/sidecar/read-sidecar.ts';
import { syncedSidecar } from '../xliff/sidecar/synced-sidecar.ts';
import type { Translation } from './translations.ts';
import type { WrittenPlaces } from './written-page.ts';

interface NewTarget {
  target: Page;
  provenance: Provenance;
  config: Config;
  parse: Parser;
}

/** The sidecar of a target that now follows its source: the old one's sentences stay where both sides are unchanged. */
export function renewedSidecar(
  { pair, sourceSegments, sidecar, dialect, target: before }: Translation,
  { target, provenance, config, parse }: NewTarget,
): Plan[] {
  if (config.sidecar === null && !sidecar) return [];
  const after = sidecarOf({
    sourceSegments,
    targetSegments: segmentsOf(target, parse),
    pairs: sidecar?.read ? pairsOf(sidecar.read) : [],
    provenance,
    dialect,
    targetHash: digest('sha256', Buffer.from(target.text, 'utf8')),
    replacedHash: before && digest('sha256', before.bytes),
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

interface UnfinishedTarget {
  target: Page;
  /** What it records. */
  provenance: Provenance | null;
  /** Ids of the source segments that were merged. */
  merged: { has(id: string): boolean };
  /** Where the segments of target and source stand in it; null where that is not known. */
  places: WrittenPlaces | null;
  left: LeftToSync;
  sourceLocale: string;
  parse: Parser;
}

/** Changes of the source that a page does not hold, and of these those that are in another place of it. */
export type LeftToSync = Pick<Held, 'unheld' | 'misplaced'>;

/**
 * The sidecar of a target that is translated in part: what is left to do, as after a sync. Without it the next export would
 * ask for all of it again, or for nothing, and the next sync would bring anew what is there.
 *
 * @returns none where it is not known what the target was translated from
 */
export function unfinishedSidecar(translation: Translation, unfinished: UnfinishedTarget): Plan[] {
  const { pair, source, sidecar, baseKnown, bodyOnly, dialect } = translation;
  const { target, provenance, merged, places, left, sourceLocale, parse } = unfinished;
  if (!baseKnown) return [];
  const segments = unfinishedSegments({
    ...translation,
    merged,
    places,
    unheld: left.unheld,
    misplaced: left.misplaced,
    formerSegments: translation.targetSegments,
    targetSegments: segmentsOf(target, parse),
  });
  const after = syncedSidecar({
    segments: bodyOnly ? segments.filter(({ source: { kind } }) => kind !== 'front-matter') : segments,
    bodyOnly,
    provenance,
    dialect,
    targetHash: digest('sha256', Buffer.from(target.text, 'utf8')),
    replacedHash: translation.target && digest('sha256', translation.target.bytes),
    sourceHash: digest('sha256', source.bytes),
    original: pair.source,
    sourceLocale,
    targetLocale: pair.locale,
  });
  return [{ path: sidecarPath(pair), before: sidecar?.text ?? '', after }];
}

/**
 * The changes of the source that a page does not hold as it is to be written, whatever was merged into it. Where it is not known
 * what it was translated from, all of the source is such a change, and its codes must be there as the source has them.
 *
 * @param places where what was merged was written
 */
export function leftToSync(
  { base, sourceSegments: source, targetSegments }: Translation,
  written: readonly Segment[],
  places: WrittenPlaces | null,
): LeftToSync {
  if (!targetSegments) return { unheld: new Set(), misplaced: new Set() };
  const put = places?.here;
  if (base) return judgeWritten({ base: base.segments, source, judged: base, before: targetSegments, written, put });
  const matches = source.map((_, index): Judged => ({ kind: 'added', base: null, source: index, similarity: null, class: null }));
  return judgeWritten({ base: [], source, judged: { matches, aligned: [], present: new Map() }, before: null, written, put });
}

/** What is to be known where a page is translated to the last word, and still not what its source is. */
export function syncNote({ pair, base }: Translation, left: number): Finding[] {
  if (!base) return [fileFinding({ check: 'xliff-sync', path: pair.target, message: unknownNote(left) })];
  const what = left === 1 ? '1 change of the source is' : `${left} changes of the source are`;
  const message = `${what} left that need no translator (removed, moved, or not translated text): run "lockstep sync --write"`;
  return [fileFinding({ check: 'xliff-sync', path: pair.target, message })];
}

const unknownNote = (left: number): string =>
  `${left === 1 ? '1 segment is' : `${left} segments are`} not seen to hold what the source has (codes, addresses, levels, lists), and what the page was translated from is not known: mend what is not, or record its source in the page where it is right as it is`;
