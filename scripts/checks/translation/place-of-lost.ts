import type { Comparable, Range } from '../../model/page.ts';
import type { Part } from './parts.ts';
import type { Translation, Twin } from './translation.ts';

/**
 * Where a part of the source would stand in the target: on its own words where these are there, else between those of its neighbours
 * that are there, as far behind the one before as in the source.
 *
 * @param text of the target's page
 */
export function placeOfLost(part: Part, twin: Twin, translation: Pick<Translation, 'partsOf' | 'derived'>, text: string): Range {
  const { range } = twin.target;
  const { parts, starts, length } = landmarksOf(part, twin, translation);
  const { start: own, before, behind } = parts.get(part) ?? { start: 0, before: null, behind: null };
  const start = before?.range.end ?? range.start;
  const next = behind?.range.start ?? range.end;
  const gap = { start, end: Math.max(start, next < start ? range.end : next) };
  const words = part.text.trim().length > 1 ? text.slice(gap.start, gap.end).indexOf(part.text) : -1;
  if (words !== -1) return { start: gap.start + words, end: gap.start + words + part.text.length };
  const [from, to] = [before ? starts[before.index]! : 0, behind ? starts[behind.index]! : length];
  return restFrom(to > from ? (own - from) / (to - from) : 0, gap, text);
}

/** A part of the source that the target has. */
interface Neighbour {
  index: number;
  /** In the target. */
  range: Range;
}

interface Landmarks {
  parts: Map<Part, { start: number; before: Neighbour | null; behind: Neighbour | null }>;
  /** How much text of the source stands before each part, and in all of it. */
  starts: readonly number[];
  length: number;
}

/** Of the source that holds a part, made once for all of them that a twin lost. */
function landmarksOf(part: Part, twin: Twin, { partsOf, derived }: Pick<Translation, 'partsOf' | 'derived'>): Landmarks {
  const source = twin.sources.find((one) => partsOf(one).includes(part)) ?? twin.sources[0]!;
  const known = derived(none, partsOf);
  const made = known.get(source)?.get(twin) ?? landmarksIn(source, partsOf(source), partsOf(twin.target));
  known.set(source, (known.get(source) ?? new WeakMap<Twin, Landmarks>()).set(twin, made));
  return made;
}

const none = (): WeakMap<Comparable, WeakMap<Twin, Landmarks>> => new WeakMap();

function landmarksIn(source: Comparable, siblings: readonly Part[], there: readonly Part[]): Landmarks {
  const { starts, length } = startsIn(source);
  const ranges = new Map(there.toReversed().map((one) => [keyOf(one), one.range] as const));
  const found = siblings.map((one, index): Neighbour | null => {
    const range = ranges.get(keyOf(one));
    return range ? { index, range } : null;
  });
  const before = lastOf(found);
  const behind = lastOf(found.toReversed()).toReversed();
  const parts = siblings.map((one, index) => [one, { start: starts[index]!, before: before[index]!, behind: behind[index]! }] as const);
  return { parts: new Map(parts), starts, length };
}

const keyOf = ({ type, value }: Part): string => `${type} ${value}`;

/** For each place of a list what stands nearest before it. */
function lastOf<One>(list: readonly (One | null)[]): (One | null)[] {
  let last: One | null = null;
  return list.map((one) => {
    const before = last;
    last = one ?? last;
    return before;
  });
}

function startsIn({ content }: Comparable): { starts: number[]; length: number } {
  const starts: number[] = [];
  let length = 0;
  for (const piece of content) {
    if (piece.kind === 'text') length += piece.text.length;
    else if (piece.role !== 'close') starts.push(length);
  }
  return { starts, length };
}

/** From the word that stands as far within a gap as a share says, to the end of its line. */
function restFrom(share: number, { start, end }: Range, text: string): Range {
  let from = start + Math.round(share * (end - start));
  while (from > start && from < end && /\S/.test(text[from - 1]!)) from -= 1;
  while (from < end && /\s/.test(text[from]!)) from += 1;
  const line = text.slice(from, end).search(/[\r\n]/);
  return { start: from, end: line === -1 ? end : from + line };
}
