import { type Aligned, alignSegments } from '../../align/align-segments.ts';
import { withoutMark } from '../../markdown/text/pending-mark.ts';
import { wordCount } from '../../markdown/text/words.ts';
import type { Comparable, Segment } from '../../model/page.ts';
import type { BaseSegments, BilingualSegment } from '../input.ts';
import { changesCodes, holdsChange } from './holds-change.ts';

type Left = Comparable & Partial<BilingualSegment>;

/**
 * Which segments of a base are left to do of what a sync left. Names, numbers and labels may read alike in both languages: where all else
 * was done, on a page that was worked on since, they do.
 *
 * @param places where each segment stands in the target
 */
export function pendingIn(base: BaseSegments, target: readonly Segment[], places: readonly (Aligned | null)[]): ReadonlySet<number> {
  const thereAt = (index: number): Segment | null => (places[index] ? target[places[index].target]! : null);
  const left = [...base.keys()].filter((index) => base[index]!.pending && isPending(base[index]!, thereAt(index)));
  return new Set(left.every((index) => mayReadAlike(base[index]!, thereAt(index))) ? [] : left);
}

function mayReadAlike(left: Left, there: Segment | null): boolean {
  const isNew = left.pending === 'added' && left.translate && !left.isUntouched;
  return isNew && there?.kind === left.kind && there.text === left.text && wordCount(there) < shortestProse;
}

/** Fewer words than this are no evidence of a language. */
const shortestProse = 4;

/**
 * Whether something is left to do that a sync left: it is still missing, holds the codes or the level that its source had,
 * or, where words changed, still reads as it did then.
 */
function isPending(left: Left, target: Comparable | null): boolean {
  if (!target) return true;
  if (!left.translate && target.text === left.text) return false;
  if (left.pending === 'added' && left.translate && left.isUntouched) return true;
  if (left.pending !== 'changed' || (left.was ?? null) === null) return readsAsThen(left, target);
  if (isOfForm(left)) return hasOtherLevel(left, target);
  const change = { from: left.was!, to: left.text };
  if (hasOtherLevel(left, target) || !holdsChange(change, target.text, left.target ?? null)) return true;
  return (!left.translate || isOfWords(left) || target.kind !== left.kind) && readsAsThen(left, target);
}

/** Whether a segment of the target still reads as it did when that was last written down; of nothing that was, it does not. */
export function readsAsThen(left: Left, target: Comparable): boolean {
  const then = left.pending === 'added' ? left.text : (left.target ?? null);
  return then !== null && fold(withoutMark(target.text)) === fold(then);
}

const hasOtherLevel = (left: Left, { kind }: Comparable): boolean => left.kind.startsWith('heading') && kind !== left.kind;

/** A change of the level, or of the lists around it, is seen where the page is compared with its source. */
const isOfForm = ({ pendingClass, was, text }: Left): boolean => pendingClass === 'markup' && was === text;

/** A change of another class is in what the target can be seen to hold, where it is one of codes or of the level. */
function isOfWords({ pendingClass, was, text }: Left): boolean {
  if (was === text) return false;
  const seen = pendingClass === 'link' || pendingClass === 'code' || pendingClass === 'markup';
  return !(seen && changesCodes(was!, text));
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Takes the mark off the segments of a base that a sync left to do and that somebody has worked on in the target since:
 * for a translator they are as any other. Those that still read as the sync left them stay pending, and so does what is kept though
 * its source went.
 */
export function settledBase(base: BaseSegments, target: readonly Segment[]): BaseSegments {
  if (!base.some(({ pending }) => pending)) return base;
  const left = pendingIn(base, target, alignSegments(base, target));
  return base.map((segment, index) => {
    if (!segment.pending || isKept(segment) || left.has(index)) return segment;
    return { ...segment, pending: null };
  });
}

/** Whether a sync left a segment where it was, though its source went or moved: of its text nothing is left to do. */
export const isKept = ({ pending, pendingClass, was, text }: BaseSegments[number]): boolean =>
  Boolean(pending) && pendingClass === 'position' && was === text;

/**
 * A base as far as the page bears it out: what it says of a segment that the page does not have so, nor with its codes, is not
 * known to have come about.
 */
export function bornOut(base: readonly BilingualSegment[], target: readonly Segment[]): BilingualSegment[] {
  const places = alignSegments(base, target);
  return base.map((segment, index) => {
    const place = places[index];
    const there = place ? target[place.target]! : null;
    if (segment.pending || (there && bearsOut(segment, there))) return segment;
    return { ...segment, pending: 'changed', pendingClass: 'markup', was: null, target: there?.text ?? null };
  });
}

function bearsOut(segment: BilingualSegment, there: Segment): boolean {
  if (hasOtherLevel(segment, there)) return false;
  if (there.text === segment.target || there.text === segment.text) return true;
  return segment.translate && holdsChange({ from: '', to: segment.text }, there.text, there.text);
}
