import { hasMoved, type Match } from '../../align/match/match-segments.ts';
import { similarity, wordsOf } from '../../align/similarity.ts';
import type { Compared } from '../../drift/judge/judge-matches.ts';
import { translatedText } from '../../model/drift.ts';
import type { Comparable, Segment } from '../../model/page.ts';
import { type Block, blocksOf, type Sides } from '../block-edits.ts';
import { continuedHead, headOf, headText, type LineHead, type Shift, shifted, writtenBefore } from './line-head.ts';
import { indentThere } from './indent-there.ts';
import { lacksSteps } from './lacks-steps.ts';
import { signsThere } from './signs-there.ts';
import { firstNumberOf } from './steps-from.ts';
import { hasSameSigns, isAsDeep, isSamePlace, placeIn, standsWithin } from './standing-place.ts';

/** A block of the source, the one of the target that translates it, and the first segments of both and of what it was. */
export interface BlockPair {
  source: Block;
  target: Block;
  old: Comparable;
  now: Segment;
  there: Segment;
  /** How its first line begins in the target, and how it is to begin; null: as it does. */
  head: LineHead;
  wanted: LineHead | null;
  isMoved: boolean;
  /** Whether it got another form itself, or stands within an item that did. */
  isReformed: boolean;
}

/**
 * The blocks that stand in both pages, in the order of the source, each with the head of line that it has and is to have: where
 * the form of its source changed and the target has the old one, that of the source; within an item that changed, as deep as its text now begins.
 *
 * @param others also those that moved
 */
export function reformedBlocks(sides: Sides, base: Compared['base'], others: readonly 'moved'[] = []): BlockPair[] {
  const kinds: ReadonlySet<string> = new Set(['unchanged', 'changed', ...others]);
  const pairs = pairsIn(sides, base, kinds);
  const items: { pair: BlockPair; shift: Shift }[] = [];
  for (const [at, pair] of pairs.entries()) {
    while (items.length > 0 && !isWithin(pair, items.at(-1)!.pair)) items.pop();
    const shift = items.at(-1)?.shift ?? null;
    pair.isReformed = hasNewForm(pair, sides) && !lacksSteps(pair, pairs, sides);
    pair.wanted = pair.isReformed ? newHead(pair, shift, sides) : shift && { ...pair.head, indent: indentOf(pair, shift) };
    if (pair.isMoved) pair.wanted = headThere(pairs, at, sides);
    const own = pair.wanted && { from: continuedHead(pair.head), to: continuedHead(pair.wanted) };
    if (own && own.from !== own.to && placeIn(pair.now)!.signs.length > 0) items.push({ pair, shift: own });
  }
  return withSignsThere(pairs, sides);
}

/** What goes into a list begins with the sign of those that stand in it. */
function withSignsThere(pairs: BlockPair[], sides: Sides): BlockPair[] {
  const blocks = pairs.map(({ source }) => source);
  const withSign = signsThere(
    sides,
    blocks,
    pairs.map(({ target, isReformed, isMoved }) => (isReformed || isMoved ? null : target)),
  );
  for (const [at, pair] of pairs.entries()) {
    if (!pair.isReformed || !pair.wanted || standsAsBefore(pair)) continue;
    pair.wanted = headOf(withSign(at, headText(pair.wanted)));
  }
  return pairs;
}

function standsAsBefore({ old, now }: BlockPair): boolean {
  const [was, is] = [placeIn(old)!, placeIn(now)!];
  return isAsDeep(was, is) && hasSameSigns(was, is);
}

/** Less sure than this, a block of the target may be another one. */
const sureEnough = 0.75;

/** Less alike than this, a block of the source says something else: its translation waits in the form that it has for somebody to write it. */
const sameEnough = 0.5;

function pairsIn({ source, target, matches, aligned }: Sides, base: Compared['base'], kinds: ReadonlySet<string>): BlockPair[] {
  const matchOf = new Map(matches.flatMap((match) => (match.source === null ? [] : [[match.source, match] as const])));
  const blockOf = new Map(blocksOf(target.segments).flatMap((block) => block.segments.map((index) => [index, block] as const)));
  return blocksOf(source.segments).flatMap((block): BlockPair[] => {
    const [first] = block.segments as [number];
    const match = matchOf.get(first);
    const isOne = match && kinds.has(match.kind) && saysTheSame(match, base, source.segments);
    const place = isOne ? aligned[match.base!] : null;
    const own = place && place.confidence >= sureEnough ? blockOf.get(place.target) : undefined;
    if (own?.segments[0] !== place?.target || !own) return [];
    const [now, there] = [source.segments[first]!, target.segments[place!.target]!];
    const head = headOf(writtenBefore(there, target.page.text));
    return [
      {
        source: block,
        target: own,
        old: base[match!.base!]!,
        now,
        there,
        head,
        wanted: null,
        isMoved: hasMoved(match!),
        isReformed: false,
      },
    ];
  });
}

/** Whether the source says, more or less, what the target translates: of what a sync left to do that is what its base said before. */
function saysTheSame({ kind, base, source, similarity: known }: Match, bases: Compared['base'], sources: readonly Segment[]): boolean {
  const now = sources[source!]!;
  if (kind !== 'changed' || !now.translate) return true;
  const old = bases[base!]!;
  if (old.pending !== 'changed' || old.was === old.text) return (known ?? 0) >= sameEnough;
  const was = translatedText(old);
  return was !== null && similarity(wordsOf(was), wordsOf(now.text)) >= sameEnough;
}

function isWithin({ now }: BlockPair, item: BlockPair): boolean {
  const [own, outer] = [placeIn(now), placeIn(item.now)];
  return own !== null && outer !== null && standsWithin(own, outer);
}

/** Whether the form of a source changed, and its translation has the old one. Marks of headings alone are `levelEdits`'. */
function hasNewForm({ old, now, there }: BlockPair, { target }: Sides): boolean {
  const [was, is, has] = [old, now, there].map(placeIn);
  if (!was || !is || !has || !isSamePlace(was, has)) return false;
  if (!old.translate && there.text !== old.text) return false;
  return (
    !isSamePlace(was, is) || (levelOf(now) !== levelOf(old) && levelOf(there) === levelOf(old) && !isMarked([now, there], target.page.text))
  );
}

/** The kind of a heading; empty of all else. */
export const levelOf = ({ kind }: Comparable): string => (kind.startsWith('heading') ? kind : '');

/** Whether a block went into a list or a quote, or out of it, or became a heading or none. */
export const isRegrouped = ({ isReformed, old, now }: BlockPair): boolean =>
  isReformed && (!isAsDeep(placeIn(old)!, placeIn(now)!) || (levelOf(old) === '') !== (levelOf(now) === ''));

/** Whether both are headings, and that of the target is no underlined one. */
const isMarked = (both: [Segment, Segment], text: string): boolean =>
  both.every((one) => levelOf(one) !== '') && /#[ \t]*$/.test(writtenBefore(both[1], text));

/** Signs, box and marks are those of the source; what did not change of them stays as its author writes it. */
function newHead(pair: BlockPair, shift: Shift | null, { source }: Sides): LineHead {
  const { old, now, head } = pair;
  const own = headOf(writtenBefore(now, source.page.text));
  const [was, is] = [placeIn(old)!, placeIn(now)!];
  return {
    indent: isAsDeep(was, is) ? indentOf(pair, shift) : own.indent,
    items: hasSameSigns(was, is) ? head.items : own.items,
    box: own.box,
    rest: isAsDeep(was, is) && levelOf(old) === levelOf(now) ? head.rest : own.rest,
  };
}

/** An item that moved stands as deep as those beside it, and begins with their first number where it is the first. */
function headThere(pairs: readonly BlockPair[], at: number, { source }: Sides): LineHead | null {
  const { wanted, head, source: own } = pairs[at]!;
  const [indent, number] = [indentThere(pairs, at), firstNumberOf(own.segments[0]!, source.segments)];
  if (indent === null && number === null) return wanted;
  const { items, ...rest } = wanted ?? head;
  return { ...rest, ...(indent !== null && { indent }), items: number === null ? items : items.replace(/\d+(?=[.)][ \t]+$)/, number) };
}

const indentOf = ({ head }: BlockPair, shift: Shift | null): string =>
  shift ? (shifted(`${head.indent}.`, shift)?.slice(0, -1) ?? head.indent) : head.indent;
