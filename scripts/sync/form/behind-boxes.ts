import { type Container, readContainers } from '../../align/containers.ts';
import { headsOver, parentsOf } from '../../align/sections.ts';
import type { Segment } from '../../model/page.ts';
import { type Block, type Sides, sourcesThere } from '../block-edits.ts';

/** Blocks of a target that new ones come between, by their indices; null: at the top, at the end. */
interface Gap {
  anchor: number | null;
  next: number | null;
}

/**
 * Tells between which blocks of a target new ones come: what has no box around it in its source comes behind the box in which the block before
 * it stands, and before that of the next one, not into it. A box of the target's own that goes on behind them, or holds the heading that they
 * come below, holds them as well: `<details>` around both neighbours, `<div dir="rtl">` around all.
 *
 * @returns the gap, for one that is meant and the first new segment in the source
 */
export function behindBoxes(sides: Sides, blocks: readonly Block[]): (gap: Gap, first: number) => Gap {
  const { source, target } = sides;
  const boxes = innerBoxes(target.segments)
    .filter(({ begin, end }) => begin < end)
    .toSorted((a, b) => a.begin - b.begin);
  if (boxes.length === 0) return (gap) => gap;
  const sourceOf = sourcesThere(sides);
  for (const [index, place] of sides.present) sourceOf.set(place.target, index);
  const own = innerBoxes(source.segments);
  const ownAt = new Map(own.map((box) => [box.begin, box]));
  const known = new Map(boxes.map((box) => [box, ownAt.get(sourceOf.get(box.begin) ?? -1)]));
  const found = new Set(known.values());
  const unknown = own.filter((box) => !found.has(box));
  const isBelow = headFinder(source.segments, sourceOf);
  const blockAt = (index: number): number => blocks.findIndex(({ segments }) => segments.includes(index));
  return ({ anchor, next }, first) => {
    if (isQuoted(source.segments[first]!)) return { anchor, next };
    const last = anchor === null ? -1 : blocks[anchor]!.segments.at(-1)!;
    const follower = next === null ? Infinity : blocks[next]!.segments[0]!;
    const isMeant = meantIn(first);
    const left = boxes.find((box) => box.begin <= last && last < box.end && !(isMeant(box) ?? (box.end > follower || isBelow(first, box))));
    if (left) {
      const behind = blockAt(left.end);
      return { anchor: behind, next: next !== null && next > behind ? next : behind + 1 < blocks.length ? behind + 1 : null };
    }
    const entered = boxes.find((box) => last < box.begin && box.begin < follower && follower < box.end && !(isMeant(box) ?? false));
    return { anchor, next: entered ? blockAt(entered.begin) : next };
  };

  /** Tells, the outer ones first, whether a box holds a segment in its source; null of one of the target's own. */
  function meantIn(first: number): (box: Container) => boolean | null {
    let others = unknown.filter((one) => isAround(one, first)).length;
    return (box) => {
      const twin = known.get(box);
      return twin ? isAround(twin, first) : others-- > 0 ? true : null;
    };
  }
}

/** Tells whether a segment of the source stands below a heading that a box of the target holds. */
function headFinder(segments: readonly Segment[], sourceOf: ReadonlyMap<number, number>): (index: number, box: Container) => boolean {
  const [heads, parents] = [headsOver(segments), parentsOf(segments)];
  const placeOf = new Map([...sourceOf].map(([place, source]) => [source, place]));
  return (index, box) => {
    const head = parents.has(index) ? parents.get(index)! : heads[index];
    return isAround(box, placeOf.get(head ?? -1) ?? -1);
  };
}

/**
 * Whether texts of a page stand in the boxes in which they stood, and new ones in as many as in the source, beside those around both of their
 * neighbours; no box is in pieces that was whole.
 */
export function keepBoxes(
  [before, source, after]: readonly [readonly Segment[], readonly Segment[], readonly Segment[]],
  there: ReadonlyMap<number, number>,
  came: ReadonlyMap<number, number>,
): boolean {
  const [then, wanted, now] = [before, source, after].map(readContainers) as [Boxes, Boxes, Boxes];
  if (now.whole.length + now.loose.size === 0) return true;
  const [old, meant, is] = [before, source, after].map(depths) as [number[], number[], number[]];
  const stays = new Set(there.values());
  return (
    [...there].every(([from, to]) => old[from] === is[to]) &&
    [...came].every(([from, to]) => isQuoted(source[from]!) || isAsDeep(to, is[to]! - meant[from]!)) &&
    [...now.loose].every(([name, count]) => count <= Math.max(then.loose.get(name) ?? 0, wanted.loose.get(name) ?? 0))
  );

  function isAsDeep(to: number, more: number): boolean {
    return more === 0 || (more > 0 && more <= aroundBoth(to, is, stays));
  }
}

type Boxes = ReturnType<typeof readContainers>;

/** How many boxes stand around what came and around the segments before and behind it that were there. */
function aroundBoth(at: number, depth: readonly number[], stays: ReadonlySet<number>): number {
  let fewest = depth[at]!;
  for (const step of [-1, 1]) {
    let next = at + step;
    for (; next in depth && !stays.has(next); next += step) fewest = Math.min(fewest, depth[next]!);
    fewest = Math.min(fewest, depth[next] ?? 0);
  }
  return fewest;
}

/** How many boxes stand around each of some segments, those around the whole page aside. */
function depths(segments: readonly Segment[]): number[] {
  const changes = Array.from({ length: segments.length + 1 }, () => 0);
  for (const { begin, end } of innerBoxes(segments)) {
    if (begin >= end) continue;
    changes[begin + 1]! += 1;
    changes[end]! -= 1;
  }
  let depth = 0;
  return segments.map((_, index) => (depth += changes[index]!));
}

/** Boxes of a page but for those that hold all that it says: elements, and what has sections in it. */
function innerBoxes(segments: readonly Segment[]): Container[] {
  const said = segments.flatMap(({ kind, translate }, index) => (translate && !outside.has(kind) ? [index] : []));
  const [first = 0, last = 0] = [said[0], said.at(-1)];
  const headings = said.filter((index) => segments[index]!.kind.startsWith('heading'));
  const isElement = ({ name }: Container): boolean => !name.startsWith(':') && first < last;
  const isWhole = (box: Container): boolean =>
    isAround(box, first) && isAround(box, last) && (isElement(box) || headings.some((at) => isAround(box, at)));
  return readContainers(segments).whole.filter((box) => !isWhole(box));
}

/** What stands before the text of a page. */
const outside: ReadonlySet<string> = new Set(['front-matter', 'heading-1']);

const isAround = ({ begin, end }: Container, index: number): boolean => begin < index && index < end;

/** An alert, `> [!NOTE]`, may be a box of the target's. */
const isQuoted = ({ kind, form }: Segment): boolean => kind === 'quote' || Boolean(form?.split(' ').includes('quote'));
