import type { Aligned } from '../../align/align-segments.ts';
import type { Comparable } from '../../model/page.ts';
import type { Judged } from '../input.ts';
import type { JudgedMatches } from './judge-matches.ts';

/** A page as it was, and as it is written: see `judgeWritten`. */
interface Rewritten {
  judged: JudgedMatches;
  before: readonly Comparable[] | null;
  written: readonly Comparable[];
}

/** A segment stands behind what its source stands behind, and before what its source stands before. One that is not there is nowhere else. */
export function inPlace(
  { judged: { matches, aligned }, before, written }: Rewritten,
  places: readonly (Aligned | null)[],
): (match: Judged) => boolean {
  const firstOf = new Map(written.map((segment, index) => [segment.text, index] as const).toReversed());
  const rows = matches.map((match) => ({ match, at: placeOf(match) }));
  const ordered = rows.filter((row): row is Row => typeof row.at === 'number').toSorted((a, b) => a.match.source! - b.match.source!);
  const inOrder = rowsInOrder(ordered);
  const isKnown = new Set(rows.filter(({ at }) => at !== undefined).map(({ match }) => match));
  return (match) => inOrder.has(match) || !isKnown.has(match);

  /** Null where it stood in the page and does not any more, undefined where it never did. */
  function placeOf({ base, source }: Judged): number | null | undefined {
    const then = base === null ? null : aligned[base];
    if (source === null || (base !== null && !then)) return undefined;
    const place = places[source]?.target;
    if (!then) return place;
    const { text } = before![then.target]!;
    return place !== undefined && written[place]!.text === text ? place : (firstOf.get(text) ?? null);
  }
}

interface Row {
  match: Judged;
  at: number;
}

/** What stands between the segments that kept their place, and behind each other: two that nobody moved stand behind each other as well. */
function rowsInOrder(ordered: readonly Row[]): Set<Judged> {
  const kept = keptIn(ordered);
  const nexts = new Map<Row, number | undefined>();
  let next: number | undefined;
  for (const row of ordered.toReversed()) {
    nexts.set(row, next);
    if (kept.has(row)) next = row.at;
  }
  const inOrder = new Set<Judged>();
  let behind: number | undefined;
  for (const row of ordered) {
    const isInOrder = isBetween(row.at, behind, nexts.get(row));
    if (isInOrder) inOrder.add(row.match);
    if (isInOrder || kept.has(row)) behind = row.at;
  }
  return inOrder;
}

/** A changed cell may be that of a row which moved. */
function keptIn(ordered: readonly Row[]): Set<Row> {
  let last = -1;
  const kept = ordered.filter(({ match: { kind, base } }) => {
    if (kind !== 'unchanged' && (kind !== 'changed' || base! < last)) return false;
    last = base!;
    return true;
  });
  return new Set(kept);
}

/** Of two neighbours that stand in another order themselves one is enough. */
function isBetween(at: number, behind = -1, before = Infinity): boolean {
  return behind < before ? behind < at && at < before : behind < at || at < before;
}
