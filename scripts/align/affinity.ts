import type { Features } from './features.ts';
import { sharedMarks } from './shared-marks.ts';
import { similarity } from './similarity.ts';

/** Two segments that can't be translations of each other. */
const never = -4;

/** More than all other evidence together. */
const certain = 8;

/**
 * How well a segment and its supposed translation fit: the sum of what each kind of evidence says, above 0 where it speaks
 * for them. Length is judged as Gale and Church do: by the logarithm of its ratio to what is usual on this page.
 *
 * @param ratio how long this page's translation is compared with its source
 * @param shared how many marks both have, where that is known
 */
export function affinity(source: Features, target: Features, ratio: number, shared?: number): number {
  if (source.recorded === target.text && (source.family === target.family || isBlock(source, target))) {
    return source.kind === 'front-matter' ? 3 : certain;
  }
  if (source.family !== target.family) return never;
  if (source.kind === 'front-matter') return 3;
  const sameKind = source.kind === target.kind ? 1 : -0.5;
  if (source.kind === 'code') return sameKind + 2.5 * similarity(source.lines, target.lines) - 0.5;
  if (source.lines.length > 0) return sameKind + 1.5 * similarity(source.lines, target.lines) - 0.3;
  return sameKind + byMarks(source, target, shared) + byLength(source, target, ratio) + byHeading(source, target);
}

/** What was written down as a translation may have become a heading since, or none. */
const isBlock = (...features: Features[]): boolean => features.every(({ family }) => family === 'text' || family === 'heading');

/** Share of the marks that both have; no evidence where neither has any. */
function byMarks(source: Features, target: Features, known?: number): number {
  if (source.markCount + target.markCount === 0) return 0;
  const shared = known ?? sharedMarks(source, target);
  return (2 * shared) / (source.markCount + target.markCount - shared) - 0.6;
}

function byLength(source: Features, target: Features, ratio: number): number {
  return 0.8 - Math.min(1.6, Math.abs(Math.log(target.length / source.length / ratio)));
}

/** A heading of a translation often carries the slug of its source's heading. */
function byHeading(source: Features, target: Features): number {
  if (source.slug === null) return 0;
  if (target.ids.length === 0) return 0.6;
  const same = target.ids.includes(source.slug) || source.ids.some((id) => target.ids.includes(id));
  return same ? 2.6 : 0.3;
}
