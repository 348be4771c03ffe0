import { readContainers } from '../align/containers.ts';
import type { Judged } from '../drift/input.ts';
import type { Compared } from '../drift/judge/judge-matches.ts';
import { fileKind, pageOf } from '../markdown/page.ts';
import { splice } from '../markdown/text/splice.ts';
import { type Edit, hasOtherForm, type Page, type Range, type Segment } from '../model/page.ts';
import { altEdits } from '../sync/alt-edits.ts';
import { type Block, blocksOf, type Sides, standingIn } from '../sync/block-edits.ts';
import { bringBoxes } from '../sync/bring-boxes.ts';
import { keepBoxes } from '../sync/form/behind-boxes.ts';
import { type Insertion, insertions } from '../sync/insertions.ts';
import type { Settled } from '../sync/settle/settle-matches.ts';
import { columnEdits } from '../sync/tables/column-edits.ts';
import { newMessages } from './new-messages.ts';

/** A target with new blocks in it, as its source has them. */
export interface Extended {
  page: Page;
  segments: readonly Segment[];
  /** Where the segments of the target's body stand now, by their index there. */
  there: ReadonlyMap<number, number>;
  /** Where those that came stand, by their index in the source. */
  came: ReadonlyMap<number, number>;
}

interface Extending {
  sides: Omit<Sides, 'matches'>;
  settled: Settled;
  base: Compared['base'];
  /** Segments of the source that are to come, by their index. */
  wanted: ReadonlySet<number>;
  /** Definitions of it that texts name which are to be written. */
  definitions: ReadonlySet<number>;
  /** Of the front matter. */
  fields: readonly Edit[];
  segmentsOf(page: Page): Segment[] | null;
}

/**
 * Brings blocks of the source into a target, and nothing else: the page is read again, and holds all that it held, the new ones
 * as they stand in the source. What can't come without a change of what is there is left out.
 */
export function insertNew(extending: Extending): Extended {
  const { sides, settled } = extending;
  if (extending.wanted.size + extending.definitions.size + extending.fields.length === 0) return asItIs(sides.target);
  const isMessages = fileKind(sides.target.page.path) === 'messages';
  // A message is told by its key: nothing else can be it.
  const coming = isMessages ? extending.wanted : comingOf(extending);
  const matches = settled.matches.filter(({ kind, base, source }) => kind !== 'added' || (base === null && coming.has(source!)));
  const blocks = { blocks: blocksOf(sides.target.segments), gone: new Set<Block>(), moved: new Map() };
  const isFree = settled.matches.filter((match) => !settled.left.has(match));
  const comes = (cells: readonly number[]): boolean => cells.some((index) => extending.wanted.has(index));
  const columns = columnEdits({ ...sides, matches: isFree }, extending.base, { comes, follows: false, gone: [], moved: [] });
  const isAsked = ({ kind, source }: Judged): boolean => kind !== 'added' || extending.wanted.has(source!);
  const alts = altEdits({ ...sides, matches: isFree.filter(isAsked) });
  const all = isMessages
    ? newMessages(sides.source, sides.target, coming)
    : [...insertions({ ...sides, matches, present: standingIn(settled) }, blocks), ...columns, ...alts];
  const whole = extended(all, extending);
  if (whole) return whole;
  return extended(bringable(all, [], extending), extending) ?? extended([], { ...extending, fields: [] })!;
}

/** Those that can come beside what comes already, halves asked as a whole first: of hundreds of which one can't the page is not read for each. */
function bringable(some: readonly Insertion[], others: readonly Insertion[], extending: Extending): readonly Insertion[] {
  if (extended([...others, ...some], extending)) return [...others, ...some];
  if (some.length <= 1) return others;
  const middle = some.length >> 1;
  return bringable(some.slice(middle), bringable(some.slice(0, middle), others, extending), extending);
}

const asItIs = ({ page, segments }: Sides['target']): Extended => ({
  page,
  segments,
  there: new Map(segments.flatMap((segment, index) => (inBody(segment) ? [[index, index]] : []))),
  came: new Map(),
});

/**
 * Texts that are wanted, and what stands with them in one stretch of new blocks and is no text. Where another text of the stretch
 * does not come, code and the lines of tables do; markup may be a pair around both. The line that ends a container comes with the one
 * that begins it, or neither does, as where none of its texts come.
 */
function comingOf({ sides: { source }, settled, wanted, definitions }: Extending): Set<number> {
  const isNew = new Set(
    settled.matches.flatMap((match) => (match.kind === 'added' && match.base === null && !settled.left.has(match) ? [match.source!] : [])),
  );
  const coming = new Set([...definitions].filter((index) => isNew.has(index)));
  for (const stretch of stretchesOf(blocksOf(source.segments), ({ segments }) => segments.every((index) => isNew.has(index)))) {
    const isWaiting = ({ segments }: Block): boolean => isText(segments) && !segments.some((index) => wanted.has(index));
    const isWhole = !stretch.some(isWaiting);
    for (const piece of stretchesOf(stretch, (block) => !isWaiting(block))) {
      if (!piece.some(({ segments }) => isText(segments))) continue;
      for (const { segments } of piece)
        if (isWhole || isText(segments) || isPlain(segments)) segments.forEach((index) => coming.add(index));
    }
  }
  bringBoxes(coming, { source, isNew, wanted });
  const textsBefore = counted(source.segments, ({ translate }) => translate);
  const comingBefore = counted(source.segments, ({ translate }, index) => translate && coming.has(index));
  for (const { begin, end } of readContainers(source.segments).whole) {
    const isEmptied = comingBefore[begin] === comingBefore[end] && textsBefore[begin] !== textsBefore[end];
    if (coming.has(begin) && coming.has(end) && !isEmptied) continue;
    coming.delete(begin);
    coming.delete(end);
  }
  return coming;

  function isText(segments: readonly number[]): boolean {
    return segments.some((index) => source.segments[index]!.translate);
  }

  function isPlain(segments: readonly number[]): boolean {
    return segments.every((index) => ['code', 'rule'].includes(source.segments[index]!.kind));
  }
}

/** How many before each segment are such ones. */
function counted(segments: readonly Segment[], isSuch: (segment: Segment, index: number) => boolean): number[] {
  let count = 0;
  return segments.map((segment, index) => (isSuch(segment, index) ? count++ : count));
}

/** Cuts a list where something does not hold: `[1, 2, x, 3]` -> `[1, 2]`, `[3]` */
function stretchesOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): Item[][] {
  const stretches: Item[][] = [[]];
  for (const item of items) {
    if (holds(item)) stretches.at(-1)!.push(item);
    else stretches.push([]);
  }
  return stretches.filter(({ length }) => length > 0);
}

/** Null where the page would not be what it was, with the new blocks in it. */
function extended(some: readonly Insertion[], { sides: { source, target }, fields, segmentsOf }: Extending): Extended | null {
  const page = pageOf(target.page.path, splice(target.page.text, [...fields, ...some.map(({ edit }) => edit)]));
  const segments = segmentsOf(page);
  if (!segments) return null;
  const brought = rangesOf(some, page.bodyStart - target.page.bodyStart);
  const [there, came] = [new Map<number, number>(), new Map<number, number>()];
  const old = target.segments.flatMap((segment, index) => (inBody(segment) ? [index] : []));
  for (const [index, segment] of segments.entries()) {
    if (!inBody(segment)) continue;
    const range = brought.find(({ start, end }) => segment.range.start >= start && segment.range.end <= end);
    const own = (range ? range.segments : old).shift();
    if (own === undefined || !isSame((range ? source : target).segments[own]!, segment)) return null;
    (range ? came : there).set(own, index);
  }
  const isAll = old.length + brought.flatMap((range) => range.segments).length === 0;
  return isAll && keepBoxes([target.segments, source.segments, segments], there, came) ? { page, segments, there, came } : null;
}

const inBody = ({ kind }: Segment): boolean => kind !== 'front-matter';

const isSame = (a: Segment, b: Segment): boolean =>
  a.kind === b.kind && (a.text === b.text || a.kind === 'rule') && a.translate === b.translate && !hasOtherForm(a, b);

/** Where the new blocks stand once they are in the page, and what they are made of. */
function rangesOf(some: readonly Insertion[], shift: number): (Range & { segments: number[] })[] {
  let at = shift;
  return some
    .toSorted((a, b) => a.edit.start - b.edit.start)
    .map(({ edit: { start, text }, segments }) => {
      const range = { start: start + at, end: start + at + text.length, segments: [...segments] };
      at += text.length;
      return range;
    });
}
