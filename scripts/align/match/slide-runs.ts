import type { Comparable } from '../../model/page.ts';
import type { Common } from './common-subsequence.ts';
import { boundsIn } from '../containers.ts';
import { rowsIn, tablesIn } from '../tables.ts';

/**
 * Moves what only one of two lists has to where it is a whole. Of a box that came before one that begins alike, the equal beginnings were
 * paired, and what came was "its title, its text, its end, the other's beginning"; the run slides up by one, and begins where the box does.
 * What is paired stays equal, and in its order.
 *
 * @param common ascending pairs of equal items
 * @param keys by which they were compared, of each list
 */
export function slideRuns(
  common: Common,
  [ones, others]: readonly [readonly Comparable[], readonly Comparable[]],
  [keysOfOnes, keysOfOthers]: readonly [readonly string[], readonly string[]],
): Common {
  const partners = partnersOf(common, ones.length);
  slideIn(ones, keysOfOnes, partners, others.length);
  const back = partnersOf(
    pairsOf(partners).map(([one, other]) => [other, one]),
    others.length,
  );
  slideIn(others, keysOfOthers, back, ones.length);
  return pairsOf(back).map(([other, one]) => [one, other]);
}

/** For each item of a list the index of the one that it is paired with, or -1. */
type Partners = number[];

function partnersOf(pairs: Common, length: number): Partners {
  const partners = Array<number>(length).fill(-1);
  for (const [one, other] of pairs) partners[one] = other;
  return partners;
}

const pairsOf = (partners: Partners): Common => partners.flatMap((other, one): [number, number][] => (other === -1 ? [] : [[one, other]]));

/** Slides the runs of a list that have no partner, between two that have neighbours for partners. */
function slideIn(segments: readonly Comparable[], keys: readonly string[], partners: Partners, length: number): void {
  let fitOf: Fit | undefined;
  for (let from = 0, to: number; from < segments.length; from = to + 1) {
    to = from;
    while (to < segments.length && partners[to] === -1) to += 1;
    const [before, after] = [partners[from - 1] ?? -1, partners[to] ?? length];
    if (to === from || before + 1 !== after) continue;
    const [up, down] = [farthest(-1, { from, to }, keys, partners), farthest(1, { from, to }, keys, partners)];
    if (up === 0 && down === 0) continue;
    fitOf ??= fitIn(segments);
    slide(bestOf({ from, to }, up, down, fitOf), { from, to }, partners);
  }
}

/** Items of a list without a partner, the last one excluded. */
interface Run {
  from: number;
  to: number;
}

/** How far a run slides up (-1) or down (1): while the item that it leaves equals the one that enters it, whose partner stands beside. */
function farthest(step: -1 | 1, { from, to }: Run, keys: readonly string[], partners: Partners): number {
  let by = 0;
  for (let last: number | null = null; by < MOST; by += 1) {
    const [left, entered] = step < 0 ? [to - by - 1, from - by - 1] : [from + by, to + by];
    const partner = partners[entered] ?? -1;
    if (partner === -1 || keys[left] !== keys[entered] || (last !== null && partner !== last + step)) break;
    last = partner;
  }
  return by;
}

/** So far a run slides at most. */
const MOST = 64;

/** By how many items a run slides, up (below 0) or down: to the nearest place where it fits best. */
function bestOf({ from, to }: Run, up: number, down: number, fitOf: Fit): number {
  const steps = Array.from({ length: up + down + 1 }, (_, index) => index - up).toSorted((a, b) => Math.abs(a) - Math.abs(b));
  const fits = steps.map((by) => ({ by, fit: fitOf({ from: from + by, to: to + by }) }));
  return fits.reduce((best, one) => (one.fit > best.fit ? one : best)).by;
}

/** Gives the items that a run leaves the partners of those that enter it. */
function slide(by: number, { from, to }: Run, partners: Partners): void {
  for (let step = 0; step < Math.abs(by); step += 1) {
    const [left, entered] = by < 0 ? [to - step - 1, from - step - 1] : [from + step, to + step];
    partners[left] = partners[entered]!;
    partners[entered] = -1;
  }
}

/** Tells how much of a whole a run is. */
type Fit = (run: Run) => number;

function fitIn(segments: readonly Comparable[]): Fit {
  const bounds = segments.map(boundsIn);
  const isWithinRow = new Set(rowsIn(segments).flatMap(([, ...others]) => others));
  const isHead = new Set(tablesIn(segments).flatMap(({ rows: [head] }) => head![0] ?? []));
  const beginOf = (at: number): number =>
    isWithinRow.has(at) ? 0 : isHead.has(segments[at]!) ? 4 : beginningOf(segments[at]!, bounds[at]!);
  return ({ from, to }) => (isBalanced(bounds.slice(from, to).flat()) ? 8 : 0) + beginOf(from);
}

/** How much a segment is the beginning of something: a heading more than a box, and both more than an item or a paragraph. */
function beginningOf({ kind, translate }: Comparable, bounds: ReturnType<typeof boundsIn>): number {
  if (kind.startsWith('heading')) return 5;
  if (lines.has(kind)) return bounds.some(({ ends }) => ends) ? 1 : 4;
  return kind === 'list-item' || kind === 'cell' ? 3 : translate ? 2 : 1;
}

const lines: ReadonlySet<string> = new Set(['directive', 'mdx', 'html']);

/** Whether all that begins ends, and nothing ends that did not begin. */
function isBalanced(bounds: ReturnType<typeof boundsIn>): boolean {
  const open: string[] = [];
  for (const { name, ends } of bounds) {
    if (!ends) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}
