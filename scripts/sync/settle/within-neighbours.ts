import type { Aligned } from '../../align/align-segments.ts';
import { blockFamily } from '../../align/features.ts';
import type { Judged } from '../../drift/input.ts';
import type { Compared, JudgedMatches } from '../../drift/judge/judge-matches.ts';
import { joined } from '../../markdown/segments/text.ts';
import type { Segment } from '../../model/page.ts';

/**
 * What is new in a source and may be within the translation of the text beside it: of a paragraph that was written as a paragraph, a list and
 * a paragraph, a target may have one, which says all of it, and is as long.
 *
 * @param then texts that the target had when its base was recorded: they say nothing that is new; null where that is not known
 */
export function withinNeighbours(
  matches: readonly Judged[],
  pages: Compared,
  judged: JudgedMatches,
  then: ReadonlySet<string> | null,
): Set<Judged> {
  const bySource = matches.filter(({ source }) => source !== null).toSorted((a, b) => a.source! - b.source!);
  const runs = runsOf(bySource, pages.source).filter(({ length }) => length >= longEnough);
  const ratio = runs.length === 0 ? null : lengthRatio(bySource, pages, judged);
  if (ratio === null) return new Set();
  return new Set(
    runs.filter((run) => [run.before, run.after].some((beside) => beside && holdsMore(beside, run.length))).flatMap(({ came }) => came),
  );

  function holdsMore(beside: Judged, length: number): boolean {
    const there = placeOf(beside, judged);
    if (!there || then?.has(pages.target()[there.target]!.text)) return false;
    const [own, theirs] = [pages.source[beside.source!]!, pages.target()[there.target]!].map(saidIn) as [number, number];
    const more = theirs / ratio! - own;
    return more > length * mostOfIt + own * asWordy;
  }
}

/** So much of what came has to be said there, */
const mostOfIt = 0.5;

/** and so much longer than others a translation may be that says no more. */
const asWordy = 0.25;

/** What came one behind the other, and what stands before and behind it. */
interface Run {
  came: Judged[];
  length: number;
  before: Judged | null;
  after: Judged | null;
}

function runsOf(matches: readonly Judged[], source: readonly Segment[]): Run[] {
  const runs: Run[] = [];
  for (const [at, match] of matches.entries()) {
    if (!isNew(match) || !isText(source[match.source!]!)) continue;
    const before = matches[at - 1];
    const isNext = before !== undefined && runs.at(-1)?.came.at(-1) === before;
    const run = isNext ? runs.at(-1)! : { came: [], length: 0, before: null, after: null };
    if (!isNext) runs.push({ ...run, before: before && isText(source[before.source!]!) ? before : null });
    const own = runs.at(-1)!;
    own.came.push(match);
    own.length += saidIn(source[match.source!]!);
    own.after = matches[at + 1] && isText(source[matches[at + 1]!.source!]!) ? matches[at + 1]! : null;
  }
  return runs;
}

const isText = (segment: Segment): boolean => segment.translate && blockFamily(segment) === 'text';

const isNew = ({ kind, base }: Judged): boolean => kind === 'added' && base === null;

const placeOf = ({ base, source }: Judged, { aligned, present }: JudgedMatches): Aligned | null =>
  (base === null ? present.get(source!) : aligned[base]) ?? null;

/** How many times as long as its source the prose of this page is; null where too little is known to tell. */
function lengthRatio(matches: readonly Judged[], pages: Compared, judged: JudgedMatches): number | null {
  const known = matches.flatMap((match) => {
    const [own, place] = [pages.source[match.source!]!, placeOf(match, judged)];
    const pair = match.kind === 'unchanged' && place && isText(own) ? [own, pages.target()[place.target]!].map(saidIn) : [0, 0];
    return pair[0]! >= longEnough ? [pair as [number, number]] : [];
  });
  if (known.length < fewest) return null;
  const [own, theirs] = [0, 1].map((side) => known.reduce((sum, pair) => sum + pair[side]!, 0)) as [number, number];
  return theirs / own;
}

/** Letters and digits of a text that are translated. */
const saidIn = ({ content }: Pick<Segment, 'content'>): number => joined(content, () => '').replace(/[^\p{L}\p{N}]/gu, '').length;

/** Of shorter ones the length says nothing. */
const longEnough = 60;
const fewest = 3;
