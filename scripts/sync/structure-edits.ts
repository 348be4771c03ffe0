import { hasMoved, type Match } from '../align/match/match-segments.ts';
import type { Compared } from '../drift/judge/judge-matches.ts';
import { readsAsThen } from '../drift/judge/pending.ts';
import { lineEndOf } from '../markdown/text/lines.ts';
import { type Comparable, type Edit, hasOtherForm, type Segment } from '../model/page.ts';
import { altEdits } from './alt-edits.ts';
import { holdsTexts } from './codes/own-form.ts';
import { type Block, blocksOf, removalEdits, type Sides } from './block-edits.ts';
import { insertions } from './insertions.ts';
import { newFirsts } from './form/first-numbers.ts';
import { movedLines } from './form/moved-lines.ts';
import { columnEdits } from './tables/column-edits.ts';
import { withTranslations } from './with-translations.ts';

/** Less sure than this, a block of the target is left where it is. */
const sureEnough = 0.5;

/**
 * Edits that give a target the blocks of its source, in their order: blocks of which all segments were removed go, new
 * ones come as they stand in the source, moved ones move with their translation; so do the columns of tables. All other bytes stay.
 *
 * @param withForms whether what moves gets the form that its source has now
 */
export function structureEdits(sides: Sides, base: Compared['base'], withForms: boolean): Edit[] {
  const blocks = blocksOf(sides.target.segments);
  const moved = movedBlocks(sides, blocks, movedLines(sides, withForms ? base : null));
  const removed = targetsOf(isRemoval, sides);
  const isRemoved = ({ segments }: Block) => segments.every((index) => removed.has(index));
  const gone = new Set(blocks.filter((block) => moved.has(block) || isRemoved(block)));
  const linesOfAll = (some: Iterable<Block>) => [...some].map(({ lines }) => lines);
  const columns = columnEdits(sides, base, { comes: () => true, follows: true, gone: linesOfAll(gone), moved: linesOfAll(moved.keys()) });
  const come = [...insertions(sides, { blocks, gone, moved }), ...columns, ...altEdits(staying(sides, gone, blocks))];
  return [...removalEdits(sides.target.page, blocks, gone), ...newFirsts(sides, blocks, gone), ...come.map(({ edit }) => edit)];
}

/** Nothing is described where it is taken out, or away. */
function staying(sides: Sides, gone: ReadonlySet<Block>, blocks: readonly Block[]): Sides {
  const kept = new Set(blocks.flatMap((block) => (gone.has(block) ? [] : block.segments)));
  return { ...sides, matches: sides.matches.filter(({ base }) => base === null || kept.has(sides.aligned[base]?.target ?? -1)) };
}

/** Segments of the target that translate segments of the base which had this fate. */
function targetsOf(hasFate: (match: Match) => boolean, { matches, aligned }: Sides): Map<number, Match> {
  const found = new Map<number, Match>();
  for (const match of matches) {
    const place = hasFate(match) && match.base !== null ? aligned[match.base] : null;
    if (place && place.confidence >= sureEnough) found.set(place.target, match);
  }
  return found;
}

const isRemoval = ({ kind }: Match): boolean => kind === 'removed';

/** Blocks of the target whose source moved as a whole, with the first of its segments in the source. */
function movedBlocks(sides: Sides, blocks: readonly Block[], linesOf: (block: Block) => string) {
  const moved = targetsOf(hasMoved, sides);
  const whole = blocks.filter(({ segments }) => segments.every((index) => moved.has(index)));
  return new Map(whole.map((block) => [block, { source: moved.get(block.segments[0]!)!.source!, lines: linesOf(block) }]));
}

/** Whether the target still holds a segment as a sync brought it, in the source's words: nobody has translated it yet. */
export const isAsBrought = (old: Compared['base'][number], there: Segment): boolean =>
  old.pending === 'added' && there.translate && readsAsThen(old, there);

/**
 * Edits that bring code, HTML and directives that the target holds as its base had them to what the source has now, and so the texts
 * that a sync brought and nobody has translated since. Texts that live inside keep their translation.
 *
 * @param done segments of the target that others take care of
 */
export function opaqueEdits(sides: Sides, base: Compared['base'], done: ReadonlySet<Segment>): Edit[] {
  const { source, target, matches, aligned } = sides;
  const eol = lineEndOf(target.page.text);
  const taken = new Set(aligned.map((place) => place?.target));
  // Somebody brought it already: it would stand there twice.
  const isBrought = (text: string) => target.segments.some((segment, index) => segment.text === text && !taken.has(index));
  return matches.flatMap((match): Edit[] => {
    const place = match.kind === 'changed' ? aligned[match.base!] : null;
    const there = place && target.segments[place.target]!;
    const [old, now] = [match.base === null ? null : base[match.base]!, match.source === null ? null : source.segments[match.source]!];
    if (
      !there ||
      !old ||
      !now ||
      !(isAsBrought(old, there) || (!there.translate && there.text === old.text)) ||
      done.has(there) ||
      hasOtherForm(old, now) ||
      losesColumns(old, now) ||
      isBrought(now.text)
    )
      return [];
    const { start, end } = now.range;
    const written = holdsTexts(there) ? withTranslations(now.range, there.range, sides) : source.page.text.slice(start, end);
    return written === null ? [] : [{ path: target.page.path, ...there.range, text: written.replace(lineEnd, eol) }];
  });
}

const lineEnd = /\r\n|\r|\n/g;

/** A line under the head of a table that has another number of columns than the head makes a table none. */
const losesColumns = (old: Comparable, now: Comparable): boolean => old.kind === 'rule' && columnsOf(old) !== columnsOf(now);

const columnsOf = ({ text }: Comparable): number => text.split('|').length;
