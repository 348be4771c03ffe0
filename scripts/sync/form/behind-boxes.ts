import { type Container, readContainers } from '../../align/containers.ts';
import type { Segment } from '../../model/page.ts';
import type { Block, Sides } from '../block-edits.ts';

/** Blocks of a target that new ones come between, by their indices; null: at the top, at the end. */
interface Gap {
  anchor: number | null;
  next: number | null;
}

/**
 * Tells between which blocks of a target new ones come: what has no box around it in its source comes behind the box in which the block before
 * it stands, not into it. A box of the target's own that goes on behind them holds them as well: `<details>` around both neighbours,
 * `<div dir="rtl">` around all.
 *
 * @returns the gap, for one that is meant and the first new segment in the source
 */
export function behindBoxes(sides: Sides, blocks: readonly Block[]): (gap: Gap, first: number) => Gap {
  const { source, target } = sides;
  const boxes = innerBoxes(target.segments).filter(({ begin, end }) => begin < end);
  if (boxes.length === 0) return (gap) => gap;
  const [own, sourceOf] = [innerBoxes(source.segments), sourcesOf(sides)];
  return ({ anchor, next }, first) => {
    if (anchor === null || isQuoted(source.segments[first]!)) return { anchor, next };
    const [last, follower] = [blocks[anchor]!.segments.at(-1)!, next === null ? Infinity : blocks[next]!.segments[0]!];
    const around = boxes.filter(({ begin, end }) => begin <= last && last < end).toSorted((a, b) => a.begin - b.begin);
    const known = around.map(({ begin }) => own.find((box) => box.begin === sourceOf.get(begin)));
    let others = own.filter((box) => isAround(box, first) && !known.includes(box)).length;
    const left = around.find((box, index) => (known[index] ? !isAround(known[index], first) : box.end <= follower && others-- <= 0));
    if (!left) return { anchor, next };
    const behind = blocks.findIndex(({ segments }) => segments.includes(left.end));
    return { anchor: behind, next: next !== null && next > behind ? next : behind + 1 < blocks.length ? behind + 1 : null };
  };
}

/** What segments of the target stand for, by their indices. */
function sourcesOf({ matches, aligned, present }: Sides): Map<number, number> {
  const found = matches.flatMap(({ base, source }) =>
    base === null || source === null || !aligned[base] ? [] : [[aligned[base].target, source] as const],
  );
  return new Map([...found, ...[...present].map(([source, { target }]) => [target, source] as const)]);
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
