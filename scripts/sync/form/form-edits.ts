import type { Compared } from '../../drift/judge/judge-matches.ts';
import { pageOf } from '../../markdown/page.ts';
import { splice } from '../../markdown/text/splice.ts';
import type { Edit, Page, Segment } from '../../model/page.ts';
import { linesOf, type Sides } from '../block-edits.ts';
import { blockFormEdits } from './block-form-edits.ts';
import { gapEdits } from './gap-edits.ts';
import { type BlockPair, reformedBlocks } from './reformed-blocks.ts';
import { isSamePlace, placeIn, type StandingPlace } from './standing-place.ts';

/** What gives blocks another form, and the segments of the target that are in them. */
interface FormEdits {
  edits: Edit[];
  touched: Set<Segment>;
}

/**
 * Edits that give blocks of a target the form that those of the source got since: in a list or a quote, or in none, another sign, a box,
 * a heading or none. What they say stays, to the byte; what stands within an item moves with its text. The blank lines between
 * blocks of which one went into a list or a quote, or out of it, become those of the source. What can't be read so afterwards is left as it is.
 *
 * @param segmentsOf null where a page can't be read
 */
export function formEdits(sides: Sides, base: Compared['base'], segmentsOf: (page: Page) => Segment[] | null): FormEdits {
  const pairs = reformedBlocks(sides, base);
  if (!pairs.some(({ isReformed }) => isReformed)) return { edits: [], touched: new Set() };
  const { path, text } = sides.target.page;
  const lined = { ...sides, lines: { source: linesOf(sides.source.page.text), target: linesOf(text) } };
  const whole = editsFor(pairs);
  if (whole) return whole;
  const groups = groupsOf(pairs)
    .slice(0, mostGroups)
    .filter((group) => editsFor(group));
  return editsFor(groups.flat()) ?? { edits: [], touched: new Set() };

  /** Null where the page would not read as it is to be. */
  function editsFor(some: readonly BlockPair[]): FormEdits | null {
    const isOne = new Set(some);
    const splices = [...some.flatMap((pair) => blockFormEdits(pair, lined)), ...gapEdits(pairs, (pair) => isOne.has(pair), lined)];
    const edits = splices.map((edit) => ({ path, ...edit }));
    const after = segmentsOf(pageOf(path, splice(text, edits)));
    const touched = new Set(
      some.flatMap(({ wanted, target }) => (wanted ? target.segments.map((index) => sides.target.segments[index]!) : [])),
    );
    return after && readsAs(after, wantedSegments(some), sides) ? { edits, touched } : null;
  }
}

/** For each the page is read once more. */
const mostGroups = 40;

/** Blocks that got another form, with those that stand within them and one behind the other. */
function groupsOf(pairs: readonly BlockPair[]): BlockPair[][] {
  const groups: BlockPair[][] = [];
  for (const [index, pair] of pairs.entries()) {
    if (!pair.wanted) continue;
    if (pairs[index - 1]?.wanted) groups.at(-1)!.push(pair);
    else groups.push([pair]);
  }
  return groups;
}

/** What the first segments of the blocks in the target are to be. */
const wantedSegments = (some: readonly BlockPair[]): Map<Segment, Segment> =>
  new Map(some.flatMap(({ wanted, there, now }) => (wanted ? [[there, now]] : [])));

/** Whether a page has all its segments, in their places or in those that they are to have. */
function readsAs(after: readonly Segment[], wanted: ReadonlyMap<Segment, Segment>, { target, matches, aligned }: Sides): boolean {
  if (after.length !== target.segments.length) return false;
  const going = new Set(matches.flatMap(({ kind, base }) => (kind === 'removed' ? [aligned[base!]?.target] : [])));
  return target.segments.every((segment, index) => {
    const now = wanted.get(segment);
    const isSaid = after[index]!.text === segment.text || (now !== undefined && !segment.translate && after[index]!.text === now.text);
    const [has, is] = [placeIn(after[index]!), placeIn(now ?? segment)];
    return isSaid && (going.has(index) || !has || !is || isSamePlace(numberless(has), numberless(is)));
  });
}

/** What stands between two items still, and goes, begins a list anew. */
const numberless = (place: StandingPlace): StandingPlace => ({ ...place, signs: place.signs.map((sign) => (sign === '-' ? sign : '1.')) });
