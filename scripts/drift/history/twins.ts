import { affinity } from '../../align/affinity.ts';
import { alignSegments } from '../../align/align-segments.ts';
import { type Features, featuresOf } from '../../align/features.ts';
import { type Locales, type Marks, marksIn } from '../../align/marks.ts';
import type { Version } from '../../model/history.ts';
import type { Segment } from '../../model/page.ts';
import type { Strand } from './lineage.ts';
import { hasSeen, type Sight } from './sight.ts';
import { addTwinsByPlace } from './twins-by-place.ts';
import { standing, type Weigh } from './weigh.ts';
import { writtenAfter } from './written-after.ts';

/** A version of a page, each segment with its strand. */
interface Stranded {
  segments: readonly Segment[];
  strands: readonly Strand[];
}

/** The strand of a target that translates each strand of its source. */
export type Twins = ReadonlyMap<Strand, Strand>;

interface Given {
  /** All strands of the source, in their order. */
  strands: readonly Strand[];
  /** The version of the source that is built most like the target. */
  reference: Stranded;
  target: Stranded;
  /** Those that stand since the target was made. */
  kept: Twins;
  /** Whether one can translate the other, by when each of them came and went. */
  isPossible(source: Strand, target: Strand): boolean;
  locales: Locales;
}

/**
 * Which strand of a target translates which of its source: those that stand since it was made, those of the version that is most alike, as
 * far as time and marks allow it, and between those in their order what time allows: what was added beside it, or has gone from the
 * source only.
 */
export function twinsOf(given: Given): Twins {
  const { target, kept, isPossible } = given;
  const twins = new Map(kept);
  const keptBy = new Map([...kept].map(([strand, twin]) => [twin, strand]));
  const pairs = alike(given).map((pair) => ({ ...pair, isOlder: pair.strand.now !== null && !isPossible(pair.strand, pair.twin) }));
  const after = writtenAfter(
    given.strands,
    pairs.filter(({ isClaimed }) => !isClaimed),
    formsIn(given.locales),
  );
  for (const { strand, twin, isOlder, isMarked } of pairs) {
    const before = keptBy.get(twin);
    if (kept.has(strand) || (before && (before.now || !isMarked()))) continue;
    // What has gone since is there because this version is more like the target than later ones.
    if (isOlder && !isMarked() && !after.has(strand)) continue;
    if (before) twins.delete(before);
    twins.set(strand, twin);
  }
  const known = { places: new Map(target.strands.map((strand, index) => [strand, index])), taken: new Set(twins.values()) };
  addTwinsByTime(twins, given, known);
  addTwinsByPlace(twins, given, { ...known, isAlike });
  return twins;
}

interface Alike {
  strand: Strand;
  twin: Strand;
  /** Where both stand in their pages. */
  at: { source: number; target: number };
  /** Whether the strand is not the one beside its twin, but the one whose marks that has. */
  isClaimed: boolean;
  /** Whether marks tell that they belong together. */
  isMarked(): boolean;
}

/** The twins of the version that is most alike, or of what just their marks belong to. */
function alike({ strands, reference, target, locales }: Given): Alike[] {
  const claimedBy = claims(strands, locales);
  return alignSegments(reference.segments, target.segments).flatMap((place, index) => {
    if (!place) return [];
    const [own, twin] = [reference.strands[index]!, target.strands[place.target]!];
    const claim = claimedBy(reference.segments[index]!, twin.now!);
    const isMarked = (): boolean => claim !== null || (own.now !== null && sharesMarks(own.now, twin.now!, locales));
    return [{ strand: claim ?? own, twin, at: { source: index, target: place.target }, isClaimed: claim !== null, isMarked }];
  });
}

/** What of a strand survives translation, read once. */
function formsIn(locales: Locales): (strand: Strand) => readonly string[] {
  const known = new Map<Strand, readonly string[]>();
  return (strand) => {
    if (!known.has(strand)) known.set(strand, strand.now ? [...marksIn(strand.now, locales).counts.keys()] : []);
    return known.get(strand)!;
  };
}

/** Where each strand of a target stands in it, and which of them are twins. */
interface KnownTwins {
  places: ReadonlyMap<Strand, number>;
  taken: Set<Strand>;
}

/** Adds between two neighbours, in their order, what time allows. What is known so far is gone through once: both sides only go on. */
function addTwinsByTime(twins: Map<Strand, Strand>, { strands, target, isPossible }: Given, { places, taken }: KnownTwins): void {
  const ahead = strands.flatMap((strand, index) => (twins.has(strand) ? { index, place: places.get(twins.get(strand)!)! } : []));
  let [from, next] = [0, 0];
  for (const [index, strand] of strands.entries()) {
    const own = twins.get(strand);
    if (own) {
      from = Math.max(from, places.get(own)! + 1);
      continue;
    }
    while (next < ahead.length && (ahead[next]!.index <= index || ahead[next]!.place < from)) next += 1;
    const free = target.strands.slice(from, ahead[next]?.place);
    const found = free.find((one) => !taken.has(one) && isPossible(strand, one) && isAlike(strand, one));
    if (!found) continue;
    twins.set(strand, found);
    taken.add(found);
    from = places.get(found)! + 1;
  }
}

/**
 * Finds for a translation that has no mark of the segment beside it the one strand that has just its marks: of two lists, one without
 * `<x/a>` and one without `<x/c>`, each third item has a `<x/b>`.
 */
function claims(strands: readonly Strand[], locales: Locales): (beside: Segment, twin: Segment) => Strand | null {
  let owners: Map<string, Strand | null> | null = null;
  return (beside, twin) => {
    if (beside.kind === 'code' || beside.text === twin.text) return null;
    const held = marksIn(twin, locales);
    if (held.counts.size === 0) return null;
    const own = marksIn(beside, locales);
    if (own.counts.size === 0 || [...own.counts.keys()].some((form) => held.counts.has(form))) return null;
    owners ??= ownersOf(strands, locales);
    return owners.get(keyOf(twin, held)) ?? null;
  };
}

/** Strands by their marks; null where several have the same. */
function ownersOf(strands: readonly Strand[], locales: Locales): Map<string, Strand | null> {
  const owners = new Map<string, Strand | null>();
  for (const strand of strands) {
    const marks = strand.now && marksIn(strand.now, locales);
    if (!marks || marks.counts.size === 0) continue;
    const key = keyOf(strand.now!, marks);
    owners.set(key, owners.has(key) ? null : strand);
  }
  return owners;
}

const keyOf = ({ kind }: Segment, { counts }: Marks): string =>
  [kind, ...[...counts].map(([form, count]) => `${form} ${count}`).toSorted()].join('\u0000');

/**
 * Whether a strand of a target may translate one of its source: not where it got its words before that came, or since that went.
 *
 * @param made the version that stands for all before it
 */
export function possibleTwins(sight: Sight, weigh: Weigh, made: Version): Given['isPossible'] {
  return (source, target) => {
    const last = standing(target).find((step) => weigh(step) === 'words') ?? { version: made };
    const birth = source.steps.at(-1);
    if (source.now) return !birth || birth.from !== null || sight.of(last.version, birth.version) !== 'before';
    return !hasSeen(sight, last.version, source.steps[0]!.version);
  };
}

/** Whether all that survives translation is there, and there is some: a name, a number, an address. */
function sharesMarks(source: Segment, target: Segment, locales: Locales): boolean {
  if (source.text === target.text) return true;
  const [own, held] = [marksIn(source, locales), marksIn(target, locales)];
  return own.counts.size > 0 && [...own.counts].every(([mark, count]) => held.counts.get(mark) === count);
}

function isAlike(source: Strand, target: Strand): boolean {
  const [a, b] = [source, target].map((strand) => featuresOf(lastOf(strand))) as [Features, Features];
  return affinity(a, b, b.length / a.length) > 0;
}

/** A strand as it is, or as it was before it went: of one that only a branch had, which a merge left out, as it came. */
const lastOf = ({ now, steps }: Strand): Segment => now ?? (steps.find(({ from }) => from !== null)?.from ?? steps[0]!.to)!;
