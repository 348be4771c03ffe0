import { blockFamily } from '../align/features.ts';
import type { Judged } from '../drift/input.ts';
import type { Compared, JudgedMatches } from '../drift/judge/judge-matches.ts';
import type { Segment } from '../model/page.ts';

/** What of one family of blocks lies between two segments of which it is known how they are translated. */
export interface Stretch {
  family: Judged[];
  /** Whether the target has a segment that nobody knows the source of, and that may translate one of them that is new. */
  mayBeThere(match: Judged): boolean;
}

/**
 * Cuts matches into stretches at the segments of which it is known how they are translated, and each stretch into
 * families of blocks. From [A, B, C] with B in its place come the stretches of A and of C.
 *
 * Of what is known to be new in a target nobody knows where its source went since: it may translate a segment anywhere.
 */
export function stretchesOf(
  matches: readonly Judged[],
  pages: Compared,
  judged: JudgedMatches,
  then: ReadonlySet<string> | null,
): Stretch[] {
  const isFree = freeIn(pages, judged, then);
  const isKnown = then !== null || pages.base.some((segment) => segment.target);
  const everywhere = isKnown ? pages.target().filter(isFree) : null;
  return gapsOf(matches, judged.aligned, pages.target().length).flatMap(({ matches: own, from, to }) => {
    const free =
      everywhere ??
      pages
        .target()
        .slice(from + 1, to)
        .filter(isFree);
    const mayBeThere = ({ source }: Judged): boolean =>
      source !== null && free.some((segment) => mayTranslate(pages.source[source]!, segment));
    return [...familiesOf(own, pages).values()].map((family) => ({ family, mayBeThere }));
  });
}

/** A translation is so many times as long as its source, or as short, at most. */
const mostTimes = 4;

/** Whether a segment may be the translation of another one: of a like length, and with some of its codes, where both have any. */
function mayTranslate(source: Segment, target: Segment): boolean {
  if (blockFamily(source) !== blockFamily(target)) return false;
  if (!source.translate) return true;
  const [own, theirs] = [source, target].map(({ text }) => text.length + shortest) as [number, number];
  if (own > theirs * mostTimes || theirs > own * mostTimes) return false;
  const [codes, held] = [source, target].map(codesOf) as [Set<string>, Set<string>];
  return codes.size === 0 || held.size === 0 || [...codes].some((code) => held.has(code));
}

/** Of few signs the length says nothing. */
const shortest = 20;

/** Inline code survives every translation. */
const codesOf = ({ content }: Segment): Set<string> =>
  new Set(content.flatMap((part) => (part.kind === 'code' && part.type === 'code' ? [part.raw] : [])));

/** What lies between two segments of which it is known how they are translated. */
interface Gap {
  matches: Judged[];
  /** Indices in the target, the edges left out. */
  from: number;
  to: number;
}

function gapsOf(matches: readonly Judged[], aligned: JudgedMatches['aligned'], length: number): Gap[] {
  const gaps: Gap[] = [{ matches: [], from: -1, to: length }];
  for (const match of matches) {
    const place = match.base === null || match.source === null || match.kind === 'moved' ? null : aligned[match.base];
    if (place) {
      gaps.at(-1)!.to = place.target;
      gaps.push({ matches: [], from: place.target, to: length });
    } else gaps.at(-1)!.matches.push(match);
  }
  return gaps.filter((gap) => gap.matches.length > 0);
}

/** Segments of the target that translate nothing of the base, and were not there when that was recorded. */
function freeIn({ target }: Compared, { aligned }: JudgedMatches, then: ReadonlySet<string> | null): (segment: Segment) => boolean {
  const taken = new Set(aligned.map((place) => place && target()[place.target]));
  return (segment) => !taken.has(segment) && !then?.has(segment.text);
}

function familiesOf(matches: readonly Judged[], pages: Compared): Map<string, Judged[]> {
  const families = new Map<string, Judged[]>();
  for (const match of matches) {
    const family = families.get(familyOf(match, pages));
    if (family) family.push(match);
    else families.set(familyOf(match, pages), [match]);
  }
  return families;
}

const familyOf = ({ base, source }: Judged, pages: Compared): string =>
  blockFamily(base === null ? pages.source[source!]! : pages.base[base]!);
