import { blockFamily } from '../align/features.ts';
import { similarity, wordsOf } from '../align/similarity.ts';
import type { Judged, Judgement } from '../drift/input.ts';
import { classifyChange } from '../drift/judge/classify-change.ts';
import type { Compared, JudgedMatches } from '../drift/judge/judge-matches.ts';
import { readsAsThen } from '../drift/judge/pending.ts';
import type { Comparable, Segment } from '../model/page.ts';
import { withShortMoves } from './short-moves.ts';

/** What a sync carries out. */
export interface Settled extends JudgedMatches {
  /** Of these the ones that it leaves alone: what they would take out, move or bring may be on the page in another form. */
  left: ReadonlySet<Judged>;
  /** Segments that are taken for translated where somebody wrote something, though nobody knows what. */
  guessed: ReadonlySet<Judged>;
}

/**
 * Matches of which none puts the text of the source in the place of a translation, or beside its own. A segment that went
 * where another came is a changed one: its translation stays until somebody works on it. What came is left alone where the
 * target has a translation that nobody knows the source of, and what went where its translation may be that of another
 * segment, or was worked on.
 *
 * @param then texts that the target had when its base was recorded; null where that is not known
 */
export function settleMatches(pages: Compared, judged: JudgedMatches, then: ReadonlySet<string> | null, { language }: Judgement): Settled {
  const { aligned, present } = judged;
  const matches = withShortMoves(judged.matches, pages.base, pages.source);
  if (followsAlready(pages, then)) return { ...judged, matches, left: new Set(matches.filter(isStructural)), guessed: new Set() };
  const isTouched = touchedIn(pages, judged);
  const rewritten = rewrittenElsewhere(matches, pages);
  const left = new Set(matches.filter((match) => rewritten.has(match) || (match.kind === 'moved' && isTouched(match))));
  const guessed = new Set<Judged>();
  const replaced = new Map<Judged, Judged | null>();
  for (const { family, free } of placesIn(matches, pages, judged, then)) {
    const came = family.filter((match) => isNew(match) && !left.has(match));
    const went = family.filter((match) => match.kind === 'removed' && aligned[match.base!] && !left.has(match));
    const isDoubtful = free || went.some(isTouched);
    const others = isDoubtful ? went.filter(isTouched) : went;
    for (const [index, match] of came.entries()) {
      const one = others[index] ? changed(others[index], match, pages, language) : match;
      if (others[index]) replaced.set(others[index], null).set(match, one);
      if (isDoubtful) (one === match ? left : guessed).add(one);
    }
    const lacks = family.some((match) => match.base !== null && match.source !== null);
    // What stays where something came beside it is for a person to take out: it may be what came, in other words.
    const isBeside = isDoubtful && came.length > 0;
    for (const match of went) if (!replaced.has(match) && (lacks || isBeside || isTouched(match))) left.add(match);
  }
  return {
    matches: matches.flatMap((match) => (replaced.has(match) ? (replaced.get(match) ?? []) : match)),
    aligned,
    present,
    left,
    guessed,
  };
}

/** More alike than this, a segment that went and one that came elsewhere are one that was moved and rewritten. */
const alike = 0.5;

/** More than this many comparisons would take too long: then all of them may be. */
const mostPairs = 20_000;

/** What went in one place and came in another in other words: its translation is neither taken out nor brought anew. */
function rewrittenElsewhere(matches: readonly Judged[], { base, source }: Compared): Set<Judged> {
  const went = matches.filter(({ kind }) => kind === 'removed').map((match) => ({ match, ...textOf(base[match.base!]!) }));
  const came = matches.filter(isNew).map((match) => ({ match, ...textOf(source[match.source!]!) }));
  if (went.length * came.length > mostPairs) return new Set([...went, ...came].map(({ match }) => match));
  const pairs = went.flatMap((a) =>
    came.filter((b) => a.family === b.family && similarity(a.words, b.words, alike) > 0).map((b) => [a, b]),
  );
  return new Set(pairs.flat().map(({ match }) => match));
}

const textOf = (segment: Comparable) => ({ family: blockFamily(segment), words: wordsOf(segment.text) });

/** What of one family of blocks lies between two segments of which it is known how they are translated. */
interface Place {
  family: Judged[];
  /** Whether the target has a segment of that family that may translate any of them. */
  free: boolean;
}

/** Of what is known to be new in a target nobody knows where its source went since: it may translate a segment anywhere. */
function placesIn(matches: readonly Judged[], pages: Compared, judged: JudgedMatches, then: ReadonlySet<string> | null): Place[] {
  const isFree = freeIn(pages, judged, then);
  const isKnown = then !== null || pages.base.some((segment) => segment.target);
  const everywhere = isKnown ? pages.target().filter(isFree).map(blockFamily) : null;
  return gapsOf(matches, judged.aligned, pages.target().length).flatMap(({ matches: own, from, to }) => {
    const free = new Set(
      everywhere ??
        pages
          .target()
          .slice(from + 1, to)
          .filter(isFree)
          .map(blockFamily),
    );
    return [...familiesOf(own, pages)].map(([name, family]) => ({ family, free: free.has(name) }));
  });
}

const isNew = ({ kind, base }: Judged): boolean => kind === 'added' && base === null;
const isStructural = (match: Judged): boolean => match.kind === 'removed' || match.kind === 'moved' || isNew(match);

/** Whether a target of which no more is known has the blocks of the source already, and not those of its base. */
function followsAlready({ base, source, target }: Compared, then: ReadonlySet<string> | null): boolean {
  if (then !== null || base.some((segment) => segment.target)) return false;
  const there = target()
    .map(({ kind }) => kind)
    .join();
  return source.map(({ kind }) => kind).join() === there && base.map(({ kind }) => kind).join() !== there;
}

/** Whether what a base segment stands for was worked on since that was last written down, or paired with it by guess. */
function touchedIn({ base, target }: Compared, { aligned }: JudgedMatches): (match: Judged) => boolean {
  const isKnown = base.some((segment) => segment.target);
  return ({ base: index }) => {
    const place = isKnown && index !== null ? aligned[index] : null;
    if (!place) return false;
    const segment = base[index!]!;
    if (segment.pending === 'changed' && (segment.was ?? segment.text) === segment.text) return true;
    return !readsAsThen(segment.pending === 'added' ? segment : { ...segment, pending: 'changed' }, target()[place.target]!);
  };
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
  for (const match of matches) families.set(familyOf(match, pages), [...(families.get(familyOf(match, pages)) ?? []), match]);
  return families;
}

const familyOf = ({ base, source }: Judged, pages: Compared): string =>
  blockFamily(base === null ? pages.source[source!]! : pages.base[base]!);

function changed({ base }: Judged, { source }: Judged, pages: Compared, language: string): Judged {
  const of = classifyChange(pages.base[base!]!, pages.source[source!]!, language);
  return { kind: 'changed', base, source, similarity: 0, class: of };
}
