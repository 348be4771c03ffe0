import { type Container, readContainers } from '../../align/containers.ts';
import type { Segment } from '../../model/page.ts';
import type { Block, Sides } from '../block-edits.ts';

/** Blocks of a target that new ones come between, by their indices; null: at the top, at the end. */
interface Gap {
  anchor: number | null;
  next: number | null;
}

/**
 * Tells between which blocks of a target new ones come: a section that has no box around it in its source comes behind the box in which the
 * block before it stands, not into it.
 *
 * @returns the gap, for one that is meant and the first new segment in the source
 */
export function behindBoxes(
  { source, target }: Pick<Sides, 'source' | 'target'>,
  blocks: readonly Block[],
): (gap: Gap, first: number) => Gap {
  const boxes = readContainers(target.segments).whole.filter(({ begin, end }) => begin < end);
  if (boxes.length === 0) return (gap) => gap;
  const own = readContainers(source.segments).whole;
  return ({ anchor, next }, first) => {
    if (anchor === null || isQuoted(source.segments[first]!)) return { anchor, next };
    const last = blocks[anchor]!.segments.at(-1)!;
    const around = boxes.filter(({ begin, end }) => begin <= last && last < end).toSorted((a, b) => a.begin - b.begin);
    const box = around[own.filter((one) => isAround(one, first)).length];
    if (!box) return { anchor, next };
    const behind = blocks.findIndex(({ segments }) => segments.includes(box.end));
    return { anchor: behind, next: next !== null && next > behind ? next : behind + 1 < blocks.length ? behind + 1 : null };
  };
}

/** Whether texts of a page stand in the boxes in which they stood, and new ones in as many as in the source; no box is in pieces that was whole. */
export function keepBoxes(
  [before, source, after]: readonly [readonly Segment[], readonly Segment[], readonly Segment[]],
  there: ReadonlyMap<number, number>,
  came: ReadonlyMap<number, number>,
): boolean {
  const [then, wanted, now] = [before, source, after].map(readContainers) as [Boxes, Boxes, Boxes];
  if (now.whole.length + now.loose.size === 0) return true;
  const [old, meant, is] = [depths(then, before), depths(wanted, source), depths(now, after)] as [number[], number[], number[]];
  return (
    [...there].every(([from, to]) => old[from] === is[to]) &&
    [...came].every(([from, to]) => isQuoted(source[from]!) || meant[from] === is[to]) &&
    [...now.loose].every(([name, count]) => count <= Math.max(then.loose.get(name) ?? 0, wanted.loose.get(name) ?? 0))
  );
}

type Boxes = ReturnType<typeof readContainers>;

/** How many boxes stand around each of some segments. */
function depths({ whole }: Boxes, segments: readonly Segment[]): number[] {
  const changes = Array.from({ length: segments.length + 1 }, () => 0);
  for (const { begin, end } of whole) {
    if (begin >= end) continue;
    changes[begin + 1]! += 1;
    changes[end]! -= 1;
  }
  let depth = 0;
  return segments.map((_, index) => (depth += changes[index]!));
}

const isAround = ({ begin, end }: Container, index: number): boolean => begin < index && index < end;

/** An alert, `> [!NOTE]`, may be a box of the target's. */
const isQuoted = ({ kind, form = '' }: Segment): boolean => kind === 'quote' || (form ?? '').split(' ').includes('quote');
