import { type Aligned, alignSegments } from '../../align/align-segments.ts';
import { holdsForm } from '../../align/form.ts';
import { withoutComment } from '../../align/marks.ts';
import { translatedText } from '../../model/drift.ts';
import type { Comparable, Segment } from '../../model/page.ts';
import { holdsChange } from './holds-change.ts';
import { inPlace } from './in-place.ts';
import type { Judged } from '../input.ts';
import type { Compared, JudgedMatches } from './judge-matches.ts';
import { underItsHead } from './under-its-head.ts';

/** A page that was written, with what it was judged by before. */
interface Carried {
  base: Compared['base'];
  source: readonly Segment[];
  judged: JudgedMatches;
  /** The segments of the target as it was; null where what it was translated from is not known, and so says nothing. */
  before: readonly Segment[] | null;
  /** The same as it is written. */
  written: readonly Segment[];
  /** Where who wrote it put segments of the source, by their indices; of the others it is told from the page. */
  put?: ReadonlyMap<number, number>;
}

/** What a written page was seen to hold. */
export interface Held {
  /** Changes of the source since the base that the page does not hold. */
  unheld: ReadonlySet<Judged>;
  /** Of these the new segments that stand in it, and not where the source has them. */
  elsewhere: ReadonlySet<Judged>;
  /** Of these the ones that changed and moved, and stand where they did. */
  unmoved: ReadonlySet<Judged>;
  /** Of those the ones of which only the place is wrong. */
  misplaced: ReadonlySet<Judged>;
  /** Where each segment of the source stands in it. */
  places: readonly (Aligned | null)[];
}

/**
 * Which changes of a source a target does not hold as it is written: a segment that is missing, still there, or still in its
 * old place, a heading of another level, an item of another list, an address or code of the base. Told from the page alone, whoever wrote it: a record
 * moves forward only where there are none. Of words nothing can be told: that somebody translated them is not asked here.
 */
export function judgeWritten(carried: Carried): Held {
  const places = placesOf(carried);
  const [isInOrder, isUnderItsHead] = [inPlace(carried, places), underItsHead(carried.source, places)];
  const isInPlace: Test = (match) => isInOrder(match) && isUnderItsHead(match);
  const [hasGone, isThere] = [wentFrom(carried, places), thereIn(carried, places)];
  const standsAs = standing(carried, places);
  const isHeld: Record<Judged['kind'], Test> = {
    unchanged: () => true,
    removed: hasGone,
    moved: (match) => isInPlace(match) && standsAs(match),
    added: isThere,
    changed: (match) => isThere(match) && hasGone(match) && !(match.isElsewhere && !isInPlace(match)),
  };
  const { matches } = carried.judged;
  const elsewhere = new Set(matches.filter((match) => match.kind === 'added' && match.base === null && !isInPlace(match)));
  const unheld = matches.filter((match) => match.kind !== 'unchanged' && (elsewhere.has(match) || !isHeld[match.kind](match)));
  const unmoved = new Set(unheld.filter((match) => match.isElsewhere && !isInPlace(match)));
  return { unheld: new Set(unheld), elsewhere, unmoved, misplaced: new Set([...elsewhere].filter(isThere)), places };
}

type Test = (match: Judged) => boolean;

/** By what is known of each translation: it reads as it did, or, where it is new, perhaps as its source does. */
function placesOf({ source, judged: { matches, aligned }, before, written, put = new Map() }: Carried): (Aligned | null)[] {
  const known = source.map((segment) => ({ ...segment, target: segment.text }));
  for (const match of matches) {
    const place = match.source === null || match.base === null ? null : aligned[match.base];
    if (place) known[match.source!]!.target = before![place.target]!.text;
  }
  const taken = new Set(put.values());
  return alignSegments(known, written).map((place, index) => {
    const own = put.get(index);
    if (own !== undefined) return { target: own, confidence: 1 };
    return place && taken.has(place.target) ? null : place;
  });
}

/** Less sure than this, a segment of the target translates another one, or none. */
const sureEnough = 0.5;

/** A segment that went is not there any more, but where it translates another one as well; one that changed is not beside what it became. */
function wentFrom({ judged: { aligned }, before, written }: Carried, places: Held['places']): Test {
  const claimed = new Set(places.map((place) => place?.target));
  const left = new Set(written.flatMap((segment, index) => (claimed.has(index) ? [] : [keyOf(segment)])));
  return ({ base }) => {
    const place = base === null ? null : aligned[base];
    return !place || place.confidence < sureEnough || !left.has(keyOf(before![place.target]!));
  };
}

const keyOf = ({ kind, text }: Comparable): string => `${kind}\u0000${text}`;

/** What moved stands in the lists and quotes of its new place; of what is nowhere that is not asked. */
function standing({ base: bases, source, written }: Carried, places: Held['places']): Test {
  return ({ base, source: index }) => {
    const place = places[index!];
    return !place || holdsForm(bases[base!]!, source[index!]!, written[place.target]!);
  };
}

/** What changed and what is new is there, and holds the codes of its source. */
function thereIn(carried: Carried, places: Held['places']): Test {
  const { base: bases, source, judged, before, written } = carried;
  return (match) => {
    const place = places[match.source!];
    if (!place) return false;
    const base = match.base === null ? null : bases[match.base]!;
    const then = match.base === null ? null : judged.aligned[match.base];
    const [now, there] = [source[match.source!]!, written[place.target]!];
    // Of what is not known to be new, a code of its own stands for none of the source's.
    const past = before === null ? there : then ? before[then.target]! : null;
    return hasKindOf(now, there, base) && holdsForm(base, now, there) && holdsText(now, there, { base, before: past });
  };
}

type Base = Compared['base'][number] | null;

/** A heading has its level, and what an author made a list item of is one. What a sync left to do is of the kind that its source has since. */
function hasKindOf(now: Comparable, there: Comparable, base: Base): boolean {
  if (now.kind === there.kind) return true;
  if (base && !base.pending) return base.kind === now.kind;
  return !now.kind.startsWith('heading') && base?.was !== now.text;
}

interface Past {
  base: Base;
  before: Comparable | null;
}

function holdsText(now: Comparable, there: Comparable, { base, before }: Past): boolean {
  if (now.text === there.text) return true;
  if (now.translate) return holdsChange({ from: textOf(base) ?? (base ? now.text : ''), to: now.text }, there.text, before?.text ?? null);
  if (now.kind === 'code') return holdsLines(base, now, there);
  if (base === null) return before === there && holdsChange({ from: '', to: now.text }, there.text, there.text);
  return before !== null && there.text !== before.text && holdsChange({ from: base.text, to: now.text }, there.text, before.text);
}

/** The text that a target still translates; null where a sync did not know it. */
const textOf = (base: Base): string | null => base && translatedText(base);

/** A code block has no line that went and all that came, however often. Of a new one comments may be translated. */
function holdsLines(base: Base, now: Comparable, there: Comparable): boolean {
  const ofBlock = base ? linesOf : instructionsOf;
  const [wanted, held] = [now, there].map((segment) => new Set(ofBlock(segment))) as [Set<string>, Set<string>];
  const old = new Set(base ? linesOf(base) : []);
  return [...old].every((line) => wanted.has(line) || !held.has(line)) && [...wanted].every((line) => old.has(line) || held.has(line));
}

const linesOf = ({ text }: Comparable): string[] => text.split('\n').map((line) => line.trim());

/** `npm ci  # all of them` -> `npm ci` */
const instructionsOf = (segment: Comparable): string[] => linesOf(segment).map(withoutComment);
