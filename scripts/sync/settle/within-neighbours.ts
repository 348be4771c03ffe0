import type { Aligned } from '../../align/align-segments.ts';
import { blockFamily } from '../../align/features.ts';
import { type Locales, marksIn } from '../../align/marks.ts';
import type { Judged } from '../../drift/input.ts';
import type { Compared, JudgedMatches } from '../../drift/judge/judge-matches.ts';
import { joined } from '../../markdown/segments/text.ts';
import type { Segment } from '../../model/page.ts';

/**
 * What is new in a source and may be within the translation of the text beside it: of a paragraph that was written as a paragraph, a list and
 * a paragraph, a target may have one, which says all of it, and is as long. Codes and numbers of what is new have to be in it, and of a short
 * neighbour the length tells only of several blocks: one sentence more may be about anything.
 *
 * @param then texts that the target had when its base was recorded: they say nothing that is new; null where that is not known
 */
export function withinNeighbours(
  matches: readonly Judged[],
  pages: Compared,
  judged: JudgedMatches,
  then: ReadonlySet<string> | null,
  locales: Locales,
): Set<Judged> {
  const bySource = matches.filter(({ source }) => source !== null).toSorted((a, b) => a.source! - b.source!);
  const runs = runsOf(bySource, pages.source).filter(({ length }) => length >= longEnough);
  const ratio = runs.length === 0 ? null : lengthRatio(bySource, pages, judged);
  if (ratio === null) return new Set();
  const found = runs.filter((run) => [run.before, run.after].some((beside) => beside && saysAll(beside, run)));
  return new Set(found.flatMap(({ came }) => came));

  function saysAll(beside: Judged, run: Run): boolean {
    const place = placeOf(beside, judged);
    const [own, there] = [pages.source[beside.source!]!, place && pages.target()[place.target]!];
    if (!there || then?.has(there.text)) return false;
    return holdsMore([own, there], run, ratio!) && hasMarks([own, there], run);
  }

  function hasMarks(pair: readonly [Segment, Segment], { came }: Run): boolean {
    const [own, there] = pair.map((segment) => marksIn(segment, locales).counts) as [Counts, Counts];
    const marks = came.flatMap(({ source }) => [...marksIn(pages.source[source!]!, locales).counts.keys()]);
    return marks.every((mark) => (there.get(mark) ?? 0) > (own.get(mark) ?? 0));
  }
}

type Counts = ReadonlyMap<string, number>;

function holdsMore(pair: readonly [Segment, Segment], { came, length }: Run, ratio: number): boolean {
  const [own, theirs] = pair.map(saidIn) as [number, number];
  if (own < longEnough && came.length === 1) return false;
  return theirs / ratio - own > length * mostOfIt + own * asWordy;
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

/** How many times as long as its source the prose of this page is, most of it; null where too little is known to tell. */
function lengthRatio(matches: readonly Judged[], pages: Compared, judged: JudgedMatches): number | null {
  const known = matches.flatMap((match) => {
    const [own, place] = [pages.source[match.source!]!, placeOf(match, judged)];
    if (match.kind !== 'unchanged' || !place || !isText(own) || saidIn(own) < longEnough) return [];
    return saidIn(pages.target()[place.target]!) / saidIn(own);
  });
  // The one in the middle: of a text that says more, too, the length tells nothing.
  return known.length < fewest ? null : known.toSorted((a, b) => a - b)[Math.floor((known.length - 1) / 2)]!;
}

/** Letters and digits of a text that are translated. */
const saidIn = ({ content }: Pick<Segment, 'content'>): number => joined(content, () => '').replace(/[^\p{L}\p{N}]/gu, '').length;

/** Of shorter ones the length says nothing. */
const longEnough = 60;
const fewest = 3;
