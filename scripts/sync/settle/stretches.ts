import { blockFamily } from '../../align/features.ts';
import { hasMoved } from '../../align/match/match-segments.ts';
import type { Judged } from '../../drift/input.ts';
import type { Compared, JudgedMatches } from '../../drift/judge/judge-matches.ts';
import type { Segment } from '../../model/page.ts';
import { mayTranslate } from './may-translate.ts';

/** What of one family of blocks lies between two segments of which it is known how they are translated. */
export interface Stretch {
  family: Judged[];
  /** With those of the other families that lie there. */
  all: readonly Judged[];
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
  // A page has one title: one that its translator gave it is that of the source, however long it stands there.
  const hasTitle = pages.target().some(({ kind }) => kind === 'heading-1');
  const isOtherTitle = ({ kind }: Segment): boolean =>
    kind === 'heading-1' && hasTitle && !pages.base.some((segment) => segment.kind === kind);
  return gapsOf(matches, judged.aligned, pages.target().length).flatMap(({ matches: own, from, to }) => {
    const free =
      everywhere ??
      pages
        .target()
        .slice(from + 1, to)
        .filter(isFree);
    const mayBeThere = ({ source }: Judged): boolean =>
      source !== null && (isOtherTitle(pages.source[source]!) || free.some((segment) => mayTranslate(pages.source[source]!, segment)));
    return [...familiesOf(own, pages).values()].map((family) => ({ family, all: own, mayBeThere }));
  });
}

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
    const place = match.base === null || match.source === null || hasMoved(match) ? null : aligned[match.base];
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
