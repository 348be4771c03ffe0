import { blockFamily } from '../../align/features.ts';
import { type Match, matchSegments } from '../../align/match/match-segments.ts';
import { addTo } from '../../model/lists/add-to.ts';
import type { Segment } from '../../model/page.ts';

/**
 * What one commit made of the segments of a page: as of any two texts, and what it took out and put in it has moved or rewritten. Of two
 * versions little differs: only what stands between equal ends is compared.
 */
export function matchVersions(before: readonly Segment[], after: readonly Segment[]): Match[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && isSame(before[head]!, after[head]!)) head += 1;
  let tail = 0;
  while (tail < most - head && isSame(before.at(-1 - tail)!, after.at(-1 - tail)!)) tail += 1;
  const [old, now] = [before, after].map((segments) => segments.slice(head, segments.length - tail)) as [Segment[], Segment[]];
  const between = rewritten(withShortMoves(matchSegments(old, now), old, now), old, now);
  return [
    ...unchanged(0, 0, head),
    ...between.map((match) => ({ ...match, base: shifted(match.base, head), source: shifted(match.source, head) })),
    ...unchanged(before.length - tail, after.length - tail, tail),
  ];
}

const isSame = (a: Segment, b: Segment): boolean =>
  a === b || (a.text === b.text && a.kind === b.kind && a.form === b.form && a.key === b.key);

const unchanged = (base: number, source: number, length: number): Match[] =>
  Array.from({ length }, (_, index) => ({ kind: 'unchanged', base: base + index, source: source + index, similarity: 1 }));

const shifted = (index: number | null, by: number): number | null => (index === null ? null : index + by);

/** What one commit takes out and puts in, word for word, has moved, however short it is: a cell of a table that was turned around. */
function withShortMoves(matches: readonly Match[], before: readonly Segment[], after: readonly Segment[]): Match[] {
  const keyOf = ({ kind, text }: Segment): string => `${kind}\u0000${text}`;
  const gone = new Map<string, Match[]>();
  for (const match of matches) {
    if (match.kind !== 'removed') continue;
    const key = keyOf(before[match.base!]!);
    addTo(gone, key, match);
  }
  if (gone.size === 0) return [...matches];
  const taken = new Set<Match>();
  const moved = matches.map((match): Match => {
    const from = match.kind === 'added' ? gone.get(keyOf(after[match.source!]!))?.shift() : undefined;
    if (!from) return match;
    taken.add(from);
    return { kind: 'moved', base: from.base, source: match.source, similarity: 1 };
  });
  return moved.filter((match) => !taken.has(match));
}

/** What one commit takes out and puts in at one place, one for one and each of its family, it has rewritten: `# A B` -> `# A b`. */
function rewritten(matches: readonly Match[], before: readonly Segment[], after: readonly Segment[]): Match[] {
  const result: Match[] = [];
  let run: Match[] = [];
  for (const match of matches) {
    if (match.kind === 'removed' || match.kind === 'added') {
      run.push(match);
      continue;
    }
    result.push(...(pairedIn(run, before, after) ?? run), match);
    run = [];
  }
  return [...result, ...(pairedIn(run, before, after) ?? run)];
}

function pairedIn(run: readonly Match[], before: readonly Segment[], after: readonly Segment[]): Match[] | null {
  const [gone, come] = [run.filter(({ kind }) => kind === 'removed'), run.filter(({ kind }) => kind === 'added')];
  if (gone.length === 0 || gone.length !== come.length) return null;
  const isOne = gone.every(({ base }, index) => blockFamily(before[base!]!) === blockFamily(after[come[index]!.source!]!));
  return isOne ? gone.map(({ base }, index) => ({ kind: 'changed', base, source: come[index]!.source, similarity: 0 })) : null;
}
