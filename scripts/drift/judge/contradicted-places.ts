import type { Aligned } from '../../align/align-segments.ts';
import { blockFamily } from '../../align/features.ts';
import { type Locales, marksIn } from '../../align/marks.ts';
import { rowsIn } from '../../align/tables.ts';
import type { Comparable } from '../../model/page.ts';
import type { BaseSegments } from '../input.ts';

interface Found {
  base: BaseSegments;
  source: readonly Comparable[];
  target: readonly Comparable[];
  /** Where the segments of the base stand. */
  aligned: readonly (Aligned | null)[];
  /** Segments of the source, by their index there, that are new or that nothing in the target translates; and where some of them seem to stand. */
  open: readonly number[];
  present: ReadonlyMap<number, Aligned>;
}

/**
 * Without the new segments of which the target is seen to say something else in that place: what was written down as the translation of
 * another one, or text with code and addresses of its own, and none of theirs; nor those of which it can't be told which one it says. A row
 * of a table is told by all of its cells.
 */
export function withoutContradicted(found: Found, locales: Locales): Pick<Found, 'aligned' | 'present'> {
  const { base, source, target, aligned, present } = found;
  const owners = ownersByText(found);
  const ownerOf = ({ target: place }: Aligned): number | undefined => owners.get(target[place]!.text);
  const evidence = evidenceOf(found, locales);
  const out = new Set(
    [...present].flatMap(([own, place]) => (ownerOf(place) !== undefined || evidence.get(own) === 'against' ? [own] : [])),
  );
  for (const own of undecided(found)) if (evidence.get(own) === null) out.add(own);
  if (out.size === 0) return { aligned, present };
  for (const row of rowsIn(source)) if (row.some((cell) => out.has(cell))) for (const cell of row) out.add(cell);
  const given = new Map([...present].flatMap(([own, place]) => (out.has(own) ? [[ownerOf(place), { ...place, confidence: 1 }]] : [])));
  return {
    aligned: base.map((_, index) => aligned[index] ?? given.get(index) ?? null),
    present: new Map([...present].filter(([own]) => !out.has(own))),
  };
}

/** The segments of the base that have no place, by the text that was written down for each, where no other one has that. */
function ownersByText({ base, aligned }: Found): Map<string, number> {
  const owners = new Map<string, number>();
  const several = new Set<string>();
  for (const [index, { target }] of base.entries()) {
    if (!target) continue;
    if (owners.has(target) || aligned[index]) several.add(target);
    owners.set(target, index);
  }
  return new Map([...owners].filter(([text]) => !several.has(text)));
}

/** What code and addresses say of each place; null: nothing. */
function evidenceOf({ source, target, present }: Found, locales: Locales): Map<number, 'for' | 'against' | null> {
  return new Map([...present].map(([own, place]) => [own, saying(source[own]!, target[place.target]!)]));

  function saying(here: Comparable, there: Comparable): 'for' | 'against' | null {
    if (!here.translate) return here.text === there.text ? 'for' : here.kind === 'cell' ? 'against' : null;
    const [wanted, has] = [here, there].map((segment) => strongMarks(segment, locales)) as [string[], string[]];
    if (wanted.length === 0 || has.length === 0) return null;
    return wanted.some((mark) => has.includes(mark)) ? 'for' : 'against';
  }
}

/** Inline code and addresses: numbers and names stand in many texts. */
const strongMarks = (segment: Comparable, locales: Locales): string[] =>
  segment.translate ? [...marksIn(segment, locales).counts.keys()].filter((mark) => /^(?:`|\]\()/.test(mark)) : [];

/** New segments that stand somewhere, beside others of their kind that stand nowhere: the order of blocks can't tell which one is there. */
function undecided({ source, open, present }: Found): number[] {
  const runs: number[][] = [];
  for (const index of open.toSorted((a, b) => a - b)) {
    if (runs.at(-1)?.at(-1) === index - 1) runs.at(-1)!.push(index);
    else runs.push([index]);
  }
  return runs.flatMap((run) => {
    const nowhere = new Set(run.flatMap((index) => (present.has(index) ? [] : [blockFamily(source[index]!)])));
    return run.filter((index) => present.has(index) && nowhere.has(blockFamily(source[index]!)));
  });
}
