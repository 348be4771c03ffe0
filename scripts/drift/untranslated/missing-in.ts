import type { Aligned } from '../../align/align-segments.ts';
import { blockFamily } from '../../align/features.ts';
import { type Locales, marksIn } from '../../align/marks.ts';
import { byKey } from '../../align/match/match-by-key.ts';
import { wordCount } from '../../markdown/text/words.ts';
import type { Comparable, Segment } from '../../model/page.ts';

/**
 * Which segments of a base its target never had: those that stand nowhere in it, and for which there is no room between their
 * neighbours either. Translators join and split what they translate, so it is how much text stands there that counts, and which
 * addresses, codes and numbers.
 *
 * @param aligned where each segment of the base stands in the target
 * @param locales of both, which an address may name
 * @returns by the index in the base what stands before it in the target; null: nothing does
 */
export function missingIn(
  base: readonly Comparable[],
  target: readonly Segment[],
  aligned: readonly (Aligned | null)[],
  locales: Locales = [],
): Map<number, Aligned | null> {
  if (byKey(base) && byKey(target)) return new Map(aligned.flatMap((place, index) => (place ? [] : [[index, null] as const])));
  const isBeside = besideIn(base, target, aligned, locales);
  const gaps = gapsIn(base, target, aligned).map((gap) => ({ ...gap, lost: gap.lost.filter((index) => !isBeside(index, gap)) }));
  const ratio = usualRatio(base, target, aligned);
  const empty = gaps.filter(({ lost, room }) => saysSomething(lost, base) && room < (ratio * lengthOf(lost, base)) / 2);
  if (sum(gaps, ({ free }) => free) > (ratio * sum(empty, ({ lost }) => lengthOf(lost, base))) / 2) return new Map();
  return new Map(empty.flatMap(({ lost, before }) => lost.map((index) => [index, before] as const)));
}

/** Fewer words that stand nowhere are a label that was joined with something, and so may be any heading by itself. */
const fewestWords = 6;

function saysSomething(lost: readonly number[], base: readonly Comparable[]): boolean {
  const texts = lost.filter((index) => blockFamily(base[index]!) !== 'heading');
  return texts.length > 0 && sum(lost, (index) => wordCount(base[index]!)) >= fewestWords;
}

/** Segments of a base that stand nowhere, between two that do. */
interface Gap {
  lost: number[];
  /** The segments of the base that it is between, which stand there. */
  between: [number, number];
  before: Aligned | null;
  /** Characters that stand there for nothing. */
  free: number;
  /** The same with what the neighbours have more than is usual: they may hold the others. */
  room: number;
}

function gapsIn(base: readonly Comparable[], target: readonly Segment[], aligned: readonly (Aligned | null)[]): Gap[] {
  const ratio = usualRatio(base, target, aligned);
  const claimed = new Set(aligned.map((place) => place?.target));
  const gaps: Gap[] = [];
  let before = -1;
  for (let index = 0; index <= base.length; index += 1) {
    if (index < base.length && !aligned[index]) continue;
    const lost = range(before + 1, index).filter((one) => isOfBody(base[one]!));
    const between = range((aligned[before]?.target ?? -1) + 1, aligned[index]?.target ?? target.length);
    const free = lengthOf(
      between.filter((at) => !claimed.has(at) && isOfBody(target[at]!)),
      target,
    );
    if (lost.length + free > 0)
      gaps.push({
        lost,
        between: [before, index],
        before: aligned[before] ?? null,
        free,
        room: free + surplusOf([before, lost[0]]) + surplusOf([index, lost.at(-1)]),
      });
    before = index;
  }
  return gaps;

  /** What a neighbour has more than is usual; one of another kind than what is lost beside it holds none of that. */
  function surplusOf([neighbour, beside]: [number, number | undefined]): number {
    const place = aligned[neighbour];
    if (!place || beside === undefined || blockFamily(base[neighbour]!) !== blockFamily(base[beside]!)) return 0;
    return Math.max(0, proseOf(target[place.target]!) - ratio * proseOf(base[neighbour]!));
  }
}

/**
 * Whether a segment that stands nowhere was joined with a neighbour: that has all of its addresses, codes and numbers, beside those
 * of its own.
 */
function besideIn(base: readonly Comparable[], target: readonly Comparable[], aligned: readonly (Aligned | null)[], locales: Locales) {
  return (index: number, { between }: Gap): boolean => {
    const wanted = [...marksIn(base[index]!, locales).counts];
    return wanted.length > 0 && between.some((neighbour) => holdsBeside(neighbour, wanted));
  };

  function holdsBeside(neighbour: number, wanted: readonly [string, number][]): boolean {
    const place = aligned[neighbour];
    if (!place) return false;
    const [own, held] = [base[neighbour]!, target[place.target]!].map((segment) => marksIn(segment, locales).counts);
    return wanted.every(([mark, count]) => (held!.get(mark) ?? 0) >= count + (own!.get(mark) ?? 0));
  }
}

const isOfBody = ({ kind, translate, text }: Comparable): boolean =>
  translate && kind !== 'front-matter' && kind !== 'alt' && kind !== 'title' && kind !== 'label' && !/^(?:import|export)\s/.test(text);

/**
 * How long a translation is at least, compared with its source: as a quarter of what stands for each other, within what languages do.
 * Of some the same text takes half as much room again, and what joins two is long.
 */
function usualRatio(base: readonly Comparable[], target: readonly Comparable[], aligned: readonly (Aligned | null)[]): number {
  const ratios = aligned
    .flatMap((place, index) => {
      const [there, here] = [proseOf(base[index]!), place ? proseOf(target[place.target]!) : 0];
      return here > 0 && there >= 20 ? [here / there] : [];
    })
    .toSorted((a, b) => a - b);
  return Math.max(0.2, Math.min(2, ratios[Math.floor((ratios.length - 1) / 4)] ?? 0.5));
}

/** How many characters of a segment are translated: addresses and code stand in both. */
const proseOf = ({ content, translate }: Comparable): number =>
  translate ? content.reduce((length, piece) => length + (piece.kind === 'text' ? piece.text.trim().length : 0), 0) : 0;

const lengthOf = (indexes: readonly number[], of: readonly Comparable[]): number => sum(indexes, (index) => proseOf(of[index]!));

const sum = <Item>(items: readonly Item[], numberOf: (item: Item) => number): number =>
  items.reduce((all, item) => all + numberOf(item), 0);

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
