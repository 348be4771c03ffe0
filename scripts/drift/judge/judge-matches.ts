import { type Aligned, alignSegments } from '../../align/align-segments.ts';
import { hasMoved, type Match, matchSegments } from '../../align/match/match-segments.ts';
import { addTo } from '../../model/lists/add-to.ts';

import { type Comparable, hasOtherForm, type Segment } from '../../model/page.ts';
import type { BaseSegments, Judged, Judgement, Matched } from '../input.ts';
import { alreadyCarried, isCell, mayBeCarried } from './already-carried.ts';
import { classifyChange } from './classify-change.ts';
import { withoutContradicted } from './contradicted-places.ts';
import { holdsField } from './held-fields.ts';
import { pendingIn, readsAsThen } from './pending.ts';
import { holdsAsMany, takenOut } from './taken-out.ts';
import { hasNoPlace, isLeft, ownClass, withLeft } from './with-left.ts';

export interface Compared {
  /** With what a sync left to do, where a sync wrote it. */
  base: BaseSegments;
  source: readonly Segment[];
  /** Segments of the base of which the evidence for what the target follows disagrees. */
  doubted?: ReadonlySet<Comparable>;
  /** Asked for only where it matters: most pages of a large site are told without it. */
  target(): readonly Segment[];
}

export interface JudgedMatches {
  /** What became of each segment; a change that is none for this target counts as unchanged. */
  matches: readonly Judged[];
  /** Which segment of the target translates each of the base; empty where that was not asked and does not matter. */
  aligned: readonly (Aligned | null)[];
  /** The same of segments that are new in the source, by their index there: somebody has translated them already. */
  present: ReadonlyMap<number, Aligned>;
}

/**
 * Says what became of each segment of a base, as seen from its target. What the target follows already, or what a class
 * that is ignored explains, is `unchanged`; what a sync left to do is still left.
 *
 * @param judgement also says whether the places in the target are wanted of segments that need none
 */
export function judgeMatches(pages: Compared, judgement: Judgement): JudgedMatches {
  const { places } = judgement;
  const { matches, needsTarget } = matchedTo(pages, judgement);
  const { aligned, present } =
    needsTarget || places ? placesOf(pages, matches, judgement) : { aligned: [], present: new Map<number, Aligned>() };
  const isAsked = pages.base.some(({ pending }) => pending);
  const left = isAsked ? pendingIn(pages.base, pages.target(), aligned) : new Set<number>();
  const isThere = isAsked ? holdsAsMany(pages, matches, aligned) : () => false;
  const known = { ...judgement, isTakenOut: takenOut(pages, aligned, matches) };
  const judged = matches.map((match) => {
    if (isThere(match)) return asUnchanged(match);
    if (isLeft(match, left, pages.base)) return isTakenBack(match, pages, aligned) ? asUnchanged(match) : withLeft(match, pages.base);
    if (match.kind === 'unchanged') return match;
    return isNone(match, pages, aligned, known) ? asUnchanged(match) : match;
  });
  return { matches: judged, aligned, present };
}

/**
 * Where each segment stands in the target. What is new in the source may be there as well, translated by hand: where it is known
 * how the others read there, and one of them can't be told without a doubt, the new ones are looked for beside them.
 */
function placesOf({ base, source, target }: Compared, matches: readonly Judged[], { locales = [] }: Judgement): Places {
  const aligned = alignSegments(base, target());
  const isKnown = base.some((segment) => segment.target);
  if (!isKnown || !matches.some(isNew) || aligned.every((place) => place && place.confidence > sure))
    return { aligned, present: new Map() };
  const orders = [true, false].map((afterGone) => rowsOf(base.length, matches, afterGone));
  const tried = orders.map((rows) => {
    const segments = rows.map((row) => ('base' in row ? base[row.base]! : source[row.source]!));
    return splitPlaces(rows, alignSegments(segments, target()), base.length);
  });
  const better = tried[0]!.sum >= tried[1]!.sum ? tried[0]! : tried[1]!;
  const open = matches.flatMap((match) => (match.source === null || better.aligned[match.base ?? -1] ? [] : [match.source]));
  return withoutContradicted({ base, source, target: target(), open, ...better }, locales);
}

/** Which places are those of the base, and which those of what is new; `sum`: how sure they are, all together. */
function splitPlaces(rows: readonly Row[], places: readonly (Aligned | null)[], length: number): Places & { sum: number } {
  const present = new Map<number, Aligned>();
  const aligned = Array.from({ length }, (): Aligned | null => null);
  for (const [index, row] of rows.entries()) {
    const place = places[index];
    if ('base' in row) aligned[row.base] = place ?? null;
    else if (place && place.confidence >= sureEnough) present.set(row.source, place);
  }
  return { aligned, present, sum: places.reduce((sum, place) => sum + (place?.confidence ?? 0), 0) };
}

type Places = Pick<JudgedMatches, 'aligned' | 'present'>;

/** More sure than this, nothing else can be meant. */
const sure = 0.95;

/** Less sure than this, something new is not there. */
const sureEnough = 0.5;

type Row = { base: number } | { source: number };

/**
 * The segments of the base in their order, each new one behind what it follows in the source.
 *
 * @param afterGone whether what went in the same place stands before it: nobody can tell
 */
function rowsOf(length: number, matches: readonly Judged[], afterGone: boolean): Row[] {
  const behind = new Map<number, Row[]>();
  let last = -1;
  for (const match of matches) {
    if (isNew(match)) addTo(behind, last, { source: match.source! });
    else if (match.base !== null && !hasMoved(match) && (afterGone || match.source !== null)) last = match.base;
  }
  const bases = Array.from({ length }, (_, base) => [{ base }, ...(behind.get(base) ?? [])]);
  return [...(behind.get(-1) ?? []), ...bases.flat()];
}

const isNew = ({ kind, base }: Match): boolean => kind === 'added' && base === null;

function matchedTo(pages: Compared, { language, matched: known }: Judgement): Matched {
  const { base, source } = pages;
  const last = known.get(base);
  if (last?.source === source && last.language === language) return last;
  const matches = matchSegments(base, source).map((match) => classified(match, pages, language));
  const changed = matches.filter(({ kind }) => kind === 'changed').map((match) => [base[match.base!]!, source[match.source!]!] as const);
  const carried = changed.some(([was, is]) => isCell(is) || mayBeCarried(was, is));
  const needsTarget = carried || base.some(({ pending }) => pending);
  const matched = { source, language, matches, needsTarget };
  known.set(base, matched);
  return matched;
}

function classified(match: Match, { base, source }: Compared, language: string): Judged {
  if (match.kind === 'unchanged') return { ...match, class: null };
  if (match.kind === 'moved') return { ...match, class: 'position' };
  if (match.kind === 'changed') return { ...match, class: classifyChange(base[match.base!]!, source[match.source!]!, language) };
  return { ...match, class: ownClass(match.kind === 'added' ? source[match.source!]! : base[match.base!]!) };
}

/** Whether a source that changed says again what the target, on which nobody worked in between, translates. */
function isTakenBack(match: Judged, pages: Compared, aligned: readonly (Aligned | null)[]): boolean {
  const base = pages.base[match.base!]!;
  const place = match.kind === 'changed' && base.pending === 'changed' ? aligned[match.base!] : null;
  if (!place || base.was !== pages.source[match.source!]!.text) return false;
  return readsAsThen(base, pages.target()[place.target]!) && standsAlike(match, pages);
}

/** What changed and moved has moved, where the change is none. */
const asUnchanged = ({ isElsewhere, ...match }: Judged): Judged =>
  isElsewhere ? { ...match, kind: 'moved', class: 'position' } : { ...match, kind: 'unchanged', class: null };

/** A heading of another level has changed, whatever became of its words; so has an item of another list. */
function standsAlike({ kind, base, source }: Judged, pages: Compared): boolean {
  if (kind !== 'changed') return true;
  const [then, now] = [pages.base[base!]!, pages.source[source!]!];
  return then.kind === now.kind && !hasOtherForm(then, now);
}

/** Whether a change is none for this target: of an ignored class, already carried out in it, or another order of what has none. */
function isNone(
  match: Judged,
  pages: Compared,
  aligned: readonly (Aligned | null)[],
  { ignored, locales, isTakenOut }: Judgement & { isTakenOut(match: Judged): boolean },
): boolean {
  if (match.class !== null && ignored.includes(match.class) && standsAlike(match, pages)) return true;
  if (holdsField(match, pages)) return true;
  if (match.kind === 'removed') return isTakenOut(match);
  if (match.kind === 'moved') return hasNoPlace(pages.base[match.base!]!, pages.base);
  const place = match.kind === 'changed' ? aligned[match.base!] : null;
  return place ? alreadyCarried(pages.base[match.base!]!, pages.source[match.source!]!, pages.target()[place.target]!, locales) : false;
}
