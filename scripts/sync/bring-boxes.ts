import { openBoxOf } from '../align/containers.ts';
import { type Whole, wholesIn } from '../align/match/wholes.ts';
import type { Sides } from './block-edits.ts';

/** What may come into a target, by the indices of its segments in the source. */
interface Coming {
  source: Sides['source'];
  /** What the target does not have. */
  isNew: ReadonlySet<number>;
  /** Texts that are translated now. */
  wanted: ReadonlySet<number>;
}

/**
 * Which new boxes come, and with what: a text brings the lines of the box around it; where these hold a title that nobody has translated yet,
 * nothing of the box comes before that does.
 *
 * @param coming is changed
 */
export function bringBoxes(coming: Set<number>, { source, isNew, wanted }: Coming): void {
  const isWaiting = (index: number): boolean => source.segments[index]!.translate && !wanted.has(index);
  for (const { start, end, frame } of boxesIn(source)) {
    const inner = [...Array(end - start).keys()].map((index) => start + index);
    if (!frame.every((index) => isNew.has(index)) || !inner.some((index) => wanted.has(index) && coming.has(index))) continue;
    if (frame.some(isWaiting)) inner.forEach((index) => coming.delete(index));
    else frame.forEach((index) => coming.add(index));
  }
}

/** Outer ones first. */
function boxesIn({ page, segments }: Sides['source']): Whole[] {
  const all = new Set(wholesIn(segments).flat());
  const boxes = [...all].filter(({ name, frame }) => frame.length > 0 && !name.startsWith('table '));
  return boxes.map((box) => ({ ...box, end: endOf(box) })).toSorted((a, b) => a.start - b.start || b.end - a.end);

  /** The texts of `!!! note` stand deeper than it does. */
  function endOf({ start, end, frame }: Whole): number {
    const [first, behind] = [segments[start]!, frame.at(-1)! + 1];
    if (openBoxOf(first) === null) return end;
    const deeper = segments.slice(behind, end).findIndex(({ range }) => columnOf(range.start) <= columnOf(first.range.start));
    return deeper === -1 ? end : behind + deeper;
  }

  function columnOf(offset: number): number {
    return page.place({ start: offset, end: offset }).column;
  }
}
