import { type Aligned, alignSegments } from '../../align/align-segments.ts';
import { similarity } from '../../align/similarity.ts';
import type { Comparable, Segment } from '../../model/page.ts';
import { holdsChange } from './holds-change.ts';
import type { Judged } from '../input.ts';
import type { Compared, JudgedMatches } from './judge-matches.ts';

/** A page that was written, with what it was judged by before. */
export interface Carried {
  base: Compared['base'];
  source: readonly Segment[];
  judged: JudgedMatches;
  /** The segments of the target as it was, and as it is written. */
  before: readonly Segment[];
  written: readonly Segment[];
}

/** What a written page was seen to hold. */
export interface Held {
  /** Changes of the source since the base that the page does not hold. */
  unheld: ReadonlySet<Judged>;
  /** Where each segment of the source stands in it. */
  places: readonly (Aligned | null)[];
}

/**
 * Which changes of a source a target does not hold as it is written: a segment that is missing, still there, or still in its
 * old place, a heading of another level, an address or code of the base. Told from the page alone, whoever wrote it: a record
 * moves forward only where there are none. Of words nothing can be told: that somebody translated them is not asked here.
 */
export function judgeWritten(carried: Carried): Held {
  const places = placesOf(carried);
  const isHeld = { removed: wentFrom(carried, places), moved: movedIn(carried, places), ...bothIn(carried, places) };
  const unheld = carried.judged.matches.filter((match) => match.kind !== 'unchanged' && !isHeld[match.kind](match));
  return { unheld: new Set(unheld), places };
}

type Test = (match: Judged) => boolean;

/** By what is known of each translation: it reads as it did, or, where it is new, perhaps as its source does. */
function placesOf({ source, judged: { matches, aligned }, before, written }: Carried): (Aligned | null)[] {
  const known = source.map((segment) => ({ ...segment, target: segment.text }));
  for (const match of matches) {
    const place = match.source === null || match.base === null ? null : aligned[match.base];
    if (place) known[match.source!]!.target = before[place.target]!.text;
  }
  return alignSegments(known, written);
}

/** Less sure than this, a segment of the target translates another one, or none. */
const sureEnough = 0.5;

/** A segment that went is not there any more, but where it translates another one as well. */
function wentFrom({ judged: { aligned }, before, written }: Carried, places: Held['places']): Test {
  const claimed = new Set(places.map((place) => place?.target));
  const left = new Set(written.flatMap((segment, index) => (claimed.has(index) ? [] : [keyOf(segment)])));
  return ({ base }) => {
    const place = aligned[base!];
    return !place || place.confidence < sureEnough || !left.has(keyOf(before[place.target]!));
  };
}

const keyOf = ({ kind, text }: Comparable): string => `${kind}\u0000${text}`;

/** A segment that moved stands behind what its source stands behind, and before what its source stands before. */
function movedIn({ judged: { matches, aligned }, before, written }: Carried, places: Held['places']): Test {
  const firstOf = new Map(written.map((segment, index) => [segment.text, index] as const).toReversed());
  const known = matches.filter((match) => match.source !== null && match.base !== null && aligned[match.base]);
  const rows = known.flatMap((match) => {
    const { text } = before[aligned[match.base!]!.target]!;
    const place = places[match.source!]?.target;
    const at = place !== undefined && written[place]!.text === text ? place : firstOf.get(text);
    return at === undefined ? [] : [{ match, at }];
  });
  const ordered = rows.toSorted((a, b) => a.match.source! - b.match.source!);
  const isBetween = (index: number): boolean =>
    (ordered[index - 1]?.at ?? -1) < ordered[index]!.at && ordered[index]!.at < (ordered[index + 1]?.at ?? Infinity);
  const inOrder = new Set(ordered.flatMap(({ match }, index) => (isBetween(index) ? [match] : [])));
  const isKnown = new Set(known);
  return (match) => inOrder.has(match) || !isKnown.has(match);
}

/** What changed and what is new is there, and holds the codes of its source. */
function bothIn(carried: Carried, places: Held['places']): Record<'added' | 'changed', Test> {
  const { base: bases, source, judged, before, written } = carried;
  const isThere: Test = (match) => {
    const place = places[match.source!];
    if (!place) return false;
    const base = match.base === null ? null : bases[match.base]!;
    const then = match.base === null ? null : judged.aligned[match.base];
    const [now, there] = [source[match.source!]!, written[place.target]!];
    return hasKindOf(now, there, base) && holdsText(now, there, { base, before: then ? before[then.target]! : null });
  };
  return { added: isThere, changed: isThere };
}

/** A heading has its level, and what an author made a list item of is one. */
const hasKindOf = (now: Comparable, there: Comparable, base: Comparable | null): boolean =>
  now.kind === there.kind || (base ? base.kind === now.kind : !now.kind.startsWith('heading'));

interface Past {
  base: Compared['base'][number] | null;
  before: Comparable | null;
}

function holdsText(now: Comparable, there: Comparable, { base, before }: Past): boolean {
  if (now.text === there.text) return true;
  if (now.translate) return holdsChange({ from: textOf(base) ?? (base ? now.text : ''), to: now.text }, there.text, before?.text ?? null);
  if (now.kind === 'code') return base ? holdsLines(base, now, there) : similarity(linesOf(now), linesOf(there)) >= alike;
  return (
    base !== null &&
    before !== null &&
    there.text !== before.text &&
    holdsChange({ from: base.text, to: now.text }, there.text, before.text)
  );
}

/** The text that a target still translates; null where a sync did not know it. */
const textOf = (base: Past['base']): string | null => (base?.pending ? (base.was ?? null) : (base?.text ?? null));

/** More than this of a code block's lines, and the others are comments that somebody translated. */
const alike = 0.5;

/** A code block has no line that went and all that came, however often. */
function holdsLines(base: Comparable, now: Comparable, there: Comparable): boolean {
  const [old, wanted, held] = [base, now, there].map((segment) => new Set(linesOf(segment))) as [Set<string>, Set<string>, Set<string>];
  return [...old].every((line) => wanted.has(line) || !held.has(line)) && [...wanted].every((line) => old.has(line) || held.has(line));
}

const linesOf = ({ text }: Comparable): string[] => text.split('\n').map((line) => line.trim());
